import type { Decider } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { decideVurdering, type VurderingFacts } from "#domain/regime/vurdering/decide.ts";
import { evolveVurdering } from "#domain/regime/vurdering/evolve.ts";
import type { AssessmentPlan, Vurdering, VurderingCommand } from "#domain/regime/vurdering/model.ts";
import { house, inEast } from "../places.ts";
import { pandemic, published, regulation } from "../rulesets.ts";

export const leader = "leader" as PersonId;
export const substitute = "substitute" as PersonId;
export const institute = "institute" as UnitId;

/** The house with a leader of the institute, who is one of its people. */
export const team: Organisation = {
  ...house,
  people: new Map([
    ...house.people,
    [leader, { id: leader, name: "leader", unitId: institute, roles: ["ansatt"], language: "nb", active: true }],
  ]),
  units: new Map([...house.units].map(([id, unit]) => [id, id === institute ? { ...unit, leaderId: leader } : unit])),
};

export const memo: Ruleset = published(pandemic, {}, "memo");
export const regulated: Ruleset = published(regulation, {}, "regulation");
export const inForce = { memo: date("2020-11-16"), regulated: date("2021-02-03") };

export const words = (length = 20): TextRef => ({ textId: "words" as TextId, length });

export const campus: AssessmentPlan = {
  ...{ place: "CAMPUS", ground: "LABORATORIUM", explanation: null, infectionControl: true },
  ...{ discussed: true, officeDays: null, conditions: [] },
};
export const home: AssessmentPlan = { ...campus, place: "HJEMME", ground: null, infectionControl: false };

type Given = {
  readonly by?: PersonId;
  readonly ruleset?: Ruleset;
  readonly today?: LocalDate;
  readonly personId?: PersonId;
  readonly holdsThere?: boolean;
  readonly deciders?: readonly Decider[];
};

const factsOf = (given: Given = {}): VurderingFacts => {
  const { by = leader, ruleset = regulated, personId = inEast, holdsThere = true } = given;
  return {
    ...{ id: "assessment" as CaseId, actor: { kind: "person", id: by }, ruleset, personId, holdsThere, unitId: institute },
    today: given.today ?? (ruleset.kind === "PANDEMI" ? inForce.memo : inForce.regulated),
    deciders: given.deciders ?? [{ id: leader, onBehalfOf: null }],
  };
};

export const decide = (state: Vurdering | undefined, command: VurderingCommand, given: Given = {}) =>
  decideVurdering(state, command, factsOf(given));

/** Rule and code of every refusal; empty where it was accepted. */
export const refused = (plan: AssessmentPlan, given: Given = {}, state?: Vurdering) => {
  const decision = decide(state, { type: "AssessPerson", plan }, given);
  return decision.ok ? [] : decision.refusals.map(({ rule, code }) => [rule, code]);
};

/** What became of it; throws when a command was refused. */
export function reached(command: VurderingCommand, given: Given = {}, state?: Vurdering): Vurdering {
  const decision = decide(state, command, given);
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  const end = decision.events.reduce<Vurdering | undefined>(evolveVurdering, state);
  if (end === undefined) throw new Error("no event");
  return end;
}

export const assessed = (plan: AssessmentPlan, given: Given = {}) => reached({ type: "AssessPerson", plan }, given);
