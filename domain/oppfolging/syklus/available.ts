import { type CycleFacts, decideCycle } from "./decide.ts";
import type { Cycle, CycleCommand, CycleRefusal } from "./model.ts";

/** A command on the cycle, whether this actor can use it now, and what stands in the way. */
export type AvailableCycleCommand = {
  readonly type: Exclude<CycleCommand["type"], "PublishCycle">;
  readonly reachable: boolean;
  readonly refusals: readonly CycleRefusal[];
};

/** What this actor may do with the cycle, found by asking `decideCycle` itself. */
export function availableCycleCommands(state: Cycle, facts: CycleFacts): readonly AvailableCycleCommand[] {
  const probes: readonly Exclude<CycleCommand, { type: "PublishCycle" }>[] = [
    { type: "ChangeCycle", plan: state.plan, reason: null },
    { type: "RecordRecommendation", caseNumber: "", topic: null, recommendation: null },
    { type: "CloseCycle", reason: null },
  ];
  return probes.map((probe) => {
    const decision = decideCycle(state, probe, facts);
    const refusals = decision.ok ? [] : decision.refusals;
    return { type: probe.type, reachable: !refusals.some(({ code }) => code === "ONLY_HR" || code === "CYCLE_CLOSED"), refusals };
  });
}
