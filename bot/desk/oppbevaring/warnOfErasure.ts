import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { DeskContext } from "../context.ts";
import { decide, type Retaining, record } from "./runRetentionCommand.ts";

/** Warns of the cases that are to be erased before long, once a day. */
export const warnOfErasureJob = "warn-of-erasure";

/** In the morning, in minutes after midnight: nobody is written to at night. */
const warnAfterMinutes = 8 * 60;
const casesAtOnce = 100;

/** The job of a day. It is enqueued for tomorrow by today's, and at every start for today; however often, it is one. */
function warningJob(date: LocalDate): NewJob {
  const deliveryKey = `${warnOfErasureJob}:${date}`;
  return {
    kind: warnOfErasureJob,
    deliveryKey,
    payload: { date },
    dueAt: instantOf(Date.parse(startOfDay(date)) + warnAfterMinutes * 60_000),
    clock: "domain",
    lane: warnOfErasureJob,
  };
}

/** Sees to it that cases are warned of from today on: at every start of a server. */
export async function startErasureWarnings(context: DeskContext): Promise<void> {
  await context.store.transaction((tx) => tx.enqueue([warningJob(context.clock.today())]));
  context.wake();
}

/**
 * Warns of every case of these modules whose day has come, also where no server was there on that day; gives how many. Doing it twice
 * warns once. Tomorrow's job is enqueued last: where one of the cases fails, all that is left is tried again.
 */
export async function warnOfErasure(context: DeskContext, modules: readonly Retaining[]): Promise<number> {
  let warned = 0;
  for (const retaining of modules) {
    for (let after: CaseId | undefined; ; ) {
      const ids: readonly CaseId[] = await retaining.cases.closedAfter(context.store.read, after, casesAtOnce);
      for (const id of ids) warned += await warnOf(context, retaining, id);
      if (ids.length < casesAtOnce) break;
      after = ids.at(-1);
    }
  }
  await context.store.transaction((tx) => tx.enqueue([warningJob(addDays(context.clock.today(), 1))]));
  context.wake();
  return warned;
}

async function warnOf(context: DeskContext, retaining: Retaining, id: CaseId): Promise<number> {
  return context.store.transaction(async (tx) => {
    const loaded = await retaining.cases.load(tx, id);
    if (loaded === undefined) return 0;
    const decision = decide(context, retaining, loaded, { type: "WarnOfErasure" }, system);
    if (!decision.ok || decision.events.length === 0) return 0;
    // Stale: somebody is at work on it, and tomorrow is soon enough.
    return (await record(context, tx, retaining, loaded, decision.events, system)) === "saved" ? 1 : 0;
  });
}
