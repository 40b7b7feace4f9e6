import { accept, refuse } from "../kernel/decision.ts";
import type { ReportCommand, ReportEvent } from "./commands.ts";
import {
  accusedIn,
  isGiven,
  type ReportFacts,
  type ReportOutcome,
  reportersOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import { byHandler, byReporter, inStatuses, whileOpen } from "./handlerOnly.ts";
import type { HandlerRole, Report } from "./model.ts";
import type { MeldingRefusal } from "./refusals.ts";
import { handsAfter } from "./succession.ts";

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;

const handling: readonly HandlerRole[] = ["eier", "mottak"];

/** VA-30, aml § 2 A-3: whether it is about something censurable, with the reason. */
export function assessVarsel(state: Report, { censurable, reason }: Asked<"AssessVarsel">, facts: ReportFacts): ReportOutcome {
  return byVarsel(state, () =>
    byHandler(state, facts, handling, (by) => {
      if (state.status === "INNSENDT") return refuse({ rule: null, code: "ACKNOWLEDGE_FIRST" });
      return inStatuses(state, ["KVITTERT", "VURDERT"], () => {
        const refusals = [...textNeeded("reason", reason)];
        if (censurable === null) refusals.push({ rule: null, code: "REPORT_ANSWER_MISSING", field: "censurable" });
        if (refusals.length > 0 || censurable === null || !isGiven(reason)) return refuse(...refusals);
        return accept({ type: "VarselAssessed", censurable, reason, by, on: todayOf(facts) });
      });
    }),
  );
}

export function startInvestigation(state: Report, facts: ReportFacts): ReportOutcome {
  return byVarsel(state, () =>
    byHandler(state, facts, handling, (by) => {
      if (state.status === "KVITTERT" || state.status === "INNSENDT") return refuse({ rule: "VA-30", code: "ASSESS_FIRST" });
      return inStatuses(state, ["VURDERT"], () => {
        if (state.assessment?.censurable !== true) return refuse({ rule: "VA-30", code: "NOT_CENSURABLE" });
        return accept({ type: "InvestigationStarted", by, on: todayOf(facts) });
      });
    }),
  );
}

/** What came of it, told to whoever sent it: the employer's own standard has a deadline for it (7.21). */
export function giveFeedback(state: Report, { messageId, text }: Asked<"GiveFeedback">, facts: ReportFacts): ReportOutcome {
  return byVarsel(state, () =>
    byHandler(state, facts, handling, (by) => {
      if (state.status === "KVITTERT" || state.status === "INNSENDT") return refuse({ rule: "VA-30", code: "ASSESS_FIRST" });
      return inStatuses(state, ["VURDERT", "UNDERSOEKES"], () => {
        const refusals = [...textNeeded("text", text), ...roomFor("messages", state.messages.length + 1)];
        if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
        return accept({ type: "FeedbackGiven", messageId, text, by, on: todayOf(facts) });
      });
    }),
  );
}

function byVarsel(state: Report, then: () => ReportOutcome): ReportOutcome {
  return state.kind === "varsel" ? then() : refuse({ rule: "VA-30", code: "NOT_A_VARSEL" });
}

/** VA-23: the leader decides a søknad, or lifts it to the leader above. */
export function decideChange(state: Report, { outcome, reason }: Asked<"DecideChange">, facts: ReportFacts): ReportOutcome {
  if (state.kind !== "soeknad-om-endring") return refuse({ rule: "VA-22", code: "NOT_A_SOEKNAD" });
  return byHandler(state, facts, ["eier"], (by) => {
    if (state.status === "INNSENDT") return refuse({ rule: null, code: "ACKNOWLEDGE_FIRST" });
    return inStatuses(state, ["BEHANDLES", "LOEFTET"], () => {
      const refusals = [...(outcome === "innvilget" ? tooLong("reason", reason) : textNeeded("reason", reason))];
      if (outcome === null) refusals.push({ rule: null, code: "REPORT_ANSWER_MISSING", field: "outcome" });
      if (refusals.length > 0 || outcome === null) return refuse(...refusals);
      const said = isGiven(reason) ? reason : null;
      const decided = { type: "ChangeDecided", outcome, reason: said, by, on: todayOf(facts) } as const;
      if (outcome !== "loeftet") return accept(decided);
      const hands = handsAfter(state, [{ personId: by, why: "overlevert" }], said, facts);
      if (!hands.added.some(({ as }) => as === "eier")) return refuse({ rule: "VA-23", code: "NOBODY_ABOVE" });
      return accept<ReportEvent>(decided, hands);
    });
  });
}

/** VA-14: whether the guidelines cover a student's report, where the student was not sure. */
export function clarifyStudent(state: Report, { covered, reason }: Asked<"ClarifyStudent">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, handling, (by) =>
    whileOpen(state, () => {
      if (state.clarify?.open !== true) return refuse({ rule: "VA-14", code: "NOTHING_TO_CLARIFY" });
      const refusals = [...textNeeded("reason", reason)];
      if (covered === null) refusals.push({ rule: null, code: "REPORT_ANSWER_MISSING", field: "covered" });
      if (refusals.length > 0 || covered === null || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "CoverageClarified", covered, reason, by, on: todayOf(facts) });
    }),
  );
}

/** VA-36: whether there is an agreement on coordination with the external party's firm. The case goes on either way. */
export function recordCoordination(state: Report, { agreement }: Asked<"RecordCoordination">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, handling, (by) =>
    whileOpen(state, () => {
      if (!hasExternalParty(state)) return refuse({ rule: "VA-36", code: "NO_EXTERNAL_FIRM" });
      if (agreement === null) return refuse({ rule: null, code: "REPORT_ANSWER_MISSING", field: "agreement" });
      return accept({ type: "CoordinationRecorded", agreement, by, on: todayOf(facts) });
    }),
  );
}

/** VA-11: whether somebody it is about belongs to another firm. */
export function hasExternalParty({ counterparts }: Report): boolean {
  return counterparts.some((one) => one.kind === "outside" && one.external);
}

/** VA-25: who complains signs: the minutes of what they said, or what they sent as something else than a klage. */
export function sign(state: Report, facts: ReportFacts): ReportOutcome {
  return byReporter(state, facts, (by) =>
    whileOpen(state, () => {
      if (by === null) return refuse({ rule: null, code: "ONLY_WITH_NAME" });
      if (!unsigned(state).includes(by)) return refuse({ rule: "VA-25", code: "NOTHING_TO_SIGN" });
      return accept({ type: "MinutesSigned", by, on: todayOf(facts) });
    }),
  );
}

/** Whose signature a klage lacks (VA-25): everybody's who came orally, or the reporter's. */
export function unsigned(state: Report): readonly Report["members"][number][] {
  if (state.kind !== "klage") return [];
  const { origin, reporter } = state;
  if (origin.kind === "muntlig") return origin.oral.from.filter((personId) => !origin.signedBy.includes(personId));
  return state.signedOn === null && reporter.kind === "person" ? [reporter.id] : [];
}

/** Where the case begins: every report but a søknad and a varsel comes here, when it holds what it must. */
export function formalise(state: Report, facts: ReportFacts): ReportOutcome {
  const { kind } = state;
  if (kind === "varsel" || kind === "soeknad-om-endring") return refuse({ rule: "VA-19", code: "KIND_NOT_POSSIBLE", to: kind });
  return byHandler(state, facts, handling, (by, as) => {
    if (state.status === "INNSENDT") return refuse({ rule: null, code: "ACKNOWLEDGE_FIRST" });
    return inStatuses(state, ["KVITTERT"], () => {
      // VA-02: a leader owns a case. The varslingsmottak names one first.
      if (as !== "eier") return refuse({ rule: "VA-02", code: "OWNER_FIRST" });
      const refusals = formaliseRefusals(state);
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "Formalised", by, on: todayOf(facts) });
    });
  });
}

function formaliseRefusals(state: Report): readonly MeldingRefusal[] {
  const { kind, tags, help } = state;
  const refusals: MeldingRefusal[] = [];
  if (state.clarify?.open === true) refusals.push({ rule: "VA-14", code: "CLARIFY_FIRST" });
  if (kind === "bekymringsmelding") refusals.push({ rule: "VA-19", code: "TRIAGE_FIRST" });
  if (kind === "klage") {
    if (reportersOf(state).length === 0) refusals.push({ rule: "VA-20", code: "KLAGE_NEEDS_NAME" });
    if (state.counterparts.length === 0) refusals.push({ rule: "VA-26", code: "COUNTERPART_MISSING", field: "counterparts" });
    const missing = unsigned(state);
    if (missing.length > 0) refusals.push({ rule: "VA-25", code: "SIGNATURES_MISSING", missing });
  }
  if (tags.includes("generell") && help === null) refusals.push({ rule: "VA-33", code: "HELP_UNSETTLED" });
  if (kind === "egen-undersoekelse" && help?.wanted !== true) refusals.push({ rule: "VA-31", code: "HR_NOT_CONSULTED" });
  if (tags.includes("seksuell-trakassering") && help?.wanted !== true) refusals.push({ rule: "SB-24", code: "HR_NOT_CONSULTED" });
  return refusals;
}

/** Ends a report that does not become a case, with a reason that its reporter reads. */
export function close(state: Report, { reason }: Asked<"Close">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, [...handling, "verneombud"], (by, as) =>
    whileOpen(state, () => {
      // What has become a case ends as a case.
      if (state.status === "FORMALISERT") return refuse({ rule: null, code: "REPORT_STATUS_WRONG", status: state.status });
      if (facts.casesOpen === true) return refuse({ rule: "SB-19", code: "CASES_OPEN" });
      const refusals = [...textNeeded("reason", reason), ...(as === "verneombud" ? dangerRefusals(state) : closeRefusals(state))];
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "ReportClosed", reason, from: state.status, by, on: todayOf(facts) });
    }),
  );
}

/** VA-08: danger, or a possible breach, is answered, and forwarded where there is any. */
function dangerRefusals({ danger, forwardedTo }: Report): readonly MeldingRefusal[] {
  if (danger === null) return [{ rule: "VA-08", code: "DANGER_UNANSWERED" }];
  return danger && forwardedTo === null ? [{ rule: "VA-08", code: "FORWARD_FIRST" }] : [];
}

function closeRefusals(state: Report): readonly MeldingRefusal[] {
  const { kind, status, tags, help, counterparts } = state;
  if (kind === "soeknad-om-endring") {
    return status === "INNVILGET" || status === "AVSLAATT" || status === "MAA_OMKLASSIFISERES"
      ? []
      : [{ rule: "VA-23", code: "DECIDE_FIRST" }];
  }
  if (kind === "varsel") {
    if (state.assessment === null) return [{ rule: "VA-30", code: "ASSESS_FIRST" }];
    return state.feedbackOn === null ? [{ rule: "VA-30", code: "FEEDBACK_FIRST" }] : [];
  }
  // VA-31: a duty to examine is not left aside without those who know having been asked.
  if (kind === "egen-undersoekelse" && help?.wanted !== true) return [{ rule: "VA-31", code: "HR_NOT_CONSULTED" }];
  if (help !== null) return [];
  if (tags.includes("generell")) return [{ rule: "VA-33", code: "HELP_UNSETTLED" }];
  // VA-11: what staff are said to have done is assessed, whoever it was done to.
  if (accusedIn(counterparts).length > 0) return [{ rule: "VA-11", code: "HELP_UNSETTLED" }];
  return [{ rule: "VA-05", code: "HELP_UNSETTLED" }];
}
