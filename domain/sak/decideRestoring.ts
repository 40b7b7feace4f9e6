import { accept, refuse } from "../kernel/decision.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import type { AskedCase } from "./commands.ts";
import { answerNeeded, type CaseFacts, type CaseOutcome, isGiven, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import type { CaseStatus, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byHandler, byOwner, inStatuses } from "./standing.ts";

const after: readonly CaseStatus[] = ["ORIENTERING", "GJENOPPRETTING", "OPPFOELGING"];

/** SB-21 to SB-23: what is done, by whom and until when. Moving whoever was exposed takes a reason: ideally they keep their post. */
export function addMeasure(state: SubCase, command: AskedCase<"AddMeasure">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, after, () => {
      const { measureId, text, ownerId, due, moves, movesReason } = command;
      const today = todayOf(facts);
      const refusals: SakRefusal[] = [
        ...textNeeded("text", text),
        ...answerNeeded("ownerId", ownerId),
        ...answerNeeded("due", due),
        ...tooLong("movesReason", movesReason),
        ...roomFor("measures", state.restoring.measures.length + 1),
      ];
      if (ownerId !== null && !isActive(facts.organisation, ownerId)) {
        refusals.push({ rule: null, code: "PERSON_UNKNOWN", field: "ownerId", personId: ownerId });
      }
      if (due !== null && due < today) refusals.push({ rule: null, code: "CASE_DATE_PAST", field: "due", today });
      if (moves && !isGiven(movesReason)) refusals.push({ rule: "SB-21", code: "MOVE_UNREASONED", field: "movesReason" });
      if (refusals.length > 0 || !isGiven(text) || ownerId === null || due === null) return refuse(...refusals);
      const movesExposed = moves && isGiven(movesReason) ? movesReason : null;
      const measure = { measureId, text, ownerId, due, movesExposed, evaluations: [], doneOn: null };
      return accept({ type: "MeasureAdded", measure, by, on: today });
    }),
  );
}

/** SB-21: «løpende vurdering av igangsatte tiltak». */
export function evaluateMeasure(state: SubCase, command: AskedCase<"EvaluateMeasure">, facts: CaseFacts): CaseOutcome {
  return byHandler(state, facts, ["eier", "saksbehandler"], (by) =>
    inStatuses(state, after, () => {
      const { measureId, text, works, done } = command;
      const measure = state.restoring.measures.find((one) => one.measureId === measureId);
      if (measure === undefined) return refuse({ rule: "SB-21", code: "NO_CASE_MEASURE" });
      if (measure.doneOn !== null) return refuse({ rule: "SB-21", code: "CASE_MEASURE_DONE" });
      const refusals = [...textNeeded("text", text), ...answerNeeded("works", works)];
      if (refusals.length > 0 || !isGiven(text) || works === null) return refuse(...refusals);
      return accept({ type: "MeasureEvaluated", measureId, text, works, done, by, on: todayOf(facts) });
    }),
  );
}

/** SB-21: «arbeidsgiver må også vurdere om det er grunnlag for å gi en formell beklagelse». */
export function settleApology(state: SubCase, { given, reason }: AskedCase<"SettleApology">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, after, () => {
      const refusals = [...answerNeeded("given", given), ...textNeeded("reason", reason)];
      if (refusals.length > 0 || given === null || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "ApologySettled", given, reason, by, on: todayOf(facts) });
    }),
  );
}

/** SB-21: «det bør foreligge en plan mellom leder og medarbeider»: without one it warns, and there is a reason. */
export function settlePlan(state: SubCase, { made, text }: AskedCase<"SettlePlan">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, after, () => {
      const refusals = [...answerNeeded("made", made), ...textNeeded("text", text)];
      if (refusals.length > 0 || made === null || !isGiven(text)) return refuse(...refusals);
      return accept({ type: "PlanSettled", made, text, by, on: todayOf(facts) });
    }),
  );
}

/** SB-22: «mistanke om straffbare lovbrudd hvor [arbeidsgiver] er part, skal politianmeldes». The police's number may come later. */
export function recordPolice(state: SubCase, { reference }: AskedCase<"RecordPolice">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, after, () => {
      if (state.conclusion?.crime !== true) return refuse({ rule: "SB-22", code: "NO_CRIME_SUSPECTED" });
      const said = reference === null || reference.trim() === "" ? null : reference.trim();
      if (said !== null && said.length > 100) return refuse({ rule: "SB-05", code: "REFERENCE_WRONG", field: "reference" });
      return accept({ type: "PoliceRecorded", reference: said, by, on: todayOf(facts) });
    }),
  );
}

/** SB-21 to SB-23: what has to be settled before the case goes over to being followed up. */
export function startFollowUp(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["GJENOPPRETTING"], () => {
      const { conclusion, restoring } = state;
      const refusals: SakRefusal[] = [];
      const none = restoring.measures.length === 0;
      if (none && conclusion?.unsound === true) refusals.push({ rule: "SB-21", code: "MEASURE_MISSING" });
      if (none && conclusion?.breach === true) refusals.push({ rule: "SB-22", code: "MEASURE_MISSING" });
      if (none && conclusion?.general === true) refusals.push({ rule: "SB-23", code: "MEASURE_MISSING" });
      if (conclusion?.unsound === true && restoring.apology === null) refusals.push({ rule: "SB-21", code: "APOLOGY_UNSETTLED" });
      if (conclusion?.unsound === true && restoring.plan === null) refusals.push({ rule: "SB-21", code: "PLAN_UNSETTLED" });
      if (conclusion?.crime === true && restoring.police === null) refusals.push({ rule: "SB-22", code: "POLICE_MISSING" });
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "FollowUpStarted", by, on: todayOf(facts) });
    }),
  );
}

/**
 * From what was found in one case to what is done for everybody: a measure for the yearly plan of the unit, without case and person. What it
 * says is looked at by whoever takes it in (`overlevering/handOver.ts`); here stays that it was done.
 */
export function handOnMeasure(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["OPPFOELGING", "AVSLUTTET"], () => {
      const refusals: SakRefusal[] = [...roomFor("handed", state.restoring.handedOn.length + 1)];
      if (state.unitId === null) refusals.push({ rule: null, code: "CASE_WITHOUT_UNIT" });
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "MeasureHandedOn", by, on: todayOf(facts) });
    }),
  );
}
