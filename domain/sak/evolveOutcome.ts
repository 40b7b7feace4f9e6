import type { CaseEvent } from "./events.ts";
import type { Hearing, HearingRound } from "./finding.ts";
import type { CaseStatus, PartyId, SubCase } from "./model.ts";
import type { Restoring } from "./restoring.ts";

/** From contradiction to the archive. */
export type OutcomeEvent = Extract<
  CaseEvent,
  {
    type:
      | "StatementInvited"
      | "StatementReminded"
      | "StatementAnswered"
      | "HearingEnded"
      | "ReportDrafted"
      | "ReportOffered"
      | "Commented"
      | "CommentsEnded"
      | "Concluded"
      | "BriefingEnded"
      | "MeasureAdded"
      | "MeasureEvaluated"
      | "ApologySettled"
      | "PlanSettled"
      | "PoliceRecorded"
      | "FollowUpStarted"
      | "MeasureHandedOn"
      | "ProtectionAsked"
      | "ProtectionAnswered"
      | "CaseClosed"
      | "CaseReopened"
      | "CaseArchived";
  }
>;

/** The case after an event from contradiction to the archive. */
export function evolveOutcome(state: SubCase, event: OutcomeEvent): SubCase {
  const { on } = event;
  switch (event.type) {
    case "StatementInvited": {
      const { partyId, round, about, deadline, sentOn } = event;
      const invited: Hearing = {
        partyId,
        round,
        about,
        deadline,
        invitedOn: on,
        remindedOn: null,
        answer: null,
        outdated: false,
        ...(sentOn === undefined ? {} : { invitedByLetterOn: sentOn }),
      };
      return { ...state, hearings: [...state.hearings, invited] };
    }
    case "StatementReminded":
      return withHearing(state, event, () => ({
        ...{ remindedOn: event.sentOn ?? on, deadline: event.deadline },
        ...(event.sentOn === undefined ? {} : { remindedByLetterOn: event.sentOn }),
      }));
    case "StatementAnswered": {
      const { how, text, by } = event;
      return withHearing(state, event, () => ({ answer: { how, text, by, on, ...byLetter(event) } }));
    }
    case "HearingEnded":
      return { ...state, status: "RAPPORTUTKAST" };
    case "ReportDrafted":
      // A draft that is changed after it was offered is offered anew (SB-31), and whoever was heard on it is heard anew (SB-24).
      return { ...outdateHearings(state, "utkast"), report: event.report, status: "RAPPORTUTKAST" };
    case "ReportOffered": {
      if (state.report === null) return state;
      const { deadline, to, sentOn } = event;
      const earlier = state.report.comments.length;
      const offered = { on, deadline, to, earlier, ...(sentOn === undefined ? {} : { sentOn }) };
      return { ...state, report: { ...state.report, offered }, status: "PARTSKOMMENTARER" };
    }
    case "Commented": {
      if (state.report === null) return state;
      const { partyId, text, by, late } = event;
      const said = { partyId, text, by, on, late, ...byLetter(event) };
      return { ...state, report: { ...state.report, comments: [...state.report.comments, said] } };
    }
    case "CommentsEnded":
      return { ...state, status: "BESLUTNING" };
    case "Concluded":
      return { ...state, conclusion: event.conclusion, status: "ORIENTERING" };
    case "BriefingEnded":
      return { ...state, status: mustRestore(state) ? "GJENOPPRETTING" : "OPPFOELGING" };
    case "MeasureAdded":
      return withRestoring(state, ({ measures }) => ({ measures: [...measures, event.measure] }));
    case "MeasureEvaluated": {
      const { measureId, text, works, done, by } = event;
      return withRestoring(state, ({ measures }) => ({
        measures: measures.map((one) =>
          one.measureId === measureId
            ? { ...one, evaluations: [...one.evaluations, { text, works, by, on }], doneOn: done ? on : one.doneOn }
            : one,
        ),
      }));
    }
    case "ApologySettled": {
      const { given, reason, by } = event;
      return withRestoring(state, () => ({ apology: { given, reason, by, on } }));
    }
    case "PlanSettled": {
      const { made, text, by } = event;
      return withRestoring(state, () => ({ plan: { made, text, by, on } }));
    }
    case "PoliceRecorded": {
      const { reference, by } = event;
      return withRestoring(state, () => ({ police: { reference, by, on } }));
    }
    case "FollowUpStarted":
      return { ...state, status: "OPPFOELGING" };
    case "MeasureHandedOn":
      return withRestoring(state, ({ handedOn }) => ({ handedOn: [...handedOn, on] }));
    case "ProtectionAsked":
      return withRestoring(state, ({ checks }) => ({
        checks: [...checks, { personId: event.personId, askedOn: on, answer: null }],
      }));
    case "ProtectionAnswered": {
      const { by, exposed, text } = event;
      return withRestoring(state, ({ checks }) => {
        const last = checks.findLastIndex(({ personId }) => personId === by);
        return { checks: checks.map((one, index) => (index === last ? { ...one, answer: { exposed, text, on } } : one)) };
      });
    }
    case "CaseClosed":
      return { ...state, closed: { reason: event.reason, by: event.by, on }, status: "AVSLUTTET" };
    case "CaseReopened": {
      // What was found to be no case is assessed anew: the old word does not close it a second time.
      const judged = state.conclusion === null ? { assessment: null, track: null, escalatedOn: null } : {};
      return { ...state, ...judged, closed: null, archived: null, reopenedOn: on, status: statusOfReopened(state) };
    }
    case "CaseArchived":
      return { ...state, archived: { reference: event.reference, by: event.by, on }, status: "ARKIVERT" };
  }
}

/** SB-21 to SB-23: whether the conclusion asks for something to be put right, or to be taken to the police. */
function mustRestore({ conclusion }: SubCase): boolean {
  return conclusion !== null && (conclusion.unsound || conclusion.general || conclusion.breach || conclusion.crime);
}

/** What was concluded is followed up further; what never was a case is assessed anew. */
function statusOfReopened({ conclusion }: SubCase): CaseStatus {
  return conclusion === null ? "FORELOEPIG_VURDERING" : "OPPFOELGING";
}

/** What was said in a round stays, and answers no more than what it was asked about. */
export function outdateHearings(state: SubCase, ...rounds: readonly HearingRound[]): SubCase {
  return { ...state, hearings: state.hearings.map((one) => (rounds.includes(one.round) ? { ...one, outdated: true } : one)) };
}

function withHearing(
  state: SubCase,
  { partyId, round }: { readonly partyId: PartyId; readonly round: HearingRound },
  change: () => Partial<Hearing>,
): SubCase {
  const last = state.hearings.findLastIndex((one) => one.partyId === partyId && one.round === round);
  return { ...state, hearings: state.hearings.map((one, index) => (index === last ? { ...one, ...change() } : one)) };
}

/** What is kept of a letter, of what came as one. */
function byLetter({
  receivedOn,
  documentId = null,
}: Pick<Extract<OutcomeEvent, { type: "Commented" }>, "receivedOn" | "documentId">) {
  return receivedOn === undefined ? {} : { receivedOn, documentId };
}

function withRestoring(state: SubCase, change: (restoring: Restoring) => Partial<Restoring>): SubCase {
  return { ...state, restoring: { ...state.restoring, ...change(state.restoring) } };
}
