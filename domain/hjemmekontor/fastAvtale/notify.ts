import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { decidersOf, noSubstitutes, type Substitutes } from "../vikar/deciders.ts";
import type { Event, FastAvtale } from "./model.ts";

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

function hrAdvisers(organisation: Organisation): readonly PersonId[] {
  return [...organisation.people.values()]
    .filter((person) => person.active && person.roles.includes("hr-raadgiver"))
    .map((person) => person.id);
}
