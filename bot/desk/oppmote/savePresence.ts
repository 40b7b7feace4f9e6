import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { lastDateOf } from "#domain/regime/oppmote/decide.ts";
import { evolveWish } from "#domain/regime/oppmote/evolve.ts";
import { evolveHomeUse } from "#domain/regime/oppmote/hjemmebruk/evolve.ts";
import type { HomeUse, HomeUseEvent } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { CampusWish, WishEvent } from "#domain/regime/oppmote/model.ts";
import { type PresenceNotificationReason, presenceNotificationsFor } from "#domain/regime/oppmote/notify.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import { presenceLane, presenceTellKey } from "../../store/presenceTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { presenceTellJob } from "./jobs.ts";
import type { LoadedHomeUse, LoadedPresence, LoadedWish, PresenceSurroundings } from "./presenceFacts.ts";
import { homeUseWaits } from "./presenceView.ts";

type PresenceTellPayload = {
  readonly presenceId: CaseId;
  readonly personId: PersonId;
  readonly reason: PresenceNotificationReason;
};

/** What was decided about a wish, or about home use; `before` is `undefined` for a new one. */
export type PresenceChange =
  | { readonly what: "wish"; readonly before: LoadedWish | undefined; readonly events: readonly WishEvent[] }
  | { readonly what: "home"; readonly before: LoadedHomeUse | undefined; readonly events: readonly HomeUseEvent[] };

/** Records the events, sealed, with the texts and a message to whoever is told, in one transaction. */
export async function savePresence(
  context: DeskContext,
  tx: StoreTx,
  { substitutes }: PresenceSurroundings,
  { personId }: Who,
  change: PresenceChange,
  texts: readonly NewText[],
): Promise<"saved" | "stale"> {
  const organisation = context.directory.organisation();
  const at = context.clock.now();
  const expectedVersion = change.before?.version ?? 0;
  const after = reached(change);
  const { state } = after;
  const actor = { kind: "person", id: personId } as const;
  const saved = await tx.savePresence({
    ...{ id: state.id, what: after.what, personId: state.employeeId, siteId: state.siteId, state, expectedVersion, at },
    ...columnsOf(after),
    events: change.events.map((event) => ({ type: event.type, data: event, actor })),
  });
  if (saved === "stale") return saved;
  if (texts.length > 0) await tx.putTexts(state.id, texts);
  const told = new Map(
    change.events
      .flatMap((event) => presenceNotificationsFor(state, event, organisation, substitutes))
      .map(({ to, reason }) => [`${to}:${reason}`, { personId: to, reason }]),
  );
  await tx.enqueue([...told.values()].map((one) => tell(context, state.id, after.version, one)));
  return saved;
}

function reached(change: PresenceChange): LoadedPresence {
  const version = (change.before?.version ?? 0) + change.events.length;
  if (change.what === "wish") {
    const state = change.events.reduce<CampusWish | undefined>(evolveWish, change.before?.state);
    if (state === undefined) throw new Error("nothing to save");
    return { what: "wish", version, state };
  }
  const state = change.events.reduce<HomeUse | undefined>(evolveHomeUse, change.before?.state);
  if (state === undefined) throw new Error("nothing to save");
  return { what: "home", version, state };
}

function columnsOf(loaded: LoadedPresence) {
  if (loaded.what === "home") return { fromDate: loaded.state.from, toDate: loaded.state.endedOn, waits: homeUseWaits(loaded) };
  const last = lastDateOf(loaded.state);
  return { fromDate: loaded.state.dates[0] ?? last, toDate: last, waits: loaded.state.status === "OENSKER_CAMPUS" };
}

function tell(context: DeskContext, presenceId: CaseId, version: number, about: Omit<PresenceTellPayload, "presenceId">): NewJob {
  const payload: PresenceTellPayload = { presenceId, ...about };
  const deliveryKey = `${presenceTellKey(presenceId)}${version}:${about.personId}:${about.reason}`;
  const dueAt = context.clock.wallNow();
  return { kind: presenceTellJob, deliveryKey, payload, dueAt, clock: "wall", lane: presenceLane(presenceId) };
}
