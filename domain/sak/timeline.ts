import type { CaseEvent, CaseEventType } from "./events.ts";
import { partyOf } from "./facts.ts";
import { meetingOf, partiesIn, peopleIn } from "./meetings.ts";
import type { Party, PartyId, SubCase } from "./model.ts";

/**
 * SB-05: a line of the log that parties may read. It names no person, and no document, meeting or statement that is not this party's
 * own: who they are is on the party's page already.
 */
export type PartyLine = { readonly type: CaseEventType; readonly on: CaseEvent["on"]; readonly about: "saken" | "deg" };

/** Events that everybody who is a party may know of, as steps of the process. */
export const processSteps: readonly CaseEventType[] = [
  "CaseOpened",
  "Assessed",
  "AssessmentPassed",
  "Escalated",
  "PlanMade",
  "MandateAccepted",
  "InquiryStarted",
  "InquiryEnded",
  "HearingEnded",
  "ReportOffered",
  "CommentsEnded",
  "Concluded",
  "BriefingEnded",
  "FollowUpStarted",
  "CaseClosed",
  "CaseReopened",
  "CaseArchived",
];

const ofTheirs: readonly CaseEventType[] = [
  "PartyInformed",
  "ConfidentialityPromised",
  "RepresentativeNamed",
  "InterviewRefused",
  "ContactRequested",
  "ContactAnswered",
  "StatementInvited",
  "StatementReminded",
  "StatementAnswered",
  "Commented",
  "HabilitetChallenged",
  "HandlersChanged",
];
const ofMeetings: readonly CaseEventType[] = [
  "MeetingCalled",
  "MeetingCancelled",
  "JointConsented",
  "MinutesWritten",
  "MinutesSigned",
  "LaterInputAdded",
  "MeetingClosed",
];

/** Every kind of event of which this party may read a line: of the others nothing needs to be unsealed for them. */
export function partyEventTypes(state: SubCase, partyId: PartyId): readonly CaseEventType[] {
  const { meetings, documents } = state;
  const who = partyOf(state, partyId)?.who;
  const personId = who?.kind === "person" ? who.id : undefined;
  // Whoever handled the case before they became a party has signed minutes of meetings at which they were as that (found by the walks).
  const isCalled = meetings.some(
    (one) => partiesIn(one).includes(partyId) || (personId !== undefined && peopleIn(state, one).includes(personId)),
  );
  const hasOwn = documents.some(({ fromParty }) => fromParty === partyId);
  const isShown = documents.some(({ shared }) => shared.some((one) => one.partyId === partyId));
  return [
    ...processSteps,
    ...ofTheirs,
    ...(isCalled ? ofMeetings : []),
    ...(hasOwn ? (["DocumentAdded"] as const) : []),
    ...(isShown ? (["DocumentShared"] as const) : []),
  ];
}

/** The log as one party may read it: the steps, and what concerns them. Nothing of other parties' doings, and no other sub-case. */
export function partyTimeline(state: SubCase, events: readonly CaseEvent[], partyId: PartyId): readonly PartyLine[] {
  const party = partyOf(state, partyId);
  if (party === undefined) return [];
  return events.flatMap((event): readonly PartyLine[] => {
    if (concerns(state, event, party)) return [{ type: event.type, on: event.on, about: "deg" }];
    return processSteps.includes(event.type) ? [{ type: event.type, on: event.on, about: "saken" }] : [];
  });
}

function concerns(state: SubCase, event: CaseEvent, { partyId, who }: Party): boolean {
  const personId = who.kind === "person" ? who.id : null;
  switch (event.type) {
    case "PartyInformed":
    case "ConfidentialityPromised":
    case "RepresentativeNamed":
    case "InterviewRefused":
    case "JointConsented":
    case "ContactRequested":
    case "ContactAnswered":
    case "StatementInvited":
    case "StatementReminded":
    case "StatementAnswered":
    case "Commented":
    case "DocumentShared":
      return event.partyId === partyId;
    case "DocumentAdded":
      return event.document.fromParty === partyId;
    case "MeetingCalled":
      return partiesIn(event.meeting).includes(partyId);
    case "MeetingCancelled":
    case "MinutesWritten":
    case "MeetingClosed": {
      const meeting = meetingOf(state, event.meetingId);
      return meeting !== undefined && partiesIn(meeting).includes(partyId);
    }
    case "MinutesSigned":
    case "LaterInputAdded": {
      const meeting = meetingOf(state, event.meetingId);
      return meeting !== undefined && event.by === personId && peopleIn(state, meeting).includes(event.by);
    }
    case "HabilitetChallenged":
      return event.partyId === partyId;
    // A change of hands is a party's to know: whether they trust the handling is asked of them (S3b 6.1.1).
    case "HandlersChanged":
      return [...event.removed, ...event.added].length > 0 && (event.added.some(({ as }) => as === "eier") || event.vacant);
    case "PartyAdded":
    case "InformingDelayed":
    case "CaseOpened":
    case "HabilitetDeclared":
    case "HabilitetDecided":
    case "HelpSettled":
    case "StrainSettled":
    case "StrainChecked":
    case "StrainMeetingHeld":
    case "Assessed":
    case "AssessmentPassed":
    case "Escalated":
    case "SexualHarassmentTagged":
    case "SjefConsulted":
    case "ConsultationAnswered":
    case "PlanMade":
    case "MandateDrafted":
    case "MandateAccepted":
    case "InquiryStarted":
    case "InquiryEnded":
    case "LogAdded":
    case "HearingEnded":
    case "ReportDrafted":
    case "ReportOffered":
    case "CommentsEnded":
    case "Concluded":
    case "BriefingEnded":
    case "MeasureAdded":
    case "MeasureEvaluated":
    case "ApologySettled":
    case "PlanSettled":
    case "PoliceRecorded":
    case "FollowUpStarted":
    case "MeasureHandedOn":
    case "ProtectionAsked":
    case "ProtectionAnswered":
    case "CaseClosed":
    case "CaseReopened":
    case "CaseArchived":
      return false;
  }
}
