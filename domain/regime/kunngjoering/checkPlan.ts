import { isActive } from "../../organisasjon/unitPeople.ts";
import type { RulesetFacts } from "./decide.ts";
import type { Ruleset, RulesetPlan, RulesetRefusal } from "./model.ts";
import { validityOf } from "./published.ts";

/** Longest name of a rule set, in characters. */
const maxRulesetName = 120;

/** Everything that keeps a plan from being published, in the order of the form. */
export function checkPlan(plan: RulesetPlan, facts: Pick<RulesetFacts, "organisation" | "others">): readonly RulesetRefusal[] {
  const { organisation, others } = facts;
  const found: RulesetRefusal[] = [];
  if (plan.kind === "KOMMUNE" && plan.municipality === null) {
    found.push({ rule: "LI-01", code: "RULESET_MUNICIPALITY_MISSING", field: "municipality" });
  }
  if (plan.name === "" || plan.name.length > maxRulesetName) {
    found.push({ rule: null, code: "RULESET_NAME_WRONG", field: "name", max: maxRulesetName });
  }
  if (!isAddress(plan.sourceUrl)) found.push({ rule: null, code: "RULESET_URL_WRONG", field: "sourceUrl" });
  if (plan.from === null) found.push({ rule: null, code: "RULESET_START_MISSING", field: "from" });
  else if (plan.to !== null && plan.to < plan.from) {
    found.push({ rule: null, code: "RULESET_ENDS_BEFORE", field: "to", from: plan.from });
  }
  // PA-01 «gjelder ut 2020»: the employer's own rules are given for a time; a regulation lasts until the municipality lifts it.
  if (plan.kind === "PANDEMI" && plan.to === null) found.push({ rule: "PA-01", code: "RULESET_END_MISSING", field: "to" });
  const other = overlapping(plan, others);
  if (other !== undefined) {
    const { name, from, to } = other;
    found.push({ rule: null, code: "RULESET_OVERLAPS", field: "from", name, from, to });
  }
  if (plan.copyTo.length === 0) found.push({ rule: "PA-10", code: "RULESET_COPY_MISSING", field: "copyTo" });
  for (const personId of plan.copyTo) {
    if (!isActive(organisation, personId)) found.push({ rule: "PA-10", code: "RULESET_COPY_UNKNOWN", field: "copyTo", personId });
  }
  return found;
}

/** Another of the same kind at the same place, some day of which is a day of this one. A gap between two is no fault: the normal rules hold in it. */
function overlapping({ kind, municipality, from, to }: RulesetPlan, others: readonly Ruleset[]): Ruleset | undefined {
  if (from === null || (to !== null && to < from)) return undefined;
  return others.find((other) => {
    if (other.kind !== kind || other.municipality !== municipality) return false;
    const validity = validityOf(other);
    return validity !== undefined && validity.from <= (to ?? "9999") && from <= (validity.to ?? "9999");
  });
}

function isAddress(typed: string): boolean {
  return typed.length <= 500 && /^https:\/\/[^\s/]+\.[^\s]+$/i.test(typed);
}
