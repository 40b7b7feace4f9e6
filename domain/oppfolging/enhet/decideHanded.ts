import { accept, refuse } from "../../kernel/decision.ts";
import type { UnitCommand } from "./commands.ts";
import { byLeader, inSteps, isGiven, roomFor, textRefusals, todayOf, type UnitFacts, type UnitOutcome } from "./facts.ts";
import type { HandedId, HandedMeasure, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";
import { stepsBetween } from "./steps.ts";

/** As long as there is a plan to take a measure into. */
const planSteps = stepsBetween("STARTPUNKT", "IVERKSATT");

/** The product lays before the unit what another part has handed over. Who handed it over, and what for, never comes here. */
export function handOverMeasure(
  state: UnitProcess,
  { handedId, text, kind, due }: Extract<UnitCommand, { type: "HandOverMeasure" }>,
  facts: UnitFacts,
): UnitOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "ONLY_SYSTEM_HANDS_OVER" });
  return inSteps(state, planSteps, () => {
    const refusals: UnitRefusal[] = [...textRefusals("text", text), ...roomFor("handed", state.handed.length + 1)];
    if (state.handed.some((one) => one.handedId === handedId)) refusals.push({ rule: null, code: "MEASURE_TWICE" });
    if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
    return accept({ type: "MeasureHandedOver", handedId, text, kind, due, by: null, on: todayOf(facts) });
  });
}

/** AM-08: measures are the leader's and the staff's own to choose; what is not taken in is answered with a reason. */
export function declineHanded(
  state: UnitProcess,
  { handedId, reason }: Extract<UnitCommand, { type: "DeclineHanded" }>,
  facts: UnitFacts,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, planSteps, () => {
      const wrong = [...handedRefusals(state, handedId), ...textRefusals("reason", reason)];
      if (wrong.length > 0 || !isGiven(reason)) return refuse(...wrong);
      return accept({ type: "HandedDeclined", handedId, reason, by, on: todayOf(facts) });
    }),
  );
}

/** What stands in the way of answering a measure that was handed over. */
export function handedRefusals(state: UnitProcess, handedId: HandedId): readonly UnitRefusal[] {
  const handed = state.handed.find((one) => one.handedId === handedId);
  if (handed === undefined) return [{ rule: null, code: "HANDED_UNKNOWN" }];
  return handed.answer === null ? [] : [{ rule: null, code: "HANDED_ANSWERED" }];
}

/** Measures that were handed over and wait for the leader's answer. */
export function handedWaiting({ handed }: UnitProcess): readonly HandedMeasure[] {
  return handed.filter(({ answer }) => answer === null);
}
