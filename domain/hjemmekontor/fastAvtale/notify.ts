import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import type { DayStatus } from "../enkeltdag/model.ts";
import { decidersOf, noSubstitutes, type Substitutes } from "../vikar/deciders.ts";
import type { Event, FastAvtale, Status } from "./model.ts";

/** Why somebody gets a message, so that it can say so. */
export type NotificationReason =
  | "decide"
  | "withdrawn"
  | "returned"
  | "approved"
  | "rejected"
  | "accepted"
  | "declined"
  | "started"
  | "called-in"
  | "terminated"
  | "permanence-copy"
  | "undone";

export type Notification = { readonly to: PersonId; readonly reason: NotificationReason };

/** Who is told of an event. The one who acted is not: the card they acted on shows it. */
export function notificationsFor(
  state: FastAvtale,
  event: Event,
  organisation: Organisation,
  substitutes: Substitutes = noSubstitutes,
): readonly Notification[] {
  const employee = state.employeeId;
  const found = decidersOf(organisation, substitutes, employee);
  const leader = found.kind === "some" ? [found.acting.id] : [];
  const tell = (to: readonly PersonId[], reason: NotificationReason) => to.map((id) => ({ to: id, reason }));
  switch (event.type) {
    case "Submitted":
    case "Resubmitted":
      return tell(leader, "decide");
    // Who has come to decide much at once is told of it in one message.
    case "Rerouted":
      return [];
    case "Withdrawn":
      return tell(leader, "withdrawn");
    // Whoever was told of what is no more.
    case "Undone":
      return tell(event.of === "Withdrawn" ? leader : [employee], "undone");
    case "Approved":
      return [
        ...tell([employee], "approved"),
        // HO-10: a chain that nears permanence is copied to HR.
        ...(event.overridden.includes("HO-10") ? tell(hrAdvisers(organisation), "permanence-copy") : []),
      ];
    case "Returned":
      return tell([employee], "returned");
    case "Rejected":
      return tell([employee], "rejected");
    case "Accepted":
      return tell(leader, "accepted");
    case "Declined":
      return tell(leader, "declined");
    case "CalledIn":
      return tell([employee], "called-in");
    case "FollowedUp":
      return [];
    // Whoever of the two did not say it is spared the question: the card they have follows.
    case "DialogueHeld":
      return [];
    // Both were there; the employee's card and page follow.
    case "EquipmentHandedOver":
    case "EquipmentNotNeeded":
    case "EquipmentReturned":
    case "EquipmentStruck":
      return [];
    case "Terminated":
      return event.by === "employee" ? tell(leader, "terminated") : tell([employee], "terminated");
  }
}

/** In which states of a case that holds which somebody is told of a step and not of an answer to them: it may be taken back, or be gone on from. */
const holdsWhile: Readonly<Partial<Record<NotificationReason, readonly (Status | DayStatus)[]>>> = {
  withdrawn: ["TRUKKET"],
  accepted: ["AKSEPTERT", "AKTIV"],
  declined: ["AVTAKKET"],
  started: ["AKTIV"],
};

/** Whether a message that has waited is still true of its case: whoever reads that all is done does nothing. */
export function stillTells(reason: NotificationReason, status: Status | DayStatus): boolean {
  return holdsWhile[reason]?.includes(status) ?? true;
}

function hrAdvisers(organisation: Organisation): readonly PersonId[] {
  return [...organisation.people.values()]
    .filter((person) => person.active && person.roles.includes("hr-raadgiver"))
    .map((person) => person.id);
}
