import { accept, refuse } from "../../kernel/decision.ts";
import type { TextRef } from "../../kernel/text.ts";
import { unitPeople } from "../../organisasjon/unitPeople.ts";
import { representativesOf } from "./access.ts";
import type { UnitCommand } from "./commands.ts";
import { byLeader, inSteps, isGiven, roomFor, textTooLong, todayOf, type UnitFacts, type UnitOutcome } from "./facts.ts";
import type { Risk, StartAnswers, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";
import { riskScale } from "./riskMatrix.ts";
import { stepsBetween } from "./steps.ts";

const untilPlan = stepsBetween("STARTPUNKT", "TILTAKSPLAN_UTKAST");

/** AM-06: which group process, by how far the unit came in the spring. May be put right as long as nothing was built on it. */
export function chooseStart(state: UnitProcess, answers: StartAnswers, facts: UnitFacts): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, ["STARTPUNKT", "PLANLAGT"], () => {
      const refusals: UnitRefusal[] = [];
      const { startpunkt, reportReviewed, unsoundIndication, specialChallenges } = answers;
      if (startpunkt === null) refusals.push({ rule: "AM-06", code: "START_UNANSWERED", field: "startpunkt" });
      if (reportReviewed === null) refusals.push({ rule: "AM-09", code: "START_UNANSWERED", field: "reportReviewed" });
      if (unsoundIndication === null) refusals.push({ rule: "AM-10", code: "START_UNANSWERED", field: "unsoundIndication" });
      if (specialChallenges === null) refusals.push({ rule: "AM-13", code: "START_UNANSWERED", field: "specialChallenges" });
      if (startpunkt === null || reportReviewed === null || unsoundIndication === null || specialChallenges === null) {
        return refuse(...refusals);
      }
      const start = { startpunkt, reportReviewed, unsoundIndication, specialChallenges };
      return accept({ type: "StartChosen", start, by, on: todayOf(facts) });
    }),
  );
}

/** AM-09: the report is gone through with the staff after all. */
export function confirmReportReviewed(state: UnitProcess, facts: UnitFacts): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, stepsBetween("STARTPUNKT", "SAMRAAD_VERNEOMBUD"), () => {
      if (state.start === null) return refuse({ rule: null, code: "START_FIRST", field: "startpunkt" });
      if (state.reportReviewedOn !== null) return refuse({ rule: "AM-09", code: "REPORT_REVIEWED_ALREADY" });
      return accept({ type: "ReportReviewed", by, on: todayOf(facts) });
    }),
  );
}

/** AM-13: special challenges are taken up with the leader above and the coordinators, at any time. */
export function raiseChallenges(state: UnitProcess, note: TextRef | null, facts: UnitFacts): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, stepsBetween("STARTPUNKT", "SAMRAAD_VERNEOMBUD"), () => {
      const refusals = [...textTooLong("note", note), ...roomFor("challenges", state.challenges.length + 1)];
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "ChallengesRaised", note: isGiven(note) ? note : null, by, on: todayOf(facts) });
    }),
  );
}

/** AM-05: a unit that had no meeting in the spring plans with a safety representative; others are told that they ought to (AM-04). */
export function planProcess(
  state: UnitProcess,
  { verneombudId, losam }: Extract<UnitCommand, { type: "PlanProcess" }>,
  facts: UnitFacts,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, untilPlan, () => {
      if (state.start === null) return refuse({ rule: null, code: "START_FIRST", field: "startpunkt" });
      const refusals: UnitRefusal[] = [...textTooLong("losam", losam)];
      if (verneombudId === null) {
        if (state.start.startpunkt === "A") refusals.push({ rule: "AM-05", code: "VERNEOMBUD_REQUIRED", field: "verneombudId" });
      } else if (!representativesOf(unitPeople(facts.organisation, state.unitId)).includes(verneombudId)) {
        refusals.push({ rule: "AM-05", code: "NOT_THE_UNITS_VERNEOMBUD", field: "verneombudId", personId: verneombudId });
      }
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "ProcessPlanned", verneombudId, losam: isGiven(losam) ? losam : null, by, on: todayOf(facts) });
    }),
  );
}

/** AM-07: the work environment is risk-assessed and put on the leaders' agenda, or the leader writes why not. */
export function assessRisk(
  state: UnitProcess,
  { risks, leaderMeetingOn, reason }: Extract<UnitCommand, { type: "AssessRisk" }>,
  facts: UnitFacts,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, stepsBetween("PLANLAGT", "IVERKSATT"), () => {
      const missing = [
        ...(risks.length === 0 ? (["risks"] as const) : []),
        ...(leaderMeetingOn === null ? (["leaderMeetingOn"] as const) : []),
      ];
      const refusals: UnitRefusal[] = [
        ...risks.flatMap(checkRisk),
        ...textTooLong("reason", reason),
        ...roomFor("risks", risks.length),
      ];
      if (missing.length > 0 && !isGiven(reason)) {
        refusals.push({ rule: "AM-07", code: "RISK_UNREASONED", field: "reason", missing });
      }
      const ids = risks.map(({ riskId }) => riskId);
      const twice = ids.find((riskId, index) => ids.indexOf(riskId) !== index);
      if (twice !== undefined) refusals.push({ rule: null, code: "RISK_TWICE", field: "risks", riskId: twice });
      const linked = state.measures.find(
        ({ content, dropped }) => dropped === null && content.riskId !== null && !ids.includes(content.riskId),
      )?.content.riskId;
      if (linked !== undefined && linked !== null) {
        refusals.push({ rule: "AM-08", code: "RISK_HAS_MEASURE", field: "risks", riskId: linked });
      }
      if (refusals.length > 0) return refuse(...refusals);
      return accept({
        type: "RiskAssessed",
        risks,
        leaderMeetingOn,
        reason: isGiven(reason) ? reason : null,
        overridden: missing.length > 0 ? ["AM-07"] : [],
        by,
        on: todayOf(facts),
      });
    }),
  );
}

function checkRisk({ riskId, hazard, kind, probability, consequence }: Risk): readonly UnitRefusal[] {
  const incomplete = (field: "hazard" | "kind" | "probability" | "consequence"): UnitRefusal => ({
    rule: "AM-07",
    code: "RISK_INCOMPLETE",
    field,
    riskId,
  });
  return [
    ...(isGiven(hazard) ? textTooLong("hazard", hazard) : [incomplete("hazard")]),
    ...(kind === null ? [incomplete("kind")] : []),
    ...(onScale(probability) ? [] : [incomplete("probability")]),
    ...(onScale(consequence) ? [] : [incomplete("consequence")]),
  ];
}

function onScale(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && 1 <= value && value <= riskScale;
}
