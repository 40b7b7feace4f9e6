import type { Assessments, UnitTasksRequest } from "#domain/contract/assess.ts";
import { setsWeekOf } from "#domain/hjemmekontor/vikar/deciders.ts";
import { decideEnhet } from "#domain/regime/vurdering/enhet/decide.ts";
import type { EnhetCommand } from "#domain/regime/vurdering/enhet/model.ts";
import type { StoreTx } from "../../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../../context.ts";
import { substitutesNow } from "../../hjemmekontor/substitutes.ts";
import { type TextKeeper, textKeeper } from "../../keepText.ts";
import { done, notFound, type Outcome, refused } from "../../outcome.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { assessmentsFor } from "./listAssessments.ts";
import { unitTasksId, unitTasksOf } from "./loadAssessments.ts";
import { saveUnitTasks } from "./saveAssessment.ts";

/** PA-09, PA-13: does one of a unit's tasks; LI-02, LI-03, LI-10: is told why there is no practice for all of it. */
export async function runUnitTasks(
  context: DeskContext,
  who: Who,
  request: UnitTasksRequest,
): Promise<Outcome<Assessments, Assessments>> {
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction((tx) => carryOut(context, tx, who, request));
  if (outcome.kind === "refused" || outcome.kind === "not_found") return outcome;
  const now = await assessmentsFor(context, context.store.read, who);
  return outcome.kind === "stale" ? { kind: "stale", current: now } : done(now);
}

async function carryOut(
  context: DeskContext,
  tx: StoreTx,
  { personId }: Who,
  { unitId, rulesetId, version, command }: UnitTasksRequest,
): Promise<Outcome<null, null>> {
  const organisation = context.directory.organisation();
  const decider = setsWeekOf(organisation, await substitutesNow(context, tx), unitId, personId);
  const ruleset = (await loadRulesets(tx)).find((one) => one.ruleset.id === rulesetId)?.ruleset;
  // Who may not is not told whether there is such a unit, nor such a rule set.
  if (decider === undefined || ruleset === undefined) return notFound;
  const [before] = await unitTasksOf(tx, [ruleset], [unitId]);
  if ((before?.version ?? 0) !== version) return { kind: "stale", current: null };
  const keeper = textKeeper(context);
  const facts = { id: unitTasksId(ruleset.id, unitId), unitId, today: context.clock.today(), ruleset, decider };
  const decision = decideEnhet(before?.state, commandOf(command, keeper), facts);
  if (!decision.ok) return refused(decision.refusals);
  const actor = { kind: "person", id: personId } as const;
  const saved = await saveUnitTasks(context, tx, decision.events, { before, actor, texts: keeper.kept() });
  return saved === "saved" ? done(null) : { kind: "stale", current: null };
}

function commandOf(asked: UnitTasksRequest["command"], keeper: TextKeeper): EnhetCommand {
  switch (asked.type) {
    case "AssessActivities": {
      const activities = asked.activities.map(({ what, place }) => ({ what: keeper.keep("activity", what), place }));
      return { type: "AssessActivities", activities };
    }
    case "FacilitateDigital":
      return { ...asked, how: keeper.keep("how", asked.how) };
    case "StatePractice":
      return asked;
  }
}
