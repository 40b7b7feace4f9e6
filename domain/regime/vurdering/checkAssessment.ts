import type { SpecialKind } from "../model.ts";
import { isAccepted, refusedBy } from "./grounds.ts";
import type { Assessment, AssessmentPlan, VurderingRefusal, VurderingWarning } from "./model.ts";

/** Longest words on why, in characters. */
export const maxExplanation = 300;
const maxOfficeDays = 5;

/** Everything that keeps an assessment from being made, in the order of the form. */
export function checkAssessment(plan: AssessmentPlan, kind: SpecialKind): readonly VurderingRefusal[] {
  const found: VurderingRefusal[] = [];
  if (plan.place === null) found.push({ rule: ownRule(kind), code: "ASSESSMENT_PLACE_MISSING", field: "place" });
  if (plan.place === "CAMPUS") found.push(...checkGround(plan, kind));
  const length = plan.explanation?.length ?? 0;
  if (length > maxExplanation) {
    found.push({ rule: null, code: "ASSESSMENT_WORDS_TOO_LONG", field: "explanation", length, max: maxExplanation });
  }
  // PA-12 lets them come; PA-07 asks that it is safe where they come to.
  if (kind === "PANDEMI" && plan.place === "CAMPUS" && !plan.infectionControl) {
    found.push({ rule: "PA-07", code: "ASSESSMENT_ROOM_UNSAFE", field: "infectionControl" });
  }
  found.push(...checkDays(plan, kind));
  if (plan.conditions.includes("FORBY_KOLLEKTIVT")) {
    // The municipality says so in its own text (LI-11); under the employer's own rules it is as little the employer's to forbid.
    found.push({ rule: kind === "KOMMUNE" ? "LI-11" : null, code: "TRANSPORT_FORBIDDEN", field: "conditions" });
  }
  return found;
}

function checkGround({ ground, explanation }: AssessmentPlan, kind: SpecialKind): readonly VurderingRefusal[] {
  const rule = ownRule(kind);
  if (ground === null) return [{ rule, code: "ASSESSMENT_GROUND_MISSING", field: "ground" }];
  if (isAccepted(kind, ground)) {
    const wantsWords = ground === "ANNET" && (explanation === null || explanation.length === 0);
    return wantsWords ? [{ rule, code: "ASSESSMENT_WORDS_MISSING", field: "explanation" }] : [];
  }
  const refused = refusedBy(ground);
  if (kind === "PANDEMI" || refused === undefined) return [{ rule, code: "ASSESSMENT_GROUND_OTHER", field: "ground" }];
  return [{ ...refused, code: "ASSESSMENT_GROUND_UNTENABLE", field: "ground" }];
}

function checkDays({ officeDays, place }: AssessmentPlan, kind: SpecialKind): readonly VurderingRefusal[] {
  if (officeDays === null) return [];
  if (!Number.isInteger(officeDays) || officeDays < 1 || officeDays > maxOfficeDays) {
    return [{ rule: null, code: "OFFICE_DAYS_WRONG", field: "officeDays", max: maxOfficeDays }];
  }
  // S0 «alle ansatte som kan, skal benytte hjemmekontor»: who can is at home every day, and asks when they need to come (PA-03).
  return kind === "PANDEMI" && place === "HJEMME" ? [{ rule: "PA-02", code: "OFFICE_DAYS_PANDEMIC", field: "officeDays" }] : [];
}

/** What a leader is warned of and may go on with: «bør», and what the source only restates the duty for. */
export function warningsOf(plan: AssessmentPlan, kind: SpecialKind): readonly VurderingWarning[] {
  if (kind === "PANDEMI") return [];
  const { place, officeDays, discussed } = plan;
  return [
    ...(discussed ? [] : [{ rule: "LI-03", code: "ASSESSMENT_NOT_DISCUSSED" } as const]),
    ...(place === "HJEMME" && officeDays !== null
      ? [{ rule: "LI-13", code: "OFFICE_DAYS_FIT_HOME", cites: "LI-02", days: officeDays } as const]
      : []),
  ];
}

/** The assessment itself. What belongs to the other answer, and was filled in before it was changed, is no part of it. */
export function assessmentOf(plan: AssessmentPlan, kind: SpecialKind): Assessment {
  const { place, ground, explanation, infectionControl, discussed, officeDays, conditions } = plan;
  if (place === null) throw new Error("assessment not checked");
  const kept = place === "CAMPUS" && ground !== null && isAccepted(kind, ground) ? ground : null;
  return {
    ...{ place, ground: kept, explanation, discussed, officeDays },
    infectionControl: place === "CAMPUS" && infectionControl,
    conditions: conditions.includes("RAAD_RUSHTID") ? ["RAAD_RUSHTID"] : [],
  };
}

const ownRule = (kind: SpecialKind) => (kind === "PANDEMI" ? "PA-12" : "LI-03");
