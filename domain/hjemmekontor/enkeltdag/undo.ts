import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import { ownLatest } from "../../undo/latest.ts";
import { overtaken } from "../../undo/overtaken.ts";
import type { DayFacts } from "./decide.ts";
import type { DayEvent, DayRefusal, Enkeltdag } from "./model.ts";

type Outcome = Decision<DayEvent, DayRefusal>;
type Undone = "DayWithdrawn" | "DayRejected";

/**
 * Takes back one's own latest step, where it can be taken back and the day is still there to be had: else why not. `mayAct` says of each step
 * whether it is this person's to take back now.
 */
export function undoDay(state: Enkeltdag, facts: DayFacts, mayAct: (of: Undone, then: () => Outcome) => Outcome): Outcome {
  const of = ownLatest(facts, facts.actor, ["DayWithdrawn", "DayRejected"] as const, ["DayApproved"]);
  if (typeof of !== "string") return refuse(of);
  return mayAct(of, () => {
    const why = overtaken(state, facts, null);
    return why === undefined ? accept({ type: "DayUndone", of, on: facts.today }) : refuse(why);
  });
}
