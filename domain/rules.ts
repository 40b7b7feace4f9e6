import { am } from "./rules/am.ts";
import type { RuleEntry } from "./rules/entry.ts";
import { ho } from "./rules/ho.ts";
import { li } from "./rules/li.ts";
import { lm } from "./rules/lm.ts";
import { pa } from "./rules/pa.ts";
import { sb } from "./rules/sb.ts";
import { va } from "./rules/va.ts";

const all = [...ho, ...pa, ...li, ...am, ...va, ...sb, ...lm] as const;

/** Ids of the rules that are registered: `"HO-15"` is one, `"HO-99"` is not. */
export type RegisteredRuleId = (typeof all)[number]["id"];

export type Rule = RuleEntry<RegisteredRuleId>;

/** Every rule of the guidelines, in the order of the sources. */
export const rules: readonly Rule[] = all;

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id. The type lets only registered ids through; for others, see `findRule`. */
export function ruleById(id: RegisteredRuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`no such rule: ${id}`);
  return rule;
}

/** The rule with an id that comes from elsewhere, if there is one. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

/** The rules that the product keeps, in the register's order. */
export const inForce: readonly Rule[] = rules.filter((rule) => rule.inForce);
