import { ownLatest, type UndoRefusal } from "../../undo/latest.ts";
import type { DayFacts } from "./decide.ts";
import type { DayRefusal, Enkeltdag } from "./model.ts";

/** One's own latest step, where it can be taken back; else why not. */
export function dayUndoable(state: Enkeltdag, facts: DayFacts): "DayWithdrawn" | "DayRejected" | UndoRefusal | DayRefusal {
  const of = ownLatest(facts, facts.actor, ["DayWithdrawn", "DayRejected"] as const, ["DayApproved"]);
  if (of !== "DayWithdrawn") return of;
  if (state.to < facts.today) return { rule: null, code: "DAY_IN_PAST", field: "from", today: facts.today };
  // Another day may have been asked for in its place meanwhile.
  const { from, to } = state;
  const overlap = facts.others.find((other) => other.from <= to && from <= other.to);
  return overlap === undefined ? of : { rule: null, code: "DAY_OVERLAPS", field: "from", from: overlap.from, to: overlap.to };
}
