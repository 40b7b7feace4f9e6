import type { Ruleset, RulesetEvent } from "./model.ts";
import { validityOf } from "./published.ts";

/** The rule set after an event. `RulesetPublished` begins one; every other event needs one. */
export function evolveRuleset(state: Ruleset | undefined, event: RulesetEvent): Ruleset {
  if (event.type === "RulesetPublished") {
    const { id, plan, by, on } = event;
    return { ...plan, id, status: "KUNNGJORT", publishedBy: by, publishedOn: on, changes: [] };
  }
  if (state === undefined) throw new Error(`${event.type} without a rule set`);
  const { by, on, reason } = event;
  const before = validityOf(state) ?? { from: state.from };
  const changes = [...state.changes, { by, on, reason, before }];
  switch (event.type) {
    case "RulesetChanged":
      return { ...state, ...event.plan, changes };
    case "RulesetEnded":
      return { ...state, status: "AVSLUTTET", to: event.lastDay, changes };
    case "RulesetWithdrawn":
      return { ...state, status: "TRUKKET", changes };
  }
}
