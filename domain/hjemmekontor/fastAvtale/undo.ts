import { accept, refuse } from "../../kernel/decision.ts";
import { ownLatest } from "../../undo/latest.ts";
import { overtaken } from "../../undo/overtaken.ts";
import { checkApplication } from "./checkApplication.ts";
import type { Facts } from "./decide.ts";
import { byEmployee, byLeaderWhile, type Outcome } from "./mayAct.ts";
import type { FastAvtale } from "./model.ts";

/** Takes back one's own latest step while that is open (see `undoable`). What it gives back must be possible still. */
export function undo(state: FastAvtale, facts: Facts): Outcome {
  const of = ownLatest(facts, facts.actor, ["Withdrawn", "Returned", "Rejected"] as const, ["Approved"]);
  if (typeof of !== "string") return refuse(of);
  const undone = accept({ type: "Undone", of, on: facts.today } as const);
  // A new application may have taken its place meanwhile: never two for the same time (HO-15).
  const { start: from, end: to } = state.agreement;
  const why = overtaken({ from, to }, facts, "HO-15");
  if (of !== "Withdrawn")
    return byLeaderWhile(state, facts, ["RETURNERT", "AVSLAATT"], () => (why === undefined ? undone : refuse(why)));
  return byEmployee(state, facts, ["TRUKKET"], () => {
    // What was returned may be sent for another period: that the old one is over takes nothing from it.
    const isReturned = beforeWithdrawal(state) === "RETURNERT";
    if (why !== undefined && !(isReturned && why.code === "UNDO_PAST")) return refuse(why);
    const refusals = checkApplication(state.agreement, { ...facts, today: state.submittedOn });
    return refusals.length > 0 ? refuse(...refusals) : undone;
  });
}

/** How a withdrawn application stood before: what it was given then is kept. */
export function beforeWithdrawal({ decisionReason, assessment }: FastAvtale): "INNSENDT" | "RETURNERT" | "GODKJENT" {
  if (decisionReason !== null) return "RETURNERT";
  return assessment === null ? "INNSENDT" : "GODKJENT";
}
