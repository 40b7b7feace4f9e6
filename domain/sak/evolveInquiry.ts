import type { CaseEvent } from "./events.ts";
import { outdateHearings } from "./evolveOutcome.ts";
import type { Meeting, MeetingId } from "./meeting.ts";
import type { AssessmentOutcome, CaseStatus, CaseTrack, SubCase } from "./model.ts";

/** What the inquiry is made of: assessment, plan, mandate, meetings, documents. */
export type InquiryEvent = Extract<
  CaseEvent,
  {
    type:
      | "Assessed"
      | "AssessmentPassed"
      | "Escalated"
      | "SexualHarassmentTagged"
      | "SjefConsulted"
      | "ConsultationAnswered"
      | "PlanMade"
      | "MandateDrafted"
      | "MandateAccepted"
      | "InquiryStarted"
      | "InquiryEnded"
      | "MeetingCalled"
      | "JointConsented"
      | "MeetingCancelled"
      | "MinutesWritten"
      | "MinutesSigned"
      | "LaterInputAdded"
      | "MeetingClosed"
      | "DocumentAdded"
      | "DocumentShared"
      | "LogAdded";
  }
>;

/** The case after an event of the inquiry. */
export function evolveInquiry(state: SubCase, event: InquiryEvent): SubCase {
  const { on, by } = event;
  switch (event.type) {
    case "Assessed": {
      const { assessment } = event;
      const { outcome } = assessment;
      return { ...state, assessment, track: outcome === null ? null : trackOf(outcome), status: statusAfter(state, outcome) };
    }
    case "AssessmentPassed": {
      const { track, reason } = event;
      const assessment = { outcome: null, level: null, signs: [], reason, by, on };
      return { ...state, assessment, track, status: startOf(track) };
    }
    case "Escalated": {
      const { signs } = event;
      const assessment =
        state.assessment === null ? null : { ...state.assessment, signs: [...new Set([...state.assessment.signs, ...signs])] };
      // What was done so far stays; the inquiry is planned anew, may need a mandate, and what it finds is put to the parties (SB-09).
      const report = state.report === null ? null : { ...state.report, outdated: true };
      const before = outdateHearings(state, "fakta", "utkast");
      return { ...before, assessment, report, plan: null, track: "alvorlig", escalatedOn: on, status: "PLAN_MANDAT" };
    }
    case "SexualHarassmentTagged": {
      const tagged = { ...state, sexualHarassment: event.isSet };
      if (!event.isSet || state.report === null) return tagged;
      // A draft that was written without it is written anew, tested against more (SB-30), and the parties are heard on that one.
      const offered = state.status === "PARTSKOMMENTARER" || state.status === "BESLUTNING";
      const status = offered ? "RAPPORTUTKAST" : state.status;
      return { ...outdateHearings(tagged, "utkast"), report: { ...state.report, outdated: true }, status };
    }
    case "SjefConsulted": {
      const { question, sjefId } = event;
      return { ...state, consultation: { question, sjefId, by, on, answer: null } };
    }
    case "ConsultationAnswered": {
      if (state.consultation === null) return state;
      return { ...state, consultation: { ...state.consultation, answer: { text: event.text, by, on } } };
    }
    case "PlanMade": {
      const { interviews, information } = event;
      return { ...state, plan: { interviews, information, by, on } };
    }
    case "MandateDrafted":
      return { ...state, mandate: event.mandate };
    case "MandateAccepted": {
      if (state.mandate === null) return state;
      return { ...state, mandate: { ...state.mandate, accepted: { by, on } } };
    }
    case "InquiryStarted":
      return { ...state, status: "UNDERSOEKELSE" };
    case "InquiryEnded":
      return { ...state, status: "KONTRADIKSJON" };
    case "MeetingCalled":
      return { ...state, meetings: [...state.meetings, event.meeting] };
    case "JointConsented":
      return withMeeting(state, event.meetingId, ({ joint }) =>
        joint === null ? {} : { joint: { ...joint, consents: [...new Set([...joint.consents, event.partyId])] } },
      );
    case "MeetingCancelled":
      return withMeeting(state, event.meetingId, () => ({ cancelled: { reason: event.reason, on } }));
    case "MinutesWritten": {
      const { text, disagreement } = event;
      return withMeeting(state, event.meetingId, () => ({ minutes: { text, by, on, disagreement, signatures: [] } }));
    }
    case "MinutesSigned":
      return withMeeting(state, event.meetingId, ({ minutes }) =>
        minutes === null ? {} : { minutes: { ...minutes, signatures: [...minutes.signatures, { personId: by, on }] } },
      );
    case "LaterInputAdded":
      return withMeeting(state, event.meetingId, ({ later }) => ({ later: [...later, { text: event.text, by, on }] }));
    case "MeetingClosed":
      return withMeeting(state, event.meetingId, () => ({ closedOn: on }));
    case "DocumentAdded":
      return { ...state, documents: [...state.documents, event.document] };
    case "DocumentShared": {
      const { partyId, text, masks } = event;
      const shared = { partyId, text, masks, by, on };
      const documents = state.documents.map((one) =>
        one.documentId === event.documentId
          ? { ...one, shared: [...one.shared.filter((version) => version.partyId !== partyId), shared] }
          : one,
      );
      return { ...state, documents };
    }
    case "LogAdded":
      return { ...state, log: [...state.log, { text: event.text, by, on }] };
  }
}

function trackOf(outcome: AssessmentOutcome): CaseTrack | null {
  return outcome === "ingen-sak" || outcome === "forbedring" ? null : outcome;
}

/** Where a track begins (domain rules section 3). An obvious breach still needs its contradiction (SB-26, domain rules 7.16). */
function startOf(track: CaseTrack): CaseStatus {
  switch (track) {
    case "enkel":
      return "UNDERSOEKELSE_LEDER";
    case "alvorlig":
      return "PLAN_MANDAT";
    case "aapenbart-brudd":
      return "KONTRADIKSJON";
  }
}

function statusAfter(state: SubCase, outcome: AssessmentOutcome | null): CaseStatus {
  const track = outcome === null ? null : trackOf(outcome);
  // No case: what can be better is followed up, else it is only to be closed (SB-12, SB-26).
  return track === null ? (outcome === "forbedring" ? "OPPFOELGING" : state.status) : startOf(track);
}

function withMeeting(state: SubCase, meetingId: MeetingId, change: (meeting: Meeting) => Partial<Meeting>): SubCase {
  return {
    ...state,
    meetings: state.meetings.map((meeting) => (meeting.meetingId === meetingId ? { ...meeting, ...change(meeting) } : meeting)),
  };
}
