import { isOutOfReach } from "../fastAvtale/available.ts";
import { type DayFacts, decideDay } from "./decide.ts";
import type { DayCommand, Enkeltdag } from "./model.ts";

const probes: readonly Exclude<DayCommand, { type: "AskDay" }>[] = [
  { type: "ApproveDay" },
  { type: "RejectDay", reason: null },
  { type: "WithdrawDay" },
  { type: "UndoDay" },
  { type: "CallInDay", date: null },
];

/** What this actor may do with the single day now, found by asking `decideDay` itself. */
export function availableDayCommands(state: Enkeltdag, facts: DayFacts): readonly (typeof probes)[number]["type"][] {
  return probes
    .filter((probe) => {
      const decision = decideDay(state, probe, facts);
      return decision.ok || !decision.refusals.some(isOutOfReach);
    })
    .map((probe) => probe.type);
}
