import { daysBetween, type LocalDate, lastDayOfMonths, laterOf } from "../../kernel/localDate.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import { maxTextLength, type Span } from "./checkApplication.ts";
import type { Application, Assessment, WorkingWeekday } from "./model.ts";
import type { CaseRefusal, Warning } from "./refusals.ts";

/** What a leader has to assess, or to have put right, before an approval stands (conversation C11). Empty when it may. */
export function checkAssessment(
  application: Application,
  assessment: Assessment,
  warnings: readonly Warning[],
): readonly CaseRefusal[] {
  const found: CaseRefusal[] = [];
  const { workEnvironment, overrideReason } = assessment;
  if (workEnvironment === null || workEnvironment.length === 0) {
    found.push({ rule: "HO-07", code: "WORK_ENVIRONMENT_MISSING", field: "workEnvironment" });
  } else if (workEnvironment.length > maxTextLength) {
    found.push(tooLong("workEnvironment", workEnvironment.length));
  }
  // HO-18 and HO-20 hold for both answers: the leader cannot say yes over the employee's own no.
  if (application.physicalOk === false)
    found.push({ rule: "HO-18", code: "PHYSICAL_UNMET", field: "physicalOk", by: "employee" });
  else if (assessment.physicalOk === null) found.push({ rule: "HO-18", code: "PHYSICAL_UNANSWERED", field: "physicalOk" });
  else if (!assessment.physicalOk) found.push({ rule: "HO-18", code: "PHYSICAL_UNMET", field: "physicalOk", by: "leader" });
  if (application.tasksSuitable === false) {
    found.push({ rule: "HO-20", code: "TASKS_UNSUITABLE", field: "tasksSuitable", by: "employee" });
  } else if (assessment.tasksSuitable === null) {
    found.push({ rule: "HO-20", code: "TASKS_UNANSWERED", field: "tasksSuitable" });
  } else if (!assessment.tasksSuitable) {
    found.push({ rule: "HO-20", code: "TASKS_UNSUITABLE", field: "tasksSuitable", by: "leader" });
  }
  if (!assessment.goodSituation) found.push({ rule: "HO-23", code: "SITUATION_UNCONFIRMED", field: "goodSituation" });
  if (assessment.costDisproportionate === null) {
    found.push({ rule: "HO-30", code: "COST_UNANSWERED", field: "costDisproportionate" });
  } else if (assessment.costDisproportionate) {
    found.push({ rule: "HO-30", code: "COST_DISPROPORTIONATE", field: "costDisproportionate" });
  }
  const refused = application.equipment.filter((item) => !assessment.equipment.includes(item));
  if (refused.length > 0) found.push({ rule: "HO-17", code: "BASIC_EQUIPMENT_REFUSED", field: "equipment", items: refused });
  const asksExtra = application.extraEquipment !== null && application.extraEquipment.length > 0;
  if (asksExtra && assessment.extraEquipmentGranted === null) {
    found.push({ rule: "HO-17", code: "EXTRA_EQUIPMENT_UNDECIDED", field: "extraEquipmentGranted" });
  }
  if (overrideReason === null || overrideReason.length === 0) {
    for (const { rule } of warnings) found.push({ rule, code: "OVERRIDE_UNREASONED", field: "overrideReason" });
  } else if (overrideReason.length > maxTextLength) {
    found.push(tooLong("overrideReason", overrideReason.length));
  }
  return found;
}

/** Nothing assessed yet. The basic equipment that was asked for is what the employer has to cover (HO-17). */
export function blankAssessment<Text>(asked: Pick<Application, "equipment">): Assessment<Text> {
  return {
    workEnvironment: null,
    physicalOk: null,
    tasksSuitable: null,
    discussed: false,
    goodSituation: false,
    costDisproportionate: null,
    equipment: asked.equipment,
    extraEquipmentGranted: null,
    overrideReason: null,
  };
}

/** What the warnings go by, beside the application itself. */
export type WarningFacts = {
  readonly history: readonly Span[];
  readonly settings: HomeOfficeSettings;
  readonly meetingDay: WorkingWeekday | null;
};

/** HO-28: the unit's fixed meeting is a physical one, and is held on a day that is to be at home. */
export function meetingAtHome(homeDays: Application["homeDays"], meetingDay: WorkingWeekday | null): readonly Warning[] {
  if (meetingDay === null || !homeDays.some(({ weekday }) => weekday === meetingDay)) return [];
  return [{ rule: "HO-28", code: "UNIT_MEETING_WEEKDAY", weekday: meetingDay }];
}

/** The rules that speak against an application and ask the leader for a reason. */
export function warningsFor(
  application: Application,
  discussed: boolean,
  { history, settings, meetingDay }: WarningFacts,
): readonly Warning[] {
  const found: Warning[] = [];
  const chain = permanence(application, history, settings);
  if (chain !== undefined) found.push({ rule: "HO-10", code: "PERMANENCE", since: chain.from, until: chain.to });
  if (application.specialEquipment === true) found.push({ rule: "HO-21", code: "SPECIAL_EQUIPMENT" });
  if (application.strictRequirements === true) found.push({ rule: "HO-24", code: "STRICT_REQUIREMENTS" });
  found.push(...meetingAtHome(application.homeDays, meetingDay));
  if (!discussed) found.push({ rule: "HO-31", code: "NOT_DISCUSSED" });
  return found;
}

/**
 * The chain of agreements that the period would prolong, when it comes to more than the months of HO-10 (S1 1.2: never a
 * permanent arrangement; domain rules 7.3: gaps below `chainGapDays` do not break a chain).
 */
function permanence(application: Application, history: readonly Span[], settings: HomeOfficeSettings): Span | undefined {
  const { start, end } = application;
  if (start === null || end === null) return undefined;
  let from: LocalDate = start;
  const earlier = history.filter((span) => span.from < start).sort((a, b) => (a.to < b.to ? 1 : -1));
  for (const span of earlier) {
    if (span.from >= from) continue;
    const gap = daysBetween(span.to, from) - 1;
    if (gap >= settings.chainGapDays) break;
    from = span.from;
  }
  const lastAllowed = lastDayOfMonths(from, settings.chainMonths);
  return end > lastAllowed ? { from, to: laterOf(from, end) } : undefined;
}

function tooLong(field: "workEnvironment" | "overrideReason", length: number): CaseRefusal {
  return { rule: null, code: "CASE_TEXT_TOO_LONG", field, length, max: maxTextLength };
}
