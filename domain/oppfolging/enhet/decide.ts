import { accept, refuse } from "../../kernel/decision.ts";
import type { UnitId } from "../../kernel/ids.ts";
import { keepsCycles } from "../syklus/access.ts";
import { isRunningOn } from "../syklus/planFor.ts";
import type { Made, UnitCommand } from "./commands.ts";
import { askVerneombud, attest, draftEvaluation, submitEvaluation } from "./decideEvaluation.ts";
import { declineHanded, handOverMeasure } from "./decideHanded.ts";
import { addMeasure, changeMeasure, dropMeasure, reportProgress } from "./decideMeasure.ts";
import { cancelMeeting, closeMeetings, holdMeeting, planMeeting } from "./decideMeeting.ts";
import { recordArchiveReference, submitPlan } from "./decidePlan.ts";
import { assessRisk, chooseStart, confirmReportReviewed, planProcess, raiseChallenges } from "./decideStart.ts";
import { actorStandings, inSteps, isGiven, roomFor, textRefusals, todayOf, type UnitFacts, type UnitOutcome } from "./facts.ts";
import type { CommentRole, UnitProcess } from "./model.ts";
import { stepsBetween } from "./steps.ts";

/**
 * The rules of a unit's way through one cycle (S2). Access is checked before (`access.ts`): whoever has no standing to the unit
 * never comes here. `state` is `undefined` until the unit is opened.
 */
export function decideUnit(state: UnitProcess | undefined, command: UnitCommand, facts: UnitFacts): UnitOutcome {
  if (command.type === "OpenUnit") return open(state, command.unitId, command.id, facts);
  if (state === undefined) throw new Error(`${command.type} without a process`);
  const { cycle } = facts;
  if (cycle.status === "AVSLUTTET") return refuse({ rule: null, code: "CYCLE_IS_CLOSED" });
  // HR may have moved the opening after units were opened.
  if (!isRunningOn(cycle, todayOf(facts))) return refuse({ rule: null, code: "CYCLE_NOT_OPEN", opens: cycle.plan.opens });
  switch (command.type) {
    case "ChooseStart":
      return chooseStart(state, command.answers, facts);
    case "ConfirmReportReviewed":
      return confirmReportReviewed(state, facts);
    case "RaiseChallenges":
      return raiseChallenges(state, command.note, facts);
    case "PlanProcess":
      return planProcess(state, command, facts);
    case "AssessRisk":
      return assessRisk(state, command, facts);
    case "PlanMeeting":
      return planMeeting(state, command, facts);
    case "HoldMeeting":
      return holdMeeting(state, command, facts);
    case "CancelMeeting":
      return cancelMeeting(state, command.meetingId, facts);
    case "CloseMeetings":
      return closeMeetings(state, command.involvement, facts);
    case "AddMeasure":
      return addMeasure(state, command, facts);
    case "HandOverMeasure":
      return handOverMeasure(state, command, facts);
    case "DeclineHanded":
      return declineHanded(state, command, facts);
    case "ChangeMeasure":
      return changeMeasure(state, command, facts);
    case "DropMeasure":
      return dropMeasure(state, command, facts);
    case "SubmitPlan":
      return submitPlan(state, command, facts);
    case "RecordArchiveReference":
      return recordArchiveReference(state, command, facts);
    case "ReportProgress":
      return reportProgress(state, command, facts);
    case "DraftEvaluation":
      return draftEvaluation(state, command, facts);
    case "AskVerneombud":
      return askVerneombud(state, facts);
    case "Attest":
      return attest(state, command, facts);
    case "AddComment":
      return comment(state, command, facts);
    case "SubmitEvaluation":
      return submitEvaluation(state, command.losam, facts);
    case "CloseUnit":
      return close(state, facts);
    case "ExemptUnit":
    case "ReinstateUnit":
      return exempt(state, command, facts);
  }
}

/** AM-03: the unit is opened on the day that the cycle opens, by the product, once. */
function open(state: UnitProcess | undefined, unitId: UnitId, id: UnitProcess["id"], facts: UnitFacts): UnitOutcome {
  const { cycle, organisation, actor } = facts;
  if (actor.kind !== "system") return refuse({ rule: null, code: "ONLY_SYSTEM_OPENS" });
  if (state !== undefined) return refuse({ rule: null, code: "UNIT_OPENED_ALREADY" });
  if (cycle.status === "AVSLUTTET") return refuse({ rule: null, code: "CYCLE_IS_CLOSED" });
  if (!isRunningOn(cycle, todayOf(facts))) return refuse({ rule: null, code: "CYCLE_NOT_OPEN", opens: cycle.plan.opens });
  if (!organisation.units.has(unitId)) return refuse({ rule: null, code: "UNIT_NOT_IN_DIRECTORY" });
  return accept({ type: "UnitOpened", id, cycleId: cycle.id, unitId, ...madeBy(facts) });
}

const commenters: readonly CommentRole[] = ["leder", "verneombud", "leder-over", "hovedverneombud", "losam", "koordinator"];

/** AM-04: everybody who is to be involved may say something, at any time. */
function comment(state: UnitProcess, command: Extract<UnitCommand, { type: "AddComment" }>, facts: UnitFacts): UnitOutcome {
  const standings = actorStandings(state, facts);
  const as = commenters.find((role) => standings.includes(role));
  if (as === undefined || facts.actor.kind !== "person") return refuse({ rule: "AM-04", code: "NO_PART_IN_UNIT" });
  const by = facts.actor.id;
  return inSteps(state, stepsBetween("STARTPUNKT", "INNLEVERT"), () => {
    const { text } = command;
    const refusals = [...textRefusals("text", text), ...roomFor("comments", state.comments.length + 1)];
    if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
    return accept({ type: "CommentAdded", by, as, text, on: todayOf(facts) });
  });
}

function close(state: UnitProcess, facts: UnitFacts): UnitOutcome {
  const { actor } = facts;
  const standings = actorStandings(state, facts);
  const may = actor.kind === "system" || standings.includes("leder") || standings.includes("hr");
  if (!may) return refuse({ rule: null, code: "NOT_UNIT_LEADER" });
  return inSteps(state, ["INNLEVERT"], () => accept({ type: "UnitClosed", ...madeBy(facts) }));
}

/** A unit that was closed in the middle of the cycle is taken out by HR, with a reason; what it had done stays. */
function exempt(
  state: UnitProcess,
  { type, reason }: Extract<UnitCommand, { type: "ExemptUnit" | "ReinstateUnit" }>,
  facts: UnitFacts,
): UnitOutcome {
  const { actor, organisation } = facts;
  if (actor.kind !== "person" || !keepsCycles(organisation, actor.id)) return refuse({ rule: null, code: "ONLY_HR_EXEMPTS" });
  const allowed = type === "ExemptUnit" ? stepsBetween("STARTPUNKT", "SAMRAAD_VERNEOMBUD") : (["BORTFALT"] as const);
  return inSteps(state, allowed, () => {
    const refusals = textRefusals("reason", reason);
    if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
    return accept({ type: type === "ExemptUnit" ? "UnitExempted" : "UnitReinstated", reason, ...madeBy(facts) });
  });
}

function madeBy(facts: UnitFacts): Made {
  return { by: facts.actor.kind === "person" ? facts.actor.id : null, on: todayOf(facts) };
}
