import { accept, refuse } from "../../kernel/decision.ts";
import type { TextRef } from "../../kernel/text.ts";
import { unitPeople } from "../../organisasjon/unitPeople.ts";
import { representativesOf } from "./access.ts";
import type { UnitCommand } from "./commands.ts";
import { consultationOf } from "./consultation.ts";
import { standingMeasures } from "./decideMeasure.ts";
import {
  actorStandings,
  byLeader,
  inSteps,
  isGiven,
  roomFor,
  textTooLong,
  todayOf,
  type UnitFacts,
  type UnitOutcome,
} from "./facts.ts";
import type { Evaluation, EvaluationEntry, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";
import { hasReached, stepsBetween } from "./steps.ts";

/** «Oppsummering og evaluering», written as a draft: it may be half done. Every change makes a new version to be consulted on. */
export function draftEvaluation(
  state: UnitProcess,
  { entries, summary }: Extract<UnitCommand, { type: "DraftEvaluation" }>,
  facts: UnitFacts,
): UnitOutcome {
  return afterPlan(state, facts, (by) =>
    inSteps(state, stepsBetween("DOKUMENTERT", "SAMRAAD_VERNEOMBUD"), () => {
      const known = standingMeasures(state).map(({ measureId }) => measureId);
      const ids = entries.map(({ measureId }) => measureId);
      const unknown = ids.filter((measureId, index) => !known.includes(measureId) || ids.indexOf(measureId) !== index);
      const refusals: UnitRefusal[] = [
        ...unknown.map((measureId) => ({ rule: "AM-02", code: "EVALUATION_MEASURE_UNKNOWN", measureId }) as const),
        ...entries.flatMap(({ note }) => textTooLong("note", note)),
        ...textTooLong("summary", summary),
      ];
      if (refusals.length > 0) return refuse(...refusals);
      const version = (state.evaluation?.version ?? 0) + 1;
      return accept({ type: "EvaluationDrafted", entries, summary, version, by, on: todayOf(facts) });
    }),
  );
}

/** Lays the finished draft before the safety representatives (AM-02 «i samråd med verneombud»). */
export function askVerneombud(state: UnitProcess, facts: UnitFacts): UnitOutcome {
  return afterPlan(state, facts, (by) => {
    if (state.step === "SAMRAAD_VERNEOMBUD") return refuse({ rule: "AM-02", code: "EVALUATION_ASKED_ALREADY" });
    return inSteps(state, stepsBetween("DOKUMENTERT", "EVALUERING_UTKAST"), () => {
      const refusals = [...evaluationGaps(state)];
      if (representativesOf(unitPeople(facts.organisation, state.unitId)).length === 0) {
        refusals.push({ rule: "AM-02", code: "NO_VERNEOMBUD" });
      }
      if (refusals.length > 0 || state.evaluation === null) return refuse(...refusals);
      return accept({ type: "VerneombudAsked", version: state.evaluation.version, by, on: todayOf(facts) });
    });
  });
}

/** What an evaluation still lacks before it can be laid before anybody: every measure judged, and a summary. */
export function evaluationGaps(state: UnitProcess): readonly UnitRefusal[] {
  const { evaluation } = state;
  const gaps = standingMeasures(state).flatMap(({ measureId }): readonly UnitRefusal[] => {
    const entry = evaluation?.entries.find((one) => one.measureId === measureId);
    const lacking = (["done", "effect", "onward"] as const).filter((field) => entryLacks(entry, field));
    return lacking.map((field) => ({ rule: "AM-02", code: "EVALUATION_INCOMPLETE", field, measureId }));
  });
  return isGiven(evaluation?.summary ?? null) ? gaps : [...gaps, { rule: "AM-02", code: "SUMMARY_MISSING", field: "summary" }];
}

function entryLacks(entry: EvaluationEntry | undefined, field: "done" | "effect" | "onward"): boolean {
  return entry === undefined || entry[field] === null;
}

/**
 * The safety representative's own word, which nobody else can give, change or take away. Confirmation and dissent stand for the
 * version that was read; that one was not involved can be said at any time, also after the leader has delivered (AM-02, AM-04).
 */
export function attest(
  state: UnitProcess,
  { about, answer, comment, version }: Extract<UnitCommand, { type: "Attest" }>,
  facts: UnitFacts,
): UnitOutcome {
  const { actor } = facts;
  if (actor.kind !== "person" || !actorStandings(state, facts).includes("verneombud")) {
    return refuse({ rule: "AM-02", code: "ONLY_VERNEOMBUD" });
  }
  return inSteps(state, stepsBetween("STARTPUNKT", "INNLEVERT"), () => {
    const refusals: UnitRefusal[] = [
      ...textTooLong("comment", comment),
      ...roomFor("attestations", state.attestations.length + 1),
    ];
    if (answer === "uenig" && !isGiven(comment)) {
      refusals.push({ rule: "AM-02", code: "DISSENT_COMMENT_MISSING", field: "comment" });
    }
    const laid = about === "evaluering" ? laidBefore(state.evaluation) : 0;
    if (about === "evaluering" && answer !== "ikke-involvert") {
      if (laid === 0) refusals.push({ rule: "AM-02", code: "NOT_LAID_BEFORE_YOU" });
      else if (version !== laid) refusals.push({ rule: "AM-02", code: "OTHER_VERSION", version: laid });
    }
    if (refusals.length > 0) return refuse(...refusals);
    const said = isGiven(comment) ? comment : null;
    return accept({ type: "Attested", about, version: laid, answer, comment: said, by: actor.id, on: todayOf(facts) });
  });
}

/** AM-02: the leader delivers, having consulted. A safety representative who disagrees does not stop it: the comment goes with it. */
export function submitEvaluation(state: UnitProcess, losam: TextRef | null, facts: UnitFacts): UnitOutcome {
  return afterPlan(state, facts, (by) =>
    inSteps(state, stepsBetween("DOKUMENTERT", "SAMRAAD_VERNEOMBUD"), () => {
      const refusals: UnitRefusal[] = [...evaluationGaps(state), ...textTooLong("losam", losam)];
      const consulted = consultationOf(state);
      if (consulted === "none") refusals.push({ rule: "AM-02", code: "VERNEOMBUD_NOT_CONSULTED" });
      if (consulted === "not-involved") refusals.push({ rule: "AM-02", code: "VERNEOMBUD_NOT_INVOLVED" });
      if (refusals.length > 0 || state.evaluation === null) return refuse(...refusals);
      const { version } = state.evaluation;
      return accept({ type: "EvaluationSubmitted", version, losam: isGiven(losam) ? losam : null, by, on: todayOf(facts) });
    }),
  );
}

/** The version that lies before the safety representatives; 0 while none does. */
function laidBefore(evaluation: Evaluation | null): number {
  return evaluation === null || evaluation.askedOn === null ? 0 : evaluation.version;
}

/** There is nothing to evaluate before the plan is documented (domain rules section 3). */
function afterPlan(state: UnitProcess, facts: UnitFacts, then: Parameters<typeof byLeader>[2]): UnitOutcome {
  return byLeader(state, facts, (by) => {
    if (state.step === "BORTFALT" || hasReached(state.step, "DOKUMENTERT")) return then(by);
    const missing = state.plan === null ? "tiltaksplan" : "arkivreferanse";
    return refuse({ rule: "AM-02", code: "EVALUATION_BEFORE_PLAN", missing });
  });
}
