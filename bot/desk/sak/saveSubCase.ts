import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { CaseDueWhat } from "#domain/sak/deadlines.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { type CaseNotification, type CaseNotificationReason, caseNotificationsFor } from "#domain/sak/notify.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { SaveSubCase } from "../../store/subCaseTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { accessRows } from "./caseAccess.ts";
import { caseSettings } from "./caseFacts.ts";
import { seenAnew } from "./seenAnew.ts";

/** A message about a case. It names no person: whom it is for is found when it is delivered. */
export const caseTellJob = "case-tell";

/** A closed case on its way to the archive. */
export const caseArchiveJob = "case-archive";

/** Why somebody is told: something has happened, or something waits. */
export type CaseTold = CaseNotificationReason | `waits-${CaseDueWhat}`;

/** Payload of a `case-tell` job. `to` is a person's tag. */
export type CaseTellPayload = { readonly caseId: CaseId; readonly to: string; readonly reason: CaseTold };

export type CaseChange = {
  /** The case, and what was known when it was decided; `undefined` for a new one. */
  readonly before: { readonly state: SubCase; readonly facts: CaseFacts } | undefined;
  readonly expectedVersion: number;
  readonly actor: Actor;
  readonly texts: readonly NewText[];
  /** SB-19: for a new one, who is a party in the other cases of its report. */
  readonly others?: readonly PersonId[];
  /** Where a new one lies among the cases of its report. */
  readonly from?: SaveSubCase["from"];
};

/** Records the events of a case: sealed state and events, sealed texts, who may open it, and messages, in one transaction. */
export async function saveSubCase(
  context: DeskContext,
  tx: StoreTx,
  events: readonly CaseEvent[],
  change: CaseChange,
): Promise<"saved" | "stale"> {
  const others = change.before?.facts.others ?? change.others ?? [];
  const house = { organisation: context.directory.organisation(), reports: context.reports(), others };
  let state = change.before?.state;
  const told: CaseNotification[] = [];
  for (const event of events) {
    state = evolveCase(state, event);
    told.push(...caseNotificationsFor(state, event, house));
  }
  if (state === undefined) throw new Error("nothing to save");
  const after = state;
  const saved = await tx.saveSubCase({
    id: after.id,
    number: after.number,
    status: after.status,
    openedOn: after.openedOn,
    open: after.status !== "ARKIVERT",
    from: change.from ?? null,
    state: after,
    expectedVersion: change.expectedVersion,
    events: events.map((event) => ({ type: event.type, data: event, actor: change.actor })),
    at: context.clock.now(),
    access: accessRows(after, house, caseSettings(context), context.clock.today()),
    seenAnew: change.before === undefined ? [] : seenAnew({ ...change.before, before: change.before.state, after, events }),
  });
  if (saved === "stale") return saved;
  if (change.texts.length > 0) await tx.putTexts(after.id, change.texts);
  const round = String(change.expectedVersion + events.length);
  const now = context.clock.wallNow();
  const messages = await Promise.all(told.map((one) => caseTold(tx, after.id, round, one, now)));
  await tx.enqueue([...messages, ...(context.archives === true ? archiving(after.id, round, events, now) : [])]);
  return saved;
}

/** SB-05: what is closed goes to the archive, each time anew. */
function archiving(caseId: CaseId, round: string, events: readonly CaseEvent[], now: Instant): readonly NewJob[] {
  if (!events.some(({ type }) => type === "CaseClosed")) return [];
  const deliveryKey = `case-archive:${caseId}:${round}`;
  return [{ kind: caseArchiveJob, deliveryKey, payload: { caseId }, dueAt: now, clock: "wall" }];
}

/** The message to somebody about a case: they are named by their tag, so that the queue does not tell who they are. */
export async function caseTold(
  reads: StoreReads,
  id: CaseId,
  round: string,
  { to, reason }: { readonly to: PersonId; readonly reason: CaseTold },
  dueAt: Instant,
): Promise<NewJob> {
  const tag = await reads.subCaseTag(to);
  const payload: CaseTellPayload = { caseId: id, to: tag, reason };
  const deliveryKey = `case-tell:${id}:${round}:${tag}:${reason}`;
  return { kind: caseTellJob, deliveryKey, payload, dueAt, clock: "wall", lane: `sub-case:${id}:${tag}` };
}
