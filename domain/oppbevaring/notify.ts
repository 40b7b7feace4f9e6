import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { recordKeepersOf } from "./access.ts";
import type { RetainedCase, RetentionEvent } from "./model.ts";

export type RetentionNotificationReason =
  | "erasure-warned"
  | "hold-placed"
  | "hold-lifted"
  | "erasure-proposed"
  | "erasure-withdrawn"
  | "case-erased";
export type RetentionNotification = { readonly to: PersonId; readonly reason: RetentionNotificationReason };

const reasons: Readonly<Record<RetentionEvent["type"], RetentionNotificationReason>> = {
  ErasureWarned: "erasure-warned",
  HoldPlaced: "hold-placed",
  HoldLifted: "hold-lifted",
  ErasureProposed: "erasure-proposed",
  ErasureWithdrawn: "erasure-withdrawn",
  CaseErased: "case-erased",
};

/**
 * Who is told of a step: everybody with the records role but who took it, and never a party. Parties are told by the case's own
 * module, which knows who of them may know that the case is there.
 */
export function retentionNotificationsFor(
  event: RetentionEvent,
  retained: RetainedCase,
  organisation: Organisation,
): readonly RetentionNotification[] {
  const taken = event.type === "ErasureWarned" ? undefined : event.type === "CaseErased" ? event.confirmedBy : event.by;
  return recordKeepersOf(organisation, retained)
    .filter((id) => id !== taken)
    .map((to) => ({ to, reason: reasons[event.type] }));
}
