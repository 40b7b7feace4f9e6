import type { Notification, NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewJob, StoreTx } from "../store/types.ts";
import type { DeskContext } from "./context.ts";

/** A new message to somebody about a case. */
export const tellJob = "tell";
/** An older card of a case brought up to date, in place. */
export const refreshJob = "refresh";
/** Every card of a case brought up to date, when a date changes what they say. */
export const refreshAllJob = "refresh-all";

type TellPayload = { readonly caseId: CaseId; readonly personId: PersonId; readonly reason: NotificationReason };
export type RefreshPayload = { readonly caseId: CaseId; readonly personId: PersonId; readonly activityId: string };
type RefreshAllPayload = { readonly caseId: CaseId };

/** Enqueues, in the transaction that decides, what people are to be told and which cards are to follow. */
export async function announce(
  context: DeskContext,
  tx: StoreTx,
  change: {
    readonly caseId: CaseId;
    readonly version: number;
    readonly notifications: readonly Notification[];
    /** Dates on which the case changes by the calendar, and who is then told. */
    readonly dates: readonly { readonly on: LocalDate; readonly tell: readonly Notification[] }[];
  },
): Promise<void> {
  const { caseId, version } = change;
  const now = context.clock.wallNow();
  const cards = await tx.cardsOf(caseId);
  const jobs: NewJob[] = [
    ...change.notifications.map((notification) => tell(caseId, version, notification, now, "wall")),
    ...cards.map((card): NewJob => {
      const payload: RefreshPayload = { caseId, personId: card.personId, activityId: card.activityId };
      return { kind: refreshJob, deliveryKey: `refresh:${version}:${card.activityId}`, payload, dueAt: now, clock: "wall" };
    }),
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
  return { kind: tellJob, deliveryKey: `tell:${caseId}:${version}:${to}:${reason}`, payload, dueAt, clock };
}
