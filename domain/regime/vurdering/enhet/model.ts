import type { CaseId, PersonId, UnitId } from "../../../kernel/ids.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { TextRef } from "../../../kernel/text.ts";

/** PA-09: where an activity of the unit goes on: it needs the campus, or can be done digitally. */
export type ActivityPlace = "CAMPUS" | "DIGITALT";

/** What a leader may want to lay down for everybody in the unit. None of it may be: each person is assessed for themselves (LI-03). */
export type UnitPractice = "IKKE_KOLLEKTIVT" | "KJOERER_ALENE" | "FAA_ANSATTE" | "EGNE_KONTOR" | "ALLE_MAA_MOETE";

export type ActivityPlan = { readonly what: TextRef | null; readonly place: ActivityPlace | null };
export type Activity = { readonly what: TextRef; readonly place: ActivityPlace };

type ByLeader = { readonly by: PersonId; readonly onBehalfOf?: PersonId };

/** What a unit's leader sees to while the employer's own rules hold: PA-09 and PA-13. */
export type Enhetsoppgaver = {
  readonly id: CaseId;
  readonly rulesetId: CaseId;
  readonly unitId: UnitId;
  /** PA-09; `null` while it is open. */
  readonly activities: { readonly list: readonly Activity[]; readonly on: LocalDate } | null;
  /** PA-13; `null` while it is open. */
  readonly digital: { readonly how: TextRef; readonly on: LocalDate } | null;
  readonly erasedOn: LocalDate | null;
};

export type EnhetCommand =
  | { readonly type: "AssessActivities"; readonly activities: readonly ActivityPlan[] }
  | { readonly type: "FacilitateDigital"; readonly facilitated: boolean; readonly how: TextRef | null }
  | { readonly type: "StatePractice"; readonly practice: UnitPractice };

type About = { readonly id: CaseId; readonly rulesetId: CaseId; readonly unitId: UnitId; readonly on: LocalDate } & ByLeader;

export type EnhetEvent =
  | ({ readonly type: "ActivitiesAssessed"; readonly list: readonly Activity[] } & About)
  | ({ readonly type: "DigitalFacilitated"; readonly how: TextRef } & About)
  | { readonly type: "UnitTasksErased"; readonly on: LocalDate };

export type EnhetRefusal =
  | { readonly rule: "PA-09"; readonly code: "UNIT_TASKS_ONLY_LEADER" }
  | { readonly rule: "PA-09"; readonly code: "UNIT_TASKS_ONLY_PANDEMIC" }
  | { readonly rule: null; readonly code: "UNIT_TASKS_RULES_OVER"; readonly lastDay: LocalDate | null }
  | { readonly rule: "PA-09"; readonly code: "ACTIVITIES_MISSING"; readonly field: "activities" }
  | { readonly rule: "PA-09"; readonly code: "ACTIVITY_INCOMPLETE"; readonly field: "activities"; readonly number: number }
  | {
      readonly rule: null;
      readonly code: "ACTIVITY_TOO_LONG";
      readonly field: "activities";
      readonly number: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "ACTIVITIES_TOO_MANY"; readonly field: "activities"; readonly max: number }
  | { readonly rule: "PA-13"; readonly code: "DIGITAL_NOT_TICKED"; readonly field: "facilitated" }
  | { readonly rule: "PA-13"; readonly code: "DIGITAL_HOW_MISSING"; readonly field: "how" }
  | {
      readonly rule: null;
      readonly code: "DIGITAL_HOW_TOO_LONG";
      readonly field: "how";
      readonly length: number;
      readonly max: number;
    }
  | {
      readonly rule: "LI-02" | "LI-03" | "LI-10" | "PA-12";
      readonly code: "UNIT_PRACTICE";
      readonly field: "practice";
      readonly practice: UnitPractice;
    };
