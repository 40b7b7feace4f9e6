import { accept, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { TextRef } from "../../kernel/text.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { lmuCaseText } from "../syklus/planFor.ts";
import type { UnitCommand } from "./commands.ts";
import { handedRefusals } from "./decideHanded.ts";
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
import type { CompleteMeasure, Measure, MeasureField, MeasureId, MeasureInput, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";
import { stepsBetween } from "./steps.ts";

const planSteps = stepsBetween("STARTPUNKT", "IVERKSATT");

/** AM-08: measures are new or go on from before; a starting point C carries its spring plan in from the first day. */
export function addMeasure(
  state: UnitProcess,
  { measureId, measure, reason, handedId = null }: Extract<UnitCommand, { type: "AddMeasure" }>,
  facts: UnitFacts,
): UnitOutcome {
  return inPlan(state, reason, facts, (by, made) => {
    const refusals = [...checkMeasure(state, measure, null, facts), ...roomFor("measures", state.measures.length + 1)];
    if (state.measures.some((one) => one.measureId === measureId)) refusals.push({ rule: null, code: "MEASURE_TWICE" });
    if (handedId !== null) refusals.push(...handedRefusals(state, handedId));
    if (refusals.length > 0) return refuse(...refusals);
    const taken = handedId === null ? {} : { handedId };
    return accept({
      ...{ type: "MeasureAdded", measureId, content: complete(measure), reason: made, by, on: todayOf(facts) },
      ...taken,
    });
  });
}

export function changeMeasure(
  state: UnitProcess,
  { measureId, measure, reason }: Extract<UnitCommand, { type: "ChangeMeasure" }>,
  facts: UnitFacts,
): UnitOutcome {
  return inPlan(state, reason, facts, (by, made) =>
    withMeasure(state, measureId, (present) => {
      const refusals = checkMeasure(state, measure, present, facts);
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "MeasureChanged", measureId, content: complete(measure), reason: made, by, on: todayOf(facts) });
    }),
  );
}

export function dropMeasure(
  state: UnitProcess,
  { measureId, reason }: Extract<UnitCommand, { type: "DropMeasure" }>,
  facts: UnitFacts,
): UnitOutcome {
  return inPlan(state, reason, facts, (by, made) =>
    withMeasure(state, measureId, () => accept({ type: "MeasureDropped", measureId, reason: made, by, on: todayOf(facts) })),
  );
}

/** How far a measure has come: said by the leader, or by whoever is responsible for it. */
export function reportProgress(
  state: UnitProcess,
  { measureId, progress }: Extract<UnitCommand, { type: "ReportProgress" }>,
  facts: UnitFacts,
): UnitOutcome {
  const { actor } = facts;
  const owns = state.measures.some(
    (one) => one.measureId === measureId && actor.kind === "person" && one.content.ownerId === actor.id,
  );
  if (actor.kind !== "person" || !(owns || actorStandings(state, facts).includes("leder"))) {
    return refuse({ rule: "AM-08", code: "ONLY_LEADER_OR_OWNER" });
  }
  return inSteps(state, stepsBetween("DOKUMENTERT", "EVALUERING_UTKAST"), () =>
    withMeasure(state, measureId, () =>
      accept({ type: "ProgressReported", measureId, progress, by: actor.id, on: todayOf(facts) }),
    ),
  );
}

/** Measures that stand. */
export function standingMeasures(state: UnitProcess): readonly Measure[] {
  return state.measures.filter(({ dropped }) => dropped === null);
}

/** A change of the plan by the leader; once it is submitted, only with a reason that is kept. */
function inPlan(
  state: UnitProcess,
  reason: TextRef | null,
  facts: UnitFacts,
  then: (by: PersonId, reason: TextRef | null) => UnitOutcome,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, planSteps, () => {
      if (state.start === null) return refuse({ rule: null, code: "START_FIRST", field: "startpunkt" });
      const long = textTooLong("reason", reason);
      if (long.length > 0) return refuse(...long);
      if (state.plan !== null && !isGiven(reason)) {
        return refuse({ rule: "AM-08", code: "PLAN_CHANGE_UNREASONED", field: "reason" });
      }
      return then(by, isGiven(reason) ? reason : null);
    }),
  );
}

function withMeasure(state: UnitProcess, measureId: MeasureId, then: (measure: Measure) => UnitOutcome): UnitOutcome {
  const measure = state.measures.find((one) => one.measureId === measureId);
  if (measure === undefined) return refuse({ rule: null, code: "MEASURE_UNKNOWN" });
  return measure.dropped === null ? then(measure) : refuse({ rule: null, code: "MEASURE_DROPPED" });
}

const mandatory: readonly MeasureField[] = ["ownerId", "due", "kind", "origin"];

/** AM-08: what, who, when, which side of the environment, new or continued. `present` is the measure as it stood before a change. */
function checkMeasure(state: UnitProcess, measure: MeasureInput, present: Measure | null, facts: UnitFacts): UnitRefusal[] {
  const { organisation, previous, cycle } = facts;
  const today = todayOf(facts);
  const { text, ownerId, due, origin, continuedFrom, riskId, recommendation } = measure;
  const found: UnitRefusal[] = isGiven(text)
    ? [...textTooLong("text", text)]
    : [{ rule: "AM-08", code: "MEASURE_INCOMPLETE", field: "text" }];
  for (const field of mandatory) {
    if (measure[field] === null) found.push({ rule: "AM-08", code: "MEASURE_INCOMPLETE", field });
  }
  if (ownerId !== null && !isActive(organisation, ownerId)) {
    found.push({ rule: "AM-08", code: "MEASURE_OWNER_UNKNOWN", field: "ownerId", personId: ownerId });
  }
  // A date that has passed since may stay while something else is changed.
  if (due !== null && due < today && due !== present?.content.due) {
    found.push({ rule: "AM-08", code: "MEASURE_DUE_PAST", field: "due", today });
  }
  if (continuedFrom !== null) {
    if (origin === "nytt") found.push({ rule: "AM-08", code: "MEASURE_NEW_IS_NOT_CONTINUED", field: "continuedFrom" });
    else if (previous?.measures.some(({ measureId }) => measureId === continuedFrom) !== true) {
      found.push({ rule: "AM-08", code: "CONTINUED_UNKNOWN", field: "continuedFrom" });
    }
  }
  if (riskId !== null && state.risk?.risks.some((risk) => risk.riskId === riskId) !== true) {
    found.push({ rule: "AM-08", code: "RISK_UNKNOWN", field: "riskId" });
  }
  if (recommendation !== null) {
    const caseNumber = lmuCaseText(recommendation);
    if (!cycle.recommendations.some((known) => lmuCaseText(known.case) === caseNumber)) {
      found.push({ rule: "LM-03", code: "RECOMMENDATION_UNKNOWN", field: "recommendation", caseNumber });
    }
  }
  return found;
}

/** A measure that passed every check, with what is mandatory known to be there. */
function complete(measure: MeasureInput): CompleteMeasure {
  const { text, ownerId, due, kind, origin } = measure;
  if (text === null || ownerId === null || due === null || kind === null || origin === null) {
    throw new Error("measure not checked");
  }
  return { ...measure, text, ownerId, due, kind, origin };
}
