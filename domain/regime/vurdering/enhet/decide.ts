import type { Decider } from "../../../hjemmekontor/vikar/deciders.ts";
import { accept, type Decision, refuse } from "../../../kernel/decision.ts";
import type { CaseId, UnitId } from "../../../kernel/ids.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Ruleset } from "../../kunngjoering/model.ts";
import { standingOn } from "../../kunngjoering/published.ts";
import { lastDayOf } from "../deciding.ts";
import type { Activity, ActivityPlan, EnhetCommand, EnhetEvent, EnhetRefusal, Enhetsoppgaver } from "./model.ts";
import { practiceRefused } from "./practice.ts";

export const maxActivity = 200;
export const maxActivities = 30;
export const maxHow = 300;

export type EnhetFacts = {
  readonly id: CaseId;
  readonly unitId: UnitId;
  readonly today: LocalDate;
  readonly ruleset: Ruleset;
  /** How whoever acts may do so: as the leader of this very unit or in their place; `undefined` where they may not. */
  readonly decider: Decider | undefined;
};

type Outcome = Decision<EnhetEvent, EnhetRefusal>;

/** PA-09, PA-13: what the leader of a unit sees to; and LI-02, LI-03, LI-10: what no leader lays down for all of it. */
export function decideEnhet(state: Enhetsoppgaver | undefined, command: EnhetCommand, facts: EnhetFacts): Outcome {
  const { ruleset, decider, today, id, unitId } = facts;
  if (decider === undefined) return refuse({ rule: "PA-09", code: "UNIT_TASKS_ONLY_LEADER" });
  const stands = standingOn(ruleset, today);
  if (state?.erasedOn || stands === "SLUTT" || stands === "TRUKKET") {
    return refuse({ rule: null, code: "UNIT_TASKS_RULES_OVER", lastDay: lastDayOf(ruleset) });
  }
  if (command.type === "StatePractice") return refuse(practiceRefused(command.practice, ruleset.kind));
  if (ruleset.kind !== "PANDEMI") return refuse({ rule: "PA-09", code: "UNIT_TASKS_ONLY_PANDEMIC" });
  const about = {
    ...{ id, rulesetId: ruleset.id, unitId, on: today, by: decider.id },
    ...(decider.onBehalfOf === null ? {} : { onBehalfOf: decider.onBehalfOf }),
  };
  switch (command.type) {
    case "AssessActivities": {
      const refusals = checkActivities(command.activities);
      const list = command.activities.flatMap(complete);
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "ActivitiesAssessed", list, ...about });
    }
    case "FacilitateDigital": {
      const { facilitated, how } = command;
      if (!facilitated) return refuse({ rule: "PA-13", code: "DIGITAL_NOT_TICKED", field: "facilitated" });
      if (how === null || how.length === 0) return refuse({ rule: "PA-13", code: "DIGITAL_HOW_MISSING", field: "how" });
      const { length } = how;
      if (length > maxHow) return refuse({ rule: null, code: "DIGITAL_HOW_TOO_LONG", field: "how", length, max: maxHow });
      return accept({ type: "DigitalFacilitated", how, ...about });
    }
  }
}

function checkActivities(activities: readonly ActivityPlan[]): readonly EnhetRefusal[] {
  const field = "activities" as const;
  if (activities.length === 0) return [{ rule: "PA-09", code: "ACTIVITIES_MISSING", field }];
  if (activities.length > maxActivities) return [{ rule: null, code: "ACTIVITIES_TOO_MANY", field, max: maxActivities }];
  return activities.flatMap((activity, index): readonly EnhetRefusal[] => {
    const number = index + 1;
    if (complete(activity).length === 0) return [{ rule: "PA-09", code: "ACTIVITY_INCOMPLETE", field, number }];
    const tooLong = (activity.what?.length ?? 0) > maxActivity;
    return tooLong ? [{ rule: null, code: "ACTIVITY_TOO_LONG", field, number, max: maxActivity }] : [];
  });
}

function complete({ what, place }: ActivityPlan): readonly Activity[] {
  return what === null || what.length === 0 || place === null ? [] : [{ what, place }];
}
