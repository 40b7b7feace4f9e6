import type { Decider } from "../../hjemmekontor/vikar/deciders.ts";
import type { Actor } from "../../kernel/actor.ts";
import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import { standingOn } from "../kunngjoering/published.ts";
import { assessmentOf, checkAssessment, warningsOf } from "./checkAssessment.ts";
import { lastDayOf } from "./deciding.ts";
import type { AssessmentPlan, Vurdering, VurderingCommand, VurderingEvent, VurderingRefusal } from "./model.ts";

/** What `decideVurdering` has to know beside state and command. */
export type VurderingFacts = {
  readonly id: CaseId;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly personId: PersonId;
  /** Where they work now; what was assessed in another unit was another job. */
  readonly unitId: UnitId | undefined;
  readonly ruleset: Ruleset;
  /** LI-01: whether the rule set holds at their main place of work. */
  readonly holdsThere: boolean;
  /** The nearest leader and whoever stands in; never the person themselves. */
  readonly deciders: readonly Decider[];
};

type Outcome = Decision<VurderingEvent, VurderingRefusal>;

/**
 * PA-12, LI-03: who may work from home and who has to come is assessed for each person, by the nearest leader. LI-09: whoever disagrees talks
 * to the leader first, which the person asks for here.
 */
export function decideVurdering(state: Vurdering | undefined, command: VurderingCommand, facts: VurderingFacts): Outcome {
  const { ruleset, today } = facts;
  const standing = standingOn(ruleset, today);
  if (state?.erasedOn || standing === "SLUTT" || standing === "TRUKKET") {
    return refuse({ rule: null, code: "ASSESSMENT_RULES_OVER", lastDay: lastDayOf(ruleset) });
  }
  if (!facts.holdsThere) return refuse({ rule: "LI-01", code: "ASSESSMENT_ELSEWHERE" });
  switch (command.type) {
    case "AssessPerson":
      return assess(command.plan, facts);
    case "AskTalk":
      return askTalk(state, facts);
    case "MarkTalkHeld":
      return talkHeld(state, facts);
  }
}

function assess(plan: AssessmentPlan, facts: VurderingFacts): Outcome {
  const { ruleset, id, personId, unitId, today } = facts;
  const by = leaderOf(facts);
  if (by === undefined || unitId === undefined) return onlyLeader(facts);
  const refusals = checkAssessment(plan, ruleset.kind);
  if (refusals.length > 0) return refuse(...refusals);
  const made = { ...assessmentOf(plan, ruleset.kind), ...by, unitId, on: today };
  const warned = warningsOf(plan, ruleset.kind).map(({ code }) => code);
  return accept({ type: "PersonAssessed", id, rulesetId: ruleset.id, personId, kind: ruleset.kind, made, warned });
}

function askTalk(state: Vurdering | undefined, { actor, id, personId, ruleset, today }: VurderingFacts): Outcome {
  if (actor.kind !== "person" || actor.id !== personId) return refuse({ rule: "LI-09", code: "TALK_OWN_ONLY" });
  const talk = state?.talk;
  if (talk && talk.heldOn === null) return refuse({ rule: "LI-09", code: "TALK_ASKED_ALREADY", on: talk.askedOn });
  return accept({ type: "TalkAsked", id, rulesetId: ruleset.id, personId, by: actor.id, on: today });
}

function talkHeld(state: Vurdering | undefined, facts: VurderingFacts): Outcome {
  const by = leaderOf(facts);
  if (by === undefined) return onlyLeader(facts);
  const open = state?.talk && state.talk.heldOn === null;
  return open ? accept({ type: "TalkHeld", ...by, on: facts.today }) : refuse({ rule: "LI-09", code: "TALK_NOT_ASKED" });
}

function leaderOf({ actor, deciders, personId }: VurderingFacts) {
  if (actor.kind !== "person" || actor.id === personId) return undefined;
  const found = deciders.find(({ id }) => id === actor.id);
  if (found === undefined) return undefined;
  return { by: found.id, ...(found.onBehalfOf === null ? {} : { onBehalfOf: found.onBehalfOf }) };
}

function onlyLeader({ ruleset }: VurderingFacts): Outcome {
  return refuse({ rule: ruleset.kind === "PANDEMI" ? "PA-03" : "LI-03", code: "ASSESS_ONLY_LEADER" });
}
