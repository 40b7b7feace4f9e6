import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { MinuteOfDay, SpecialKind } from "../../regime/model.ts";
import type { UndoRefusal } from "../../undo/latest.ts";
import type { EquipmentRefusal } from "../utstyr/model.ts";
import type { ApplicationField, BasicEquipment, Status, WorkingWeekday } from "./model.ts";

/** Every reason for which an application cannot be sent. Facts are what `texts` needs to say what would be allowed. */
export type ApplicationRefusal =
  | { readonly rule: "HO-01"; readonly code: "OTHER_ARRANGEMENT"; readonly field: "otherArrangement" }
  | { readonly rule: "HO-01"; readonly code: "REGIME_NOT_NORMAL"; readonly regime: SpecialKind | "NONE" }
  | {
      readonly rule: "HO-05";
      readonly code: "NO_LEADER";
      readonly why: "NO_UNIT" | "NO_LEADER" | "LEADER_LEFT";
      readonly askId?: PersonId;
    }
  | { readonly rule: "HO-06"; readonly code: "REASON_MISSING"; readonly field: "reasonEmployee" | "reasonEmployer" }
  | { readonly rule: "HO-08"; readonly code: "DUTY_NOT_CONFIRMED"; readonly field: "contributes" }
  | { readonly rule: "HO-10"; readonly code: "RENEWAL_REASON_MISSING"; readonly field: "renewalReason" }
  | {
      readonly rule: "HO-11";
      readonly code: "OUTSIDE_CORE_TIME";
      readonly field: "homeDays";
      readonly weekday: WorkingWeekday;
      readonly coreFrom: MinuteOfDay;
      readonly coreTo: MinuteOfDay;
    }
  | { readonly rule: "HO-13"; readonly code: "TOO_LONG"; readonly field: "end"; readonly latestEnd: LocalDate }
  | { readonly rule: "HO-14"; readonly code: "AVAILABILITY_MISSING"; readonly field: "availability" }
  | {
      readonly rule: "HO-15";
      readonly code: "SHARE_TOO_HIGH";
      readonly field: "homeDays";
      readonly homeMinutes: number;
      readonly maxMinutes: number;
      /** Share in tenths of a per cent, rounded up, so that 901 of 2250 shows as 40.1 and never as the limit. */
      readonly shareTenths: number;
      readonly maxPercent: number;
    }
  | {
      readonly rule: "HO-15";
      /** Where the employer counts over the period (domain rules 7.1). */
      readonly code: "SHARE_OF_PERIOD_TOO_HIGH";
      readonly field: "homeDays";
      readonly shareTenths: number;
      readonly maxPercent: number;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | {
      readonly rule: "HO-15";
      readonly code: "WEEK_ABOVE_CONTRACT";
      readonly field: "weeklyMinutes";
      readonly contractedMinutes: number;
    }
  | {
      readonly rule: "HO-15";
      readonly code: "OVERLAPS_AGREEMENT";
      readonly field: "start";
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly rule: "HO-16"; readonly code: "NO_CAMPUS_DAY"; readonly field: "homeDays" }
  | { readonly rule: "HO-22"; readonly code: "CONFLICT_IS_CAUSE"; readonly field: "conflict" }
  | {
      readonly rule: "HO-01" | "HO-18" | "HO-20" | "HO-21" | "HO-22" | "HO-24";
      readonly code: "ANSWER_MISSING";
      readonly field: YesNoField;
    }
  | { readonly rule: null; readonly code: "DATE_MISSING"; readonly field: "start" | "end" }
  | { readonly rule: null; readonly code: "START_IN_PAST"; readonly field: "start"; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "END_BEFORE_START"; readonly field: "end"; readonly start: LocalDate }
  | { readonly rule: null; readonly code: "WEEK_INVALID"; readonly field: "weeklyMinutes"; readonly max: number }
  | { readonly rule: null; readonly code: "NO_HOME_DAYS"; readonly field: "homeDays" }
  | {
      readonly rule: null;
      readonly code: "HOME_TIME_INVALID" | "HOME_DAY_TWICE";
      readonly field: "homeDays";
      readonly weekday: WorkingWeekday;
    }
  | {
      readonly rule: null;
      readonly code: "TEXT_TOO_LONG";
      readonly field: ApplicationField;
      readonly length: number;
      readonly max: number;
    };

export type YesNoField =
  | "otherArrangement"
  | "physicalOk"
  | "tasksSuitable"
  | "specialEquipment"
  | "conflict"
  | "strictRequirements";

/** Every reason for which a leader's decision, or a later step, is not carried out. */
export type CaseRefusal =
  | { readonly rule: "HO-03"; readonly code: "REJECTED_IS_FINAL" }
  | { readonly rule: "HO-03"; readonly code: "ONLY_EMPLOYEE" }
  | { readonly rule: "HO-05"; readonly code: "OWN_APPLICATION" }
  | { readonly rule: "HO-05"; readonly code: "NOT_NEAREST_LEADER" }
  | { readonly rule: "HO-05"; readonly code: "DECISION_REASON_MISSING"; readonly field: "reason" }
  | { readonly rule: "HO-07"; readonly code: "WORK_ENVIRONMENT_MISSING"; readonly field: "workEnvironment" }
  | {
      readonly rule: "HO-17";
      readonly code: "BASIC_EQUIPMENT_REFUSED";
      readonly field: "equipment";
      readonly items: readonly BasicEquipment[];
    }
  | { readonly rule: "HO-17"; readonly code: "EXTRA_EQUIPMENT_UNDECIDED"; readonly field: "extraEquipmentGranted" }
  | { readonly rule: "HO-18"; readonly code: "PHYSICAL_UNMET"; readonly field: "physicalOk"; readonly by: "employee" | "leader" }
  | { readonly rule: "HO-18"; readonly code: "PHYSICAL_UNANSWERED"; readonly field: "physicalOk" }
  | {
      readonly rule: "HO-20";
      readonly code: "TASKS_UNSUITABLE";
      readonly field: "tasksSuitable";
      readonly by: "employee" | "leader";
    }
  | { readonly rule: "HO-20"; readonly code: "TASKS_UNANSWERED"; readonly field: "tasksSuitable" }
  | { readonly rule: "HO-23"; readonly code: "SITUATION_UNCONFIRMED"; readonly field: "goodSituation" }
  | { readonly rule: "HO-30"; readonly code: "COST_DISPROPORTIONATE"; readonly field: "costDisproportionate" }
  | { readonly rule: "HO-30"; readonly code: "COST_UNANSWERED"; readonly field: "costDisproportionate" }
  | {
      readonly rule: "HO-10" | "HO-21" | "HO-24" | "HO-28" | "HO-31";
      readonly code: "OVERRIDE_UNREASONED";
      readonly field: "overrideReason";
    }
  | { readonly rule: "HO-14"; readonly code: "TEMPLATE_NOT_ACCEPTED"; readonly current: string }
  | {
      readonly rule: "HO-14";
      readonly code: "NOTICE_TOO_SHORT";
      readonly field: "lastDay";
      readonly earliest: LocalDate;
      readonly days: number;
    }
  | { readonly rule: "HO-14"; readonly code: "LAST_DAY_AFTER_END"; readonly field: "lastDay"; readonly end: LocalDate }
  | {
      readonly rule: "HO-10";
      readonly code: "RENEWAL_EXPIRED" | "RENEWAL_TERMINATED";
      readonly lastDay: LocalDate;
    }
  | { readonly rule: "HO-10"; readonly code: "RENEWAL_NOT_AGREED" }
  | { readonly rule: "HO-14"; readonly code: "PAPER_NOT_APPROVED"; readonly status: "INNSENDT" | "RETURNERT" }
  | { readonly rule: "HO-14"; readonly code: "PAPER_NO_AGREEMENT"; readonly status: "AVSLAATT" | "AVTAKKET" | "TRUKKET" }
  | { readonly rule: "HO-12"; readonly code: "FOLLOWED_UP_ALREADY"; readonly on: LocalDate }
  | { readonly rule: "HO-19"; readonly code: "DIALOGUE_HELD_ALREADY"; readonly on: LocalDate }
  | { readonly rule: "HO-25"; readonly code: "NOT_A_HOME_DAY"; readonly field: "date"; readonly date: LocalDate }
  | { readonly rule: "HO-25"; readonly code: "CALL_IN_PAST"; readonly field: "date"; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "CASE_DATE_MISSING"; readonly field: "date" | "lastDay" }
  | {
      readonly rule: null;
      readonly code: "CASE_TEXT_TOO_LONG";
      readonly field: "workEnvironment" | "overrideReason" | "reason";
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "EXISTS_ALREADY" }
  | { readonly rule: null; readonly code: "WRONG_STATE"; readonly status: Status };

export type FastAvtaleRefusal = ApplicationRefusal | CaseRefusal | EquipmentRefusal | UndoRefusal;

/** What speaks against an application without stopping it, shown to whoever decides. */
export type Warning =
  | { readonly rule: "HO-10"; readonly code: "PERMANENCE"; readonly since: LocalDate; readonly until: LocalDate }
  | { readonly rule: "HO-21"; readonly code: "SPECIAL_EQUIPMENT" }
  | { readonly rule: "HO-24"; readonly code: "STRICT_REQUIREMENTS" }
  | { readonly rule: "HO-28"; readonly code: "UNIT_MEETING_WEEKDAY"; readonly weekday: WorkingWeekday }
  | { readonly rule: "HO-31"; readonly code: "NOT_DISCUSSED" };
