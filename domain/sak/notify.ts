import type { PersonId } from "../kernel/ids.ts";
import { peopleWith } from "../organisasjon/unitPeople.ts";
import { assigners, sightOf, standingsTo } from "./access.ts";
import type { CaseEvent } from "./events.ts";
import { type CaseHouse, partyOf } from "./facts.ts";
import { advisersOf, demandsHelp } from "./help.ts";
import { meetingOf, peopleIn } from "./meetings.ts";
import type { CaseRole, PartyId, SubCase } from "./model.ts";

/** Why somebody gets a message. It never says what the case is about, nor whom it names; it carries number and date at the most. */
export type CaseNotificationReason =
  | "case-to-you"
  | "habilitet-asked"
  | "habilitet-questioned"
  | "habilitet-decided"
  | "nobody-owns"
  | "owner-changed"
  | "adviser-missing"
  | "party-informed"
  | "represents"
  | "interview-refused"
  | "contact-asked"
  | "contact-answered"
  | "strain-asked"
  | "strain-answered"
  | "sjef-asked"
  | "sjef-answered"
  | "mandate-drafted"
  | "mandate-accepted"
  | "meeting-called"
  | "meeting-cancelled"
  | "minutes-to-sign"
  | "document-shared"
  | "party-wrote"
  | "statement-invited"
  | "statement-reminded"
  | "report-offered"
  | "commented"
  | "concluded"
  | "measure-yours"
  | "protection-asked"
  | "protection-answered"
  | "escalated"
  | "closed"
  | "reopened"
  | "to-archive";

export type CaseNotification = { readonly to: PersonId; readonly reason: CaseNotificationReason };

/** Who is told of an event. The one who acted is not. `state` is the case after it. */
export function caseNotificationsFor(state: SubCase, event: CaseEvent, house: CaseHouse): readonly CaseNotification[] {
  const people = (ids: readonly PersonId[], reason: CaseNotificationReason): readonly CaseNotification[] =>
    [...new Set(ids)].filter((id) => id !== event.by).map((to) => ({ to, reason }));
  const handlers = (...roles: readonly CaseRole[]) =>
    state.handlers.filter(({ as }) => roles.length === 0 || roles.includes(as)).map(({ personId }) => personId);
  /** A party that has been told, and who helps them. */
  const party = (partyId: PartyId): readonly PersonId[] => {
    const found = partyOf(state, partyId);
    if (found === undefined || found.informedOn === null) return [];
    const { who, representative } = found;
    return [...(who.kind === "person" ? [who.id] : []), ...(representative === null ? [] : [representative.personId])];
  };
  const parties = () => state.parties.flatMap(({ partyId }) => party(partyId));
  const attendees = (meetingId: Extract<CaseEvent, { type: "MeetingClosed" }>["meetingId"]) => {
    const meeting = meetingOf(state, meetingId);
    return meeting === undefined ? [] : peopleIn(state, meeting);
  };
  /** Whoever has no page in the case is told nothing here: they sign on paper, and learn of it from a person. */
  const canRead = (id: PersonId) => ["saksbehandling", "part"].includes(sightOf(state, id, house) ?? "");
  /** Whoever takes it in once it has ended, and has no other part in it (SB-19). */
  const records = () =>
    peopleWith(house.organisation, "arkiv").filter((id) => standingsTo(state, id, house).some((one) => one === "arkiv"));
  switch (event.type) {
    case "CaseOpened":
      return [
        ...people(
          event.handlers.map(({ personId }) => personId),
          "case-to-you",
        ),
        ...people(parties(), "party-informed"),
        ...(event.vacant ? people(assigners(state, house), "nobody-owns") : []),
      ];
    case "HabilitetDeclared":
      return event.deciderId === null ? [] : people([event.deciderId], "habilitet-asked");
    case "HabilitetChallenged":
      // Whom it is about learns that there is a question and with whom it lies, and never from this who asked it.
      return [...people([event.deciderId], "habilitet-asked"), ...people([event.personId], "habilitet-questioned")];
    case "HabilitetDecided": {
      const asked = state.habilitet.findLast(({ personId }) => personId === event.personId);
      const challenger = asked?.challengedBy ?? null;
      return [
        ...people([event.personId], "habilitet-decided"),
        ...(challenger === null ? [] : people(party(challenger), "habilitet-decided")),
      ];
    }
    case "HandlersChanged":
      return [
        ...people(
          event.added.map(({ personId }) => personId),
          "case-to-you",
        ),
        ...people(
          event.deciders.map(({ deciderId }) => deciderId),
          "habilitet-asked",
        ),
        ...(event.added.some(({ as }) => as === "eier") ? people(parties(), "owner-changed") : []),
        // SB-13, SB-24: the case waits until the owner has named another.
        ...(event.removed.length > 0 && demandsHelp(state) !== null && advisersOf(state).length === 0
          ? people(handlers("eier", "mottak"), "adviser-missing")
          : []),
        // That a case lies unowned has to reach somebody, without telling what or whose it is.
        ...(event.vacant ? people(assigners(state, house), "nobody-owns") : []),
      ];
    case "PartyInformed":
      return people(party(event.partyId), "party-informed");
    case "RepresentativeNamed":
      return event.personId === null ? [] : people([event.personId], "represents");
    case "InterviewRefused":
      return people(handlers("eier"), "interview-refused");
    case "ContactRequested":
      return people(handlers("eier"), "contact-asked");
    case "ContactAnswered":
      return people(party(event.partyId), "contact-answered");
    case "StrainSettled":
      return people(event.representatives, "strain-asked");
    case "StrainChecked":
      return event.concern ? people(handlers("eier"), "strain-answered") : [];
    case "SjefConsulted":
      return people([event.sjefId], "sjef-asked");
    case "ConsultationAnswered":
      return people(handlers("eier"), "sjef-answered");
    case "MandateDrafted":
      return people([...handlers("eier"), ...event.mandate.investigators], "mandate-drafted");
    case "MandateAccepted":
      return people(state.mandate?.investigators ?? [], "mandate-accepted");
    case "Escalated":
      return people(handlers("bistand"), "escalated");
    case "MeetingCalled":
      return people([...peopleIn(state, event.meeting), ...representatives(state, event.meeting.attendees)], "meeting-called");
    case "MeetingCancelled":
      return people(attendees(event.meetingId), "meeting-cancelled");
    case "MinutesWritten":
      return people(attendees(event.meetingId).filter(canRead), "minutes-to-sign");
    case "LaterInputAdded":
      return people(handlers("eier"), "party-wrote");
    case "DocumentAdded":
      return event.document.fromParty === null ? [] : people(handlers("eier", "saksbehandler", "undersoeker"), "party-wrote");
    case "DocumentShared":
      return people(party(event.partyId), "document-shared");
    case "StatementInvited":
      return people(party(event.partyId), "statement-invited");
    case "StatementReminded":
      return people(party(event.partyId), "statement-reminded");
    case "StatementAnswered":
      return event.how === "ingen-svar" ? [] : people(handlers("eier", "saksbehandler", "undersoeker"), "party-wrote");
    case "ReportOffered":
      return people(event.to.flatMap(party), "report-offered");
    case "Commented":
      return people(handlers("eier", "saksbehandler", "undersoeker"), "commented");
    case "Concluded":
      return people(parties(), "concluded");
    case "MeasureAdded":
      // Somebody who may not read the case, a party not yet told among them, carries a measure out without being told that there is one.
      return people(
        [event.measure.ownerId].filter((id) => canRead(id)),
        "measure-yours",
      );
    case "ProtectionAsked":
      return people([event.personId], "protection-asked");
    case "ProtectionAnswered":
      return event.exposed ? people(handlers("eier"), "protection-answered") : [];
    case "CaseClosed":
      return [...people([...parties(), ...handlers()], "closed"), ...people(records(), "to-archive")];
    case "CaseReopened":
      return people([...parties(), ...handlers()], "reopened");
    // Between those who handle it, or said by a party to nobody but the log.
    case "HelpSettled":
    case "PartyAdded":
    case "InformingDelayed":
    case "ConfidentialityPromised":
    case "StrainMeetingHeld":
    case "Assessed":
    case "AssessmentPassed":
    case "SexualHarassmentTagged":
    case "PlanMade":
    case "InquiryStarted":
    case "InquiryEnded":
    case "JointConsented":
    case "MinutesSigned":
    case "MeetingClosed":
    case "LogAdded":
    case "HearingEnded":
    case "ReportDrafted":
    case "CommentsEnded":
    case "BriefingEnded":
    case "MeasureEvaluated":
    case "ApologySettled":
    case "PlanSettled":
    case "PoliceRecorded":
    case "FollowUpStarted":
    case "MeasureHandedOn":
    case "CaseArchived":
      return [];
  }
}

function representatives(
  state: SubCase,
  attendees: Extract<CaseEvent, { type: "MeetingCalled" }>["meeting"]["attendees"],
): readonly PersonId[] {
  return attendees.flatMap(({ who }) =>
    who.kind === "party" ? (partyOf(state, who.partyId)?.representative?.personId ?? []) : [],
  );
}
