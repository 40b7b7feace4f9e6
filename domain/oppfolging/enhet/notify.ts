import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive, unitPeople } from "../../organisasjon/unitPeople.ts";
import { representativesOf } from "./access.ts";
import type { UnitEvent } from "./commands.ts";
import type { UnitProcess } from "./model.ts";

/** Why somebody gets a message, so that it can say so. */
export type UnitNotificationReason =
  | "unit-opened"
  | "examine-indication"
  | "special-challenges"
  | "planned-with-you"
  | "measure-is-yours"
  | "measure-handed"
  | "plan-submitted"
  | "plan-documented"
  | "consult-asked"
  | "attested"
  | "dissent"
  | "not-involved"
  | "comment"
  | "evaluation-submitted"
  | "unit-exempted"
  | "unit-reinstated";

/** `email` asks for a letter beside the card. */
export type UnitNotification = { readonly to: PersonId; readonly reason: UnitNotificationReason; readonly email: boolean };

/** Who is told of an event. The one who acted is not, but for what AM-10 lays on the leader. `state` is the process after it. */
export function unitNotificationsFor(
  state: UnitProcess,
  event: UnitEvent,
  organisation: Organisation,
): readonly UnitNotification[] {
  const people = unitPeople(organisation, state.unitId);
  const leader = people.leaderId === null ? [] : [people.leaderId];
  const superior = people.superiorId === null ? [] : [people.superiorId];
  const representatives = representativesOf(people);
  const tell = (to: readonly PersonId[], reason: UnitNotificationReason, email = false) =>
    [...new Set(to)].filter((id) => id !== event.by).map((id) => ({ to: id, reason, email }));
  switch (event.type) {
    case "UnitOpened":
      // AM-03: the leader gets the form «på epost»; AM-04: the safety representatives are with it from the first day.
      return [...tell(leader, "unit-opened", true), ...tell(representatives, "unit-opened")];
    case "StartChosen":
      return [
        ...(event.start.unsoundIndication
          ? leader.map((to) => ({ to, reason: "examine-indication" as const, email: false }))
          : []),
        ...(event.start.specialChallenges ? tell([...superior, ...people.koordinator], "special-challenges") : []),
      ];
    case "ChallengesRaised":
      // AM-13: «overordnet leder», and the coordinators.
      return tell([...superior, ...people.koordinator], "special-challenges");
    case "ProcessPlanned":
      return event.verneombudId === null ? [] : tell([event.verneombudId], "planned-with-you");
    case "MeasureAdded":
    case "MeasureChanged":
      return tell(
        [event.content.ownerId].filter((id) => isActive(organisation, id)),
        "measure-is-yours",
      );
    case "MeasureHandedOver":
      return tell(leader, "measure-handed");
    case "PlanSubmitted":
      return tell([...representatives, ...people.losam], "plan-submitted");
    case "ArchiveReferenceRecorded":
      return tell(leader, "plan-documented");
    case "VerneombudAsked":
      return tell(representatives, "consult-asked");
    case "Attested":
      switch (event.answer) {
        case "bekreftet":
          return tell(leader, "attested");
        case "uenig":
          return tell(leader, "dissent");
        case "ikke-involvert":
          // The right to be involved is more than the leader's own matter.
          return tell([...leader, ...people.hovedverneombud], "not-involved");
      }
      break;
    case "CommentAdded":
      return tell(leader, "comment");
    case "EvaluationSubmitted":
      return tell([...representatives, ...people.losam, ...people.koordinator], "evaluation-submitted");
    case "UnitExempted":
      return tell([...leader, ...representatives], "unit-exempted");
    case "UnitReinstated":
      return tell([...leader, ...representatives], "unit-reinstated");
    case "ReportReviewed":
    case "RiskAssessed":
    case "MeetingPlanned":
    case "MeetingHeld":
    case "MeetingCancelled":
    case "MeetingsClosed":
    case "MeasureDropped":
    case "HandedDeclined":
    case "ProgressReported":
    case "EvaluationDrafted":
    case "UnitClosed":
      return [];
  }
}

/** AM-10: where an event leads beside the cycle: a hint at an unsound environment has to be examined as VA-31 says. */
export function routeOf(event: UnitEvent): { readonly rule: "AM-10"; readonly to: "VA-31" } | null {
  return event.type === "StartChosen" && event.start.unsoundIndication ? { rule: "AM-10", to: "VA-31" } : null;
}
