import type { Notification, NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewJob } from "../store/jobTypes.ts";
import type { StoreTx } from "../store/types.ts";
import type { DeskContext } from "./context.ts";

/** A new message to somebody about a case. */
export const tellJob = "tell";
/** A case's card as a new message, where an answer that had it did not get through. */
export const showJob = "show";
/** An older card of a case brought up to date, in place. */
export const refreshJob = "refresh";
/** Every card of a case brought up to date, when a date changes what they say. */
export const refreshAllJob = "refresh-all";

type TellPayload = { readonly caseId: CaseId; readonly personId: PersonId; readonly reason: NotificationReason };
type ShowPayload = { readonly caseId: CaseId; readonly personId: PersonId };
type RefreshPayload = { readonly caseId: CaseId; readonly personId: PersonId; readonly activityId: string };
type RefreshAllPayload = { readonly caseId: CaseId };

/** Enqueues, in the transaction that decides, what people are to be told and which cards are to follow. */
export async function announce(
  context: DeskContext,
  tx: StoreTx,
  change: {
    readonly caseId: CaseId;
    readonly version: number;
    /** Whether the case was there before: no card can follow one that was not. */
    readonly isNew: boolean;
    readonly notifications: readonly Notification[];
    /** Dates on which the case changes by the calendar, and who is then told. */
    readonly dates: readonly { readonly on: LocalDate; readonly tell: readonly Notification[] }[];
  },
): Promise<void> {
  const { caseId, version } = change;
  const now = context.clock.wallNow();
  const cards = change.isNew ? [] : await tx.cardsOf(caseId);
  const jobs: NewJob[] = [
    ...change.notifications.map((notification) => tell(caseId, version, notification, now, "wall")),
    ...cards.map((card) => refresh(card, String(version), now)),
    ...change.dates.flatMap(({ on, tell: notifications }): NewJob[] => {
      const dueAt = startOfDay(on);
      const payload: RefreshAllPayload = { caseId };
      return [
        ...notifications.map((notification) => tell(caseId, version, notification, dueAt, "domain")),
        { kind: refreshAllJob, deliveryKey: `refresh-all:${caseId}:${version}:${on}`, payload, dueAt, clock: "domain" },
      ];
    }),
  ];
  await tx.enqueue(jobs);
}

function tell(caseId: CaseId, version: number, { to, reason }: Notification, dueAt: Instant, clock: NewJob["clock"]): NewJob {
  const payload: TellPayload = { caseId, personId: to, reason };
  const deliveryKey = `tell:${caseId}:${version}:${to}:${reason}`;
  return { kind: tellJob, deliveryKey, payload, dueAt, clock, lane: chatLane(caseId, to) };
}

/** The update of one card. `round` tells it from any other update of the same card. */
export function refresh({ caseId, personId, activityId }: RefreshPayload, round: string, dueAt: Instant): NewJob {
  const payload: RefreshPayload = { caseId, personId, activityId };
  // An activity id is unique within its conversation only, and a card may come to follow another case.
  const deliveryKey = `refresh:${round}:${caseId}:${personId}:${activityId}`;
  return { kind: refreshJob, deliveryKey, payload, dueAt, clock: "wall", lane: chatLane(caseId, personId) };
}

/** The case's card as a new message; one for each version, person and case. */
export function show(caseId: CaseId, version: number, personId: PersonId, dueAt: Instant): NewJob {
  const payload: ShowPayload = { caseId, personId };
  const deliveryKey = `show:${caseId}:${version}:${personId}`;
  return { kind: showJob, deliveryKey, payload, dueAt, clock: "wall", lane: chatLane(caseId, personId) };
}

/** What is written to one person about one case: each draws the case as it is at that moment, so none may overtake another. */
export function chatLane(caseId: CaseId, personId: PersonId): string {
  return `${caseId}:${personId}`;
}
