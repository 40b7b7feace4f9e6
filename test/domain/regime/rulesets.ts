import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { decideRuleset, type RulesetFacts } from "#domain/regime/kunngjoering/decide.ts";
import { evolveRuleset } from "#domain/regime/kunngjoering/evolve.ts";
import type { Ruleset, RulesetCommand, RulesetPlan } from "#domain/regime/kunngjoering/model.ts";
import { admin, house, lillestroem, union } from "./places.ts";

export const why: TextRef = { textId: "why" as TextId, length: 20 };

export const pandemic: RulesetPlan = {
  kind: "PANDEMI",
  municipality: null,
  name: "Regler under pandemien",
  sourceUrl: "https://example.no/notat",
  from: date("2020-11-06"),
  to: date("2020-12-31"),
  copyTo: [union],
};

export const regulation: RulesetPlan = {
  ...pandemic,
  kind: "KOMMUNE",
  municipality: lillestroem,
  name: "Forskrift for Lillestrøm",
  from: date("2021-02-01"),
  to: null,
};

type Given = { readonly by?: PersonId; readonly today?: LocalDate; readonly others?: readonly Ruleset[] };

const factsOf = ({ by = admin, today = date("2020-11-01"), others = [] }: Given = {}): RulesetFacts => ({
  actor: { kind: "person", id: by },
  today,
  organisation: house,
  others,
});

export const publish = (plan: RulesetPlan, id = "r1"): RulesetCommand => ({ type: "PublishRuleset", id: id as CaseId, plan });

export const decide = (state: Ruleset | undefined, command: RulesetCommand, given: Given = {}) =>
  decideRuleset(state, command, factsOf(given));

/** What became of it; throws when a command was refused. */
export function reached(state: Ruleset | undefined, command: RulesetCommand, given: Given = {}): Ruleset {
  const decision = decide(state, command, given);
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  const end = decision.events.reduce<Ruleset | undefined>(evolveRuleset, state);
  if (end === undefined) throw new Error("no event");
  return end;
}

export const published = (plan: RulesetPlan, given: Given = {}, id = "r1") => reached(undefined, publish(plan, id), given);
