import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { MeetingTopic } from "../syklus/model.ts";
import type { EvaluationEntry, MeasureField, MeasureId, RiskId, StartAnswers, Step } from "./model.ts";

/** Free texts of a unit's process, for the refusals that speak of them. */
export type UnitTextField =
  | "note"
  | "losam"
  | "verneombud"
  | "hazard"
  | "reason"
  | "text"
  | "noMeasuresReason"
  | "overrideReason"
  | "summary"
  | "comment";

/** What there is a greatest number of, so that one process stays small enough to load at once. */
export type CountedPart = "risks" | "meetings" | "measures" | "handed" | "comments" | "attestations" | "challenges";

/** Not you, not now, or no such thing. */
type ReachRefusal =
  | { readonly rule: null; readonly code: "NOT_UNIT_LEADER" }
  | { readonly rule: "AM-02"; readonly code: "ONLY_VERNEOMBUD" }
  | { readonly rule: "AM-01"; readonly code: "ONLY_LEADER_OR_ARKIV" }
  | { readonly rule: "AM-08"; readonly code: "ONLY_LEADER_OR_OWNER" }
  | { readonly rule: "AM-04"; readonly code: "NO_PART_IN_UNIT" }
  | { readonly rule: null; readonly code: "ONLY_HR_EXEMPTS" }
  | { readonly rule: null; readonly code: "ONLY_SYSTEM_OPENS" }
  | { readonly rule: null; readonly code: "ONLY_SYSTEM_HANDS_OVER" }
  | { readonly rule: null; readonly code: "UNIT_OPENED_ALREADY" }
  | { readonly rule: null; readonly code: "UNIT_NOT_IN_DIRECTORY" }
  | { readonly rule: null; readonly code: "CYCLE_NOT_OPEN"; readonly opens: LocalDate }
  | { readonly rule: null; readonly code: "CYCLE_IS_CLOSED" }
  | { readonly rule: null; readonly code: "STEP_WRONG"; readonly step: Step };

type PlanningRefusal =
  | {
      readonly rule: "AM-06" | "AM-09" | "AM-10" | "AM-13";
      readonly code: "START_UNANSWERED";
      readonly field: keyof StartAnswers;
    }
  | { readonly rule: null; readonly code: "START_FIRST"; readonly field: "startpunkt" }
  | { readonly rule: "AM-09"; readonly code: "REPORT_REVIEWED_ALREADY" }
  | { readonly rule: "AM-05"; readonly code: "VERNEOMBUD_REQUIRED"; readonly field: "verneombudId" }
  | {
      readonly rule: "AM-05";
      readonly code: "NOT_THE_UNITS_VERNEOMBUD";
      readonly field: "verneombudId";
      readonly personId: PersonId;
    }
  | {
      readonly rule: "AM-07";
      readonly code: "RISK_UNREASONED";
      readonly field: "reason";
      readonly missing: readonly ("risks" | "leaderMeetingOn")[];
    }
  | {
      readonly rule: "AM-07";
      readonly code: "RISK_INCOMPLETE";
      readonly field: "hazard" | "kind" | "probability" | "consequence";
      readonly riskId: RiskId;
    }
  | { readonly rule: null; readonly code: "RISK_TWICE"; readonly field: "risks"; readonly riskId: RiskId }
  | { readonly rule: "AM-08"; readonly code: "RISK_HAS_MEASURE"; readonly field: "risks"; readonly riskId: RiskId };

type MeetingRefusal =
  | { readonly rule: null; readonly code: "MEETING_DATE_MISSING"; readonly field: "on" }
  | { readonly rule: null; readonly code: "MEETING_BEFORE_CYCLE"; readonly field: "on"; readonly opens: LocalDate }
  | { readonly rule: null; readonly code: "MEETING_NOT_YET"; readonly field: "on"; readonly today: LocalDate }
  | { readonly rule: "AM-12"; readonly code: "MEETING_PART_INVALID"; readonly field: "part" }
  | { readonly rule: null; readonly code: "MEETING_TWICE" | "MEETING_UNKNOWN" | "MEETING_HELD" | "MEETING_CANCELLED" }
  | { readonly rule: "AM-08"; readonly code: "PARTICIPANTS_MISSING"; readonly field: "participants" }
  | { readonly rule: "AM-07"; readonly code: "RISK_FIRST" }
  | { readonly rule: "AM-15"; readonly code: "MAIN_TOPIC_NOT_TALKED_OF"; readonly topics: readonly MeetingTopic[] }
  | { readonly rule: "AM-08"; readonly code: "NO_PARTICIPANTS" };

type MeasureRefusal =
  | { readonly rule: "AM-08"; readonly code: "MEASURE_INCOMPLETE"; readonly field: MeasureField }
  | { readonly rule: "AM-08"; readonly code: "MEASURE_OWNER_UNKNOWN"; readonly field: "ownerId"; readonly personId: PersonId }
  | { readonly rule: "AM-08"; readonly code: "MEASURE_DUE_PAST"; readonly field: "due"; readonly today: LocalDate }
  | { readonly rule: "AM-08"; readonly code: "MEASURE_NEW_IS_NOT_CONTINUED"; readonly field: "continuedFrom" }
  | { readonly rule: "AM-08"; readonly code: "CONTINUED_UNKNOWN"; readonly field: "continuedFrom" }
  | { readonly rule: "AM-08"; readonly code: "RISK_UNKNOWN"; readonly field: "riskId" }
  | {
      readonly rule: "LM-03";
      readonly code: "RECOMMENDATION_UNKNOWN";
      readonly field: "recommendation";
      readonly caseNumber: string;
    }
  | { readonly rule: null; readonly code: "MEASURE_TWICE" | "MEASURE_UNKNOWN" | "MEASURE_DROPPED" }
  | { readonly rule: null; readonly code: "HANDED_UNKNOWN" | "HANDED_ANSWERED" | "HANDED_UNIT_UNKNOWN" }
  | { readonly rule: null; readonly code: "HANDED_UNIT_TOO_SMALL"; readonly fewest: number }
  | { readonly rule: null; readonly code: "HANDED_NAMES"; readonly field: "text"; readonly what: "person" | "case" }
  | { readonly rule: "AM-08"; readonly code: "PLAN_CHANGE_UNREASONED"; readonly field: "reason" };

type PlanRefusal =
  | { readonly rule: "AM-08"; readonly code: "NO_MEASURES"; readonly field: "noMeasuresReason" }
  | {
      readonly rule: "AM-08";
      readonly code: "MEASURE_OWNER_LEFT";
      readonly measureId: MeasureId;
      readonly personId: PersonId;
    }
  | { readonly rule: "AM-09"; readonly code: "REPORT_NOT_REVIEWED"; readonly field: "overrideReason" }
  | { readonly rule: null; readonly code: "PLAN_SUBMITTED_ALREADY"; readonly on: LocalDate }
  | { readonly rule: "AM-01"; readonly code: "PLAN_NOT_SUBMITTED" }
  | { readonly rule: "AM-01"; readonly code: "ARCHIVE_REFERENCE_MISSING"; readonly field: "reference" }
  | { readonly rule: "AM-01"; readonly code: "ARCHIVE_REFERENCE_UNREADABLE"; readonly field: "reference"; readonly max: number }
  | { readonly rule: "AM-01"; readonly code: "ARCHIVE_REFERENCE_USED"; readonly field: "reference"; readonly reference: string }
  | {
      readonly rule: "AM-01";
      readonly code: "ARCHIVED_ON_WRONG";
      readonly field: "archivedOn";
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly rule: "AM-01"; readonly code: "ARCHIVED_ON_ONLY_ARKIV"; readonly field: "archivedOn" };

type EvaluationRefusal =
  | { readonly rule: "AM-02"; readonly code: "EVALUATION_BEFORE_PLAN"; readonly missing: "tiltaksplan" | "arkivreferanse" }
  | { readonly rule: "AM-02"; readonly code: "EVALUATION_MEASURE_UNKNOWN"; readonly measureId: MeasureId }
  | {
      readonly rule: "AM-02";
      readonly code: "EVALUATION_INCOMPLETE";
      readonly field: Exclude<keyof EvaluationEntry, "measureId" | "note">;
      readonly measureId: MeasureId;
    }
  | { readonly rule: "AM-02"; readonly code: "SUMMARY_MISSING"; readonly field: "summary" }
  | { readonly rule: "AM-02"; readonly code: "EVALUATION_ASKED_ALREADY" }
  | { readonly rule: "AM-02"; readonly code: "NO_VERNEOMBUD" }
  | { readonly rule: "AM-02"; readonly code: "VERNEOMBUD_NOT_CONSULTED" }
  | { readonly rule: "AM-02"; readonly code: "VERNEOMBUD_NOT_INVOLVED" }
  | { readonly rule: "AM-02"; readonly code: "DISSENT_COMMENT_MISSING"; readonly field: "comment" }
  | { readonly rule: "AM-02"; readonly code: "NOT_LAID_BEFORE_YOU" }
  | { readonly rule: "AM-02"; readonly code: "OTHER_VERSION"; readonly version: number };

export type UnitRefusal =
  | ReachRefusal
  | PlanningRefusal
  | MeetingRefusal
  | MeasureRefusal
  | PlanRefusal
  | EvaluationRefusal
  | { readonly rule: null; readonly code: "UNIT_TEXT_MISSING"; readonly field: UnitTextField }
  | {
      readonly rule: null;
      readonly code: "UNIT_TEXT_TOO_LONG";
      readonly field: UnitTextField;
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "TOO_MANY"; readonly part: CountedPart; readonly max: number };

/** What speaks against a step without stopping it. */
export type UnitWarning =
  | {
      readonly rule: "AM-04";
      readonly code: "INVOLVEMENT_NOT_NOTED";
      readonly at: Step;
      readonly who: readonly ("verneombud" | "losam")[];
    }
  | {
      readonly rule: "AM-07";
      readonly code: "RISK_OR_MEETING_PASSED";
      readonly missing: readonly ("risks" | "leaderMeetingOn")[];
    }
  | { readonly rule: "AM-08"; readonly code: "HIGH_RISK_WITHOUT_MEASURE"; readonly count: number }
  | { readonly rule: "AM-08"; readonly code: "HANDED_WAITS"; readonly count: number }
  | { readonly rule: "AM-09"; readonly code: "REPORT_STILL_NOT_REVIEWED" }
  | { readonly rule: "AM-10"; readonly code: "INDICATION_NOT_EXAMINED" };
