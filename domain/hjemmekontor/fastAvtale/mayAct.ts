import type { Decision } from "../../kernel/decision.ts";
import { refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { type ByLeader, leaderActing } from "../vikar/acting.ts";
import type { Facts } from "./decide.ts";
import type { Event, FastAvtale, Status } from "./model.ts";
import type { FastAvtaleRefusal } from "./refusals.ts";
import { statusOn } from "./status.ts";

export type Outcome = Decision<Event, FastAvtaleRefusal>;

/** HO-03: what binds the employee is the employee's own to do: to send, to accept, to decline, to withdraw. */
export function byEmployee(state: FastAvtale, facts: Facts, allowed: readonly Status[], then: () => Outcome): Outcome {
  return isEmployee(state, facts) ? inState(state, facts, allowed, then) : refuse({ rule: "HO-03", code: "ONLY_EMPLOYEE" });
}

/** HO-05: the nearest leader decides, or who stands in for them, and nobody for themselves. */
export function byLeaderWhile(
  state: FastAvtale,
  facts: Facts,
  allowed: readonly Status[],
  then: (by: ByLeader) => Outcome,
): Outcome {
  if (isEmployee(state, facts)) return refuse({ rule: "HO-05", code: "OWN_APPLICATION" });
  const acting = leaderActing(facts);
  if (acting === undefined) return refuse({ rule: "HO-05", code: "NOT_NEAREST_LEADER" });
  return inState(state, facts, allowed, () => then(acting));
}

export function isEmployee(state: FastAvtale, facts: Facts): boolean {
  return isActor(state.employeeId, facts);
}

export function isActor(id: PersonId, { actor }: Facts): boolean {
  return actor.kind === "person" && actor.id === id;
}

export function inState(state: FastAvtale, facts: Facts, allowed: readonly Status[], then: () => Outcome): Outcome {
  const status = statusOn(state, facts.today);
  if (allowed.includes(status)) return then();
  // HO-03: the employer may say no, and then it is no; asking again is a new application.
  if (status === "AVSLAATT") return refuse({ rule: "HO-03", code: "REJECTED_IS_FINAL" });
  return refuse({ rule: null, code: "WRONG_STATE", status });
}
