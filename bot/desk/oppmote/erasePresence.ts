import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Regime } from "#domain/regime/model.ts";
import { lastHomeDay } from "#domain/regime/oppmote/hjemmebruk/decide.ts";
import { isToBeErased } from "#domain/regime/oppmote/keeping.ts";
import type { PresenceRow } from "../../store/presenceTypes.ts";
import type { DeskContext } from "../context.ts";
import { morningJob } from "../morningJob.ts";
import { regimesNow } from "../regime/loadRulesets.ts";
import { erasePresenceJob } from "./jobs.ts";
import { presenceSettings } from "./presencePage.ts";

const rowsAtOnce = 200;

/** Sees to it that presence is erased from today on: at every start of a server. */
export async function startPresenceErasure(context: DeskContext): Promise<void> {
  await context.store.transaction((tx) => tx.enqueue([morningJob(erasePresenceJob, context.clock.today())]));
  context.wake();
}

/**
 * Erases all presence that has been kept for long enough, also what was due on a day on which no server was there; gives how many. Nothing is
 * unsealed for it, and nobody is asked: it was told when it was asked for. Tomorrow's job is enqueued last.
 */
export async function erasePresence(context: DeskContext): Promise<number> {
  const today = context.clock.today();
  const settings = presenceSettings(context);
  const regimes = await regimesNow(context, context.store.read);
  let erased = 0;
  for (let after: CaseId | undefined; ; ) {
    const begunBefore = addDays(today, 1 - settings.presenceKeptDays);
    const rows = await context.store.read.presenceBegunBefore(begunBefore, { after, limit: rowsAtOnce });
    for (const row of rows) {
      if (!isToBeErased(lastDayOf(context, regimes, row), settings, today)) continue;
      const outcome = await context.store.transaction((tx) => tx.erasePresence(row.id, context.clock.now()));
      if (outcome === "erased") erased += 1;
    }
    if (rows.length < rowsAtOnce) break;
    after = rows.at(-1)?.id;
  }
  await context.store.transaction((tx) => tx.enqueue([morningJob(erasePresenceJob, addDays(today, 1))]));
  context.wake();
  return erased;
}

/** Of home use: as long as the rules last at that place, also where they were shortened or made longer since. */
function lastDayOf(
  context: DeskContext,
  regimes: readonly Regime[],
  { what, siteId, fromDate, toDate }: PresenceRow,
): LocalDate | null {
  if (what === "wish") return toDate ?? fromDate;
  const workplaces = context.directory.organisation().workplaces ?? new Map();
  return lastHomeDay({ siteId, from: fromDate, endedOn: toDate }, { regimes, workplaces });
}
