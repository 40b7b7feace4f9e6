import { type Rerouted, rerouted } from "#domain/hjemmekontor/vikar/route.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { type LoadedCase, loadedCase } from "../caseState.ts";
import type { DeskContext } from "../context.ts";
import { saveAgreement, saveDay } from "../saveChange.ts";
import { newsJob } from "./homeNews.ts";
import { routeHomeJob } from "./jobs.ts";
import { substitutesNow } from "./substitutes.ts";

/** More cases than an employer of 9,000 has waiting at once: a list is bounded, always. */
const everyCase = 50_000;
const waiting = ["INNSENDT", "OENSKET"];

/**
 * Records in the history of what waits that it came to lie with somebody else: a leader was changed or has left, the employee has moved,
 * a substitute's time began or is over. Who may decide does not wait for it: that is found at every step. `toldAlready` is somebody who
 * knows of it from another message.
 */
export async function routeHome(context: DeskContext, toldAlready?: PersonId): Promise<void> {
  const moved = await movedIn(context, context.store.read);
  for (const id of moved) await context.store.transaction((tx) => reroute(context, tx, id, toldAlready));
  if (moved.length > 0) context.wake();
}

/** The look at the first moment of a day on which somebody begins to stand in, or no longer does. */
export function routeHomeOn(date: LocalDate, round: string): NewJob {
  const deliveryKey = `${routeHomeJob}:${round}:${date}`;
  return { kind: routeHomeJob, deliveryKey, payload: {}, dueAt: startOfDay(date), clock: "domain", lane: routeHomeJob };
}

async function movedIn(context: DeskContext, reads: StoreReads): Promise<readonly CaseId[]> {
  const substitutes = await substitutesNow(context, reads);
  const about = { organisation: context.directory.organisation(), substitutes, today: context.clock.today() };
  const stored = await reads.listCases({ statuses: waiting, order: "submitted-first", limit: everyCase });
  return stored
    .map(loadedCase)
    .filter(({ state }) => rerouted(state, about) !== undefined)
    .map(({ state }) => state.id);
}

/** Looks again, together with what it writes: somebody may have decided meanwhile, or another server was here. */
async function reroute(context: DeskContext, tx: StoreTx, id: CaseId, toldAlready: PersonId | undefined): Promise<void> {
  const stored = await tx.loadCase(id);
  if (stored === undefined || !waiting.includes(stored.status)) return;
  const loaded = loadedCase(stored);
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const event = rerouted(loaded.state, { organisation, substitutes: await substitutesNow(context, tx), today });
  if (event === undefined) return;
  const { to } = event.route;
  await save(context, tx, loaded, event);
  if (event.why === "FIRST_KEPT" || to === null || to === toldAlready) return;
  await tx.enqueue([newsJob(context, { personId: to, news: "routed" }, today)]);
}

function save(context: DeskContext, tx: StoreTx, loaded: LoadedCase, event: Rerouted): Promise<"saved" | "stale"> {
  const change = { stored: loaded.stored, by: null, texts: [] };
  return loaded.kind === "fast-avtale"
    ? saveAgreement(context, tx, loaded.state, [event], change)
    : saveDay(context, tx, loaded.state, [event], change);
}
