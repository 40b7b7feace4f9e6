import { isOpen } from "../habilitet/questions.ts";
import { contactsOf } from "./contact.ts";
import type { CaseEvent } from "./events.ts";
import { evolveInquiry } from "./evolveInquiry.ts";
import { evolveOutcome } from "./evolveOutcome.ts";
import type { CaseHabilitet, CaseStatus, Party, PartyId, SubCase } from "./model.ts";
import { nothingRestored } from "./restoring.ts";

/** The case after an event. `CaseOpened` begins one; every other event needs one. */
export function evolveCase(before: SubCase | undefined, event: CaseEvent): SubCase {
  if (event.type === "CaseOpened") return opened(event);
  if (before === undefined) throw new Error(`${event.type} without a case`);
  const { on } = event;
  // SB-01: whatever people do moves the case. What the product does by itself does not.
  const state: SubCase = event.by === null ? before : { ...before, movedOn: on };
  switch (event.type) {
    case "HabilitetDeclared": {
      const { by: personId, answer, reason, deciderId } = event;
      const said: CaseHabilitet = { personId, answer, reason, challengedBy: null, deciderId, on, decision: null };
      return withStatus({ ...state, habilitet: [...state.habilitet, said] });
    }
    case "HabilitetChallenged": {
      const { personId, partyId, reason, deciderId } = event;
      const said: CaseHabilitet = { personId, answer: "bestridt", reason, challengedBy: partyId, deciderId, on, decision: null };
      return withStatus({ ...state, habilitet: [...state.habilitet, said] });
    }
    case "HabilitetDecided": {
      const last = state.habilitet.findLastIndex(({ personId }) => personId === event.personId);
      const habilitet = state.habilitet.map((one, index) => (index === last ? { ...one, decision: event.decision } : one));
      return withStatus({ ...state, habilitet });
    }
    case "HandlersChanged": {
      const gone = event.removed.map(({ personId }) => personId);
      const handlers = [...state.handlers.filter(({ personId }) => !gone.includes(personId)), ...event.added];
      const former = [...state.former, ...event.removed.map((one) => ({ ...one, on }))];
      const habilitet = state.habilitet.map((one, index) => {
        const passed = event.deciders.find(({ personId }) => personId === one.personId);
        const isLast = index === state.habilitet.findLastIndex(({ personId }) => personId === one.personId);
        return passed !== undefined && isLast ? { ...one, deciderId: passed.deciderId } : one;
      });
      // Whoever comes or goes beside it, a case without owner and mottak stays one that somebody has to be named for.
      const vacant = !handlers.some(({ as }) => as === "eier" || as === "mottak");
      return withStatus({ ...state, handlers, former, habilitet, vacant });
    }
    case "HelpSettled":
      return { ...state, help: { wanted: event.wanted, adviserId: event.adviserId, on } };
    case "PartyAdded":
      return { ...state, parties: [...state.parties, event.party] };
    case "PartyInformed":
      return withParty(state, event.partyId, () => ({ informedOn: on, delayed: null }));
    case "InformingDelayed":
      return withParty(state, event.partyId, () => ({ delayed: { reason: event.reason, by: event.by, on } }));
    case "ConfidentialityPromised":
      return withParty(state, event.partyId, () => ({ confidentialOn: on }));
    case "RepresentativeNamed": {
      const { personId, fullmakt } = event;
      return withParty(state, event.partyId, () => ({
        representative: personId === null ? null : { personId, fullmakt, since: on },
      }));
    }
    case "InterviewRefused":
      return withParty(state, event.partyId, () => ({ refusedOn: on }));
    case "ContactRequested": {
      const { contactId, partyId, text } = event;
      return { ...state, contacts: [...contactsOf(state), { contactId, partyId, text, on, answer: null }] };
    }
    case "ContactAnswered": {
      const { contactId, consent, by, reason } = event;
      const answer = { consent, by, reason, on };
      return { ...state, contacts: contactsOf(state).map((one) => (one.contactId === contactId ? { ...one, answer } : one)) };
    }
    case "StrainSettled": {
      const { involved, representatives, reason, by } = event;
      const { checks = [], metOn = null } = state.strain ?? {};
      return { ...state, strain: { involved, representatives, reason, by, on, checks, metOn } };
    }
    case "StrainChecked": {
      if (state.strain === null) return state;
      const { by, concern, text } = event;
      return { ...state, strain: { ...state.strain, checks: [...state.strain.checks, { by, concern, text, on }] } };
    }
    case "StrainMeetingHeld":
      return state.strain === null ? state : { ...state, strain: { ...state.strain, metOn: on } };
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
    case "MeetingCalled":
    case "JointConsented":
    case "MeetingCancelled":
    case "MinutesWritten":
    case "MinutesSigned":
    case "LaterInputAdded":
    case "MeetingClosed":
    case "DocumentAdded":
    case "DocumentShared":
    case "LogAdded":
      return evolveInquiry(state, event);
    case "StatementInvited":
    case "StatementReminded":
    case "StatementAnswered":
    case "HearingEnded":
    case "ReportDrafted":
    case "ReportOffered":
    case "Commented":
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
      return evolveOutcome(state, event);
  }
}

/** Before the assessment the state says what is known of the owner's habilitet; later a question freezes it where it is. */
function withStatus(state: SubCase): SubCase {
  const early: readonly CaseStatus[] = ["MOTTATT", "HABILITET", "FORELOEPIG_VURDERING"];
  if (!early.includes(state.status)) return state;
  const owner = state.handlers.find(({ as }) => as === "eier");
  const last = state.habilitet.findLast(({ personId }) => personId === owner?.personId);
  if (owner === undefined || last === undefined) return { ...state, status: "MOTTATT" };
  return { ...state, status: isOpen(last) ? "HABILITET" : "FORELOEPIG_VURDERING" };
}

function withParty(state: SubCase, partyId: PartyId, change: (party: Party) => Partial<Party>): SubCase {
  return {
    ...state,
    parties: state.parties.map((party) => (party.partyId === partyId ? { ...party, ...change(party) } : party)),
  };
}

function opened(event: Extract<CaseEvent, { type: "CaseOpened" }>): SubCase {
  const { id, number, reportId, source, reporters, unitId, parties, general, sexualHarassment, on } = event;
  const { handlers, former, vacant, help, documents, contacts = [], about, keptOut } = event;
  return {
    ...{ id, number, reportId, source, reporters, unitId, parties, general, sexualHarassment },
    ...(about === undefined ? {} : { about }),
    ...(keptOut === undefined ? {} : { keptOut }),
    status: "MOTTATT",
    openedOn: on,
    movedOn: on,
    ...{ handlers, former, vacant, help, documents },
    habilitet: [],
    strain: null,
    assessment: null,
    track: null,
    consultation: null,
    plan: null,
    mandate: null,
    meetings: [],
    hearings: [],
    report: null,
    conclusion: null,
    restoring: nothingRestored,
    contacts,
    log: [],
    closed: null,
    reopenedOn: null,
    archived: null,
  };
}
