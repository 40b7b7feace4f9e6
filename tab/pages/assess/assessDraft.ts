import type { AssessmentRequest, PersonAssessment } from "#domain/contract/assess.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

/** What stands in the form about one person. */
export type AssessDraft = Extract<AssessmentRequest["command"], { type: "AssessPerson" }>["plan"];

/** What was saved, or home: the rule, which wants nothing filled in. */
export function draftOf({ assessment }: PersonAssessment): AssessDraft {
  if (assessment === null) {
    return {
      ...{ place: "HJEMME", ground: null, explanation: null, infectionControl: false },
      ...{ discussed: false, officeDays: null, conditions: [] },
    };
  }
  const { place, ground, explanation, infectionControl, discussed, officeDays, conditions } = assessment;
  return { place, ground, explanation, infectionControl, discussed, officeDays, conditions };
}

const fields: readonly string[] = ["place", "ground", "explanation", "infectionControl", "officeDays", "conditions"];

/** Whether a refusal has its place in the form. */
export const isOfForm = (refusal: AnyRefusal): boolean => "field" in refusal && fields.includes(refusal.field);
