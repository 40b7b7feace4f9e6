import type { Actor } from "../../kernel/actor.ts";
import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { keepsRules } from "./access.ts";
import { checkPlan } from "./checkPlan.ts";
import type { CheckedPlan, Ruleset, RulesetCommand, RulesetEvent, RulesetPlan, RulesetRefusal } from "./model.ts";

/** Longest reason for a change, in characters. */
const maxRulesetReason = 1000;

/** What `decideRuleset` has to know beside state and command. */
export type RulesetFacts = {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  /** Every other published rule set. */
  readonly others: readonly Ruleset[];
};

type Outcome = Decision<RulesetEvent, RulesetRefusal>;
type By = { readonly by: PersonId; readonly on: LocalDate };
type Asked<Type extends RulesetCommand["type"]> = Extract<RulesetCommand, { type: Type }>;

/**
 * Rule sets as dated data: published, changed and ended by an administrator (domain rules 2, 7.9). What was decided while one held was decided
 * by it: what holds already keeps its first day, and none ends on a day that is over. One may be published after its first day, as a
 * municipality's may come overnight; what was decided meanwhile stands, since each case is judged by the rules of the day it was sent.
 */
export function decideRuleset(state: Ruleset | undefined, command: RulesetCommand, facts: RulesetFacts): Outcome {
  const { actor, organisation, today } = facts;
  if (actor.kind !== "person" || !keepsRules(organisation, actor.id)) return refuse({ rule: null, code: "ONLY_ADMIN" });
  const made: By = { by: actor.id, on: today };
  if (command.type === "PublishRuleset") {
    if (state !== undefined) throw new Error("published twice under one id");
    const refusals = checkPlan(command.plan, facts);
    if (refusals.length > 0) return refuse(...refusals);
    return accept({ type: "RulesetPublished", id: command.id, plan: checked(command.plan), ...made });
  }
  if (state === undefined) throw new Error(`${command.type} without a rule set`);
  if (state.status !== "KUNNGJORT") return refuse({ rule: null, code: "RULESET_OVER", status: state.status });
  switch (command.type) {
    case "ChangeRuleset":
      return change(state, command, facts, made);
    case "EndRuleset":
      return end(state, command, made);
    case "WithdrawRuleset":
      if (state.from <= today) return refuse({ rule: null, code: "RULESET_BEGUN", field: "from", from: state.from });
      return withReason(command.reason, (reason) => accept({ type: "RulesetWithdrawn", reason, ...made }));
  }
}

function change(state: Ruleset, { plan, reason }: Asked<"ChangeRuleset">, facts: RulesetFacts, made: By): Outcome {
  const { today } = facts;
  const refusals = [...checkPlan(plan, facts)];
  if (plan.kind !== state.kind || plan.municipality !== state.municipality) {
    refusals.push({ rule: null, code: "RULESET_KIND_FIXED", field: "kind" });
  }
  // What has begun has begun; and its end is moved to no day that is over.
  if (state.from <= today && plan.from !== null && plan.from !== state.from) {
    refusals.push({ rule: null, code: "RULESET_BEGUN", field: "from", from: state.from });
  }
  if (plan.to !== null && plan.to !== state.to && plan.to < earliestEnd(today)) {
    refusals.push({ rule: null, code: "RULESET_END_PAST", field: "to", earliest: earliestEnd(today) });
  }
  if (refusals.length === 0 && isSame(state, plan)) refusals.push({ rule: null, code: "RULESET_UNCHANGED" });
  const given = withReason(reason, () => accept<RulesetEvent>());
  const all = [...refusals, ...(given.ok ? [] : given.refusals)];
  if (all.length > 0 || reason === null) return refuse(...all);
  return accept({ type: "RulesetChanged", plan: checked(plan), reason, ...made });
}

function end(state: Ruleset, { lastDay, reason }: Asked<"EndRuleset">, made: By): Outcome {
  const today = made.on;
  if (state.from > today) return refuse({ rule: null, code: "RULESET_NOT_BEGUN", from: state.from });
  const refusals: RulesetRefusal[] = [];
  if (lastDay === null) refusals.push({ rule: null, code: "RULESET_END_DATE_MISSING", field: "lastDay" });
  else if (lastDay < earliestEnd(today)) {
    refusals.push({ rule: null, code: "RULESET_END_PAST", field: "lastDay", earliest: earliestEnd(today) });
  } else if (state.to !== null && lastDay > state.to) {
    refusals.push({ rule: null, code: "RULESET_ENDS_SOONER", field: "lastDay", to: state.to });
  }
  const given = withReason(reason, () => accept<RulesetEvent>());
  const all = [...refusals, ...(given.ok ? [] : given.refusals)];
  if (all.length > 0 || lastDay === null || reason === null) return refuse(...all);
  return accept({ type: "RulesetEnded", lastDay, reason, ...made });
}

/** «Ended from today»: yesterday was the last day. */
function earliestEnd(today: LocalDate): LocalDate {
  return addDays(today, -1);
}

function withReason(reason: TextRef | null, then: (reason: TextRef) => Outcome): Outcome {
  if (reason === null || reason.length === 0) return refuse({ rule: null, code: "RULESET_REASON_MISSING", field: "reason" });
  if (reason.length <= maxRulesetReason) return then(reason);
  const { length } = reason;
  return refuse({ rule: null, code: "RULESET_REASON_TOO_LONG", field: "reason", length, max: maxRulesetReason });
}

function isSame(state: Ruleset, plan: RulesetPlan): boolean {
  return (
    state.name === plan.name &&
    state.sourceUrl === plan.sourceUrl &&
    state.from === plan.from &&
    state.to === plan.to &&
    state.copyTo.toSorted().join() === plan.copyTo.toSorted().join()
  );
}

function checked(plan: RulesetPlan): CheckedPlan {
  if (plan.from === null) throw new Error("plan not checked");
  return { ...plan, from: plan.from };
}
