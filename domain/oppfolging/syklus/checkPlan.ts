import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { type Cycle, type CycleDateField, type CyclePlan, type CycleRefusal, startpunkter } from "./model.ts";

/** Longest free text of a cycle, in characters. */
export const maxCycleText = 1000;

const order: readonly CycleDateField[] = ["opens", "planDue", "evaluationDue", "ends"];
/** A lead time longer than this would fall before the cycle opens. */
const longestLead = 60;

type PlanFacts = {
  readonly year: number;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  /** The plan that is to be replaced; `undefined` when a cycle is published. */
  readonly present: Cycle["plan"] | undefined;
};

/** Everything that keeps a plan from being published, in the order of the form. */
export function checkPlan(plan: CyclePlan, facts: PlanFacts): readonly CycleRefusal[] {
  return [...checkDates(plan, facts), ...checkSurvey(plan), ...checkContent(plan, facts.organisation)];
}

function checkDates(plan: CyclePlan, { year, today, present }: PlanFacts): readonly CycleRefusal[] {
  const found: CycleRefusal[] = [];
  order.forEach((field, index) => {
    const date = plan[field];
    if (date === null) {
      found.push({ rule: null, code: "CYCLE_DATE_MISSING", field });
      return;
    }
    const before = order[index - 1];
    const earlier = before === undefined ? null : plan[before];
    if (before !== undefined && earlier !== null && date <= earlier) {
      found.push({ rule: null, code: "CYCLE_DATE_ORDER", field, after: before, earlier });
      return;
    }
    // The last day may lie after the turn of the year; what has to be delivered belongs to the year itself.
    if (field !== "ends" && Number(date.slice(0, 4)) !== year) found.push({ rule: null, code: "CYCLE_DATE_YEAR", field, year });
    else found.push(...checkPast(field, date, today, present));
  });
  return found;
}

/** Nobody can be held to a date that had passed when it was set. A date that is left as it was stays. */
function checkPast(
  field: CycleDateField,
  date: LocalDate,
  today: LocalDate,
  present: Cycle["plan"] | undefined,
): readonly CycleRefusal[] {
  if (present?.[field] === date) return [];
  if (present !== undefined && field === "opens" && present.opens <= today) {
    return [{ rule: null, code: "CYCLE_OPEN_ALREADY", field, opens: present.opens }];
  }
  // A cycle may be published after the day that it was to open on: it opens at once.
  if (field === "opens" || date >= today) return [];
  return [{ rule: null, code: "CYCLE_DATE_PAST", field, today }];
}

function checkSurvey({ survey, opens }: CyclePlan): readonly CycleRefusal[] {
  if (survey === null) return [{ rule: "AM-09", code: "SURVEY_MISSING", field: "survey" }];
  if (opens === null || (survey.from <= survey.to && survey.to < opens)) return [];
  return [{ rule: "AM-09", code: "SURVEY_DATES_WRONG", field: "survey", opens }];
}

function checkContent(plan: CyclePlan, organisation: Organisation): readonly CycleRefusal[] {
  const found: CycleRefusal[] = [];
  const { slidesUrl, focusArea } = plan;
  if (slidesUrl !== null && !/^https:\/\/[^\s#]{3,1000}$/.test(slidesUrl)) {
    found.push({ rule: "AM-06", code: "SLIDES_URL_INVALID", field: "slidesUrl" });
  }
  for (const startpunkt of startpunkter) {
    const page = plan.slidePages[startpunkt];
    if (!Number.isInteger(page) || page < 1 || page > 999) {
      found.push({ rule: "AM-06", code: "SLIDE_PAGE_INVALID", field: "slidePages", startpunkt });
    }
  }
  if (!plan.mainTopics.includes("naa")) found.push({ rule: "AM-15", code: "MAIN_TOPIC_NOW_MISSING", field: "mainTopics" });
  if (focusArea !== null && focusArea.length > maxCycleText) {
    found.push({ rule: null, code: "CYCLE_TEXT_TOO_LONG", field: "focusArea", length: focusArea.length, max: maxCycleText });
  }
  for (const personId of plan.copyTo) {
    if (!isActive(organisation, personId)) found.push({ rule: "AM-14", code: "COPY_TO_UNKNOWN", field: "copyTo", personId });
  }
  const { leadDays, everyDaysWhenOverdue, escalateAfterDays } = plan.reminders;
  const within = (days: number, from: number, to: number) => Number.isInteger(days) && from <= days && days <= to;
  const sound =
    leadDays.length > 0 &&
    new Set(leadDays).size === leadDays.length &&
    leadDays.every((days) => within(days, 1, longestLead)) &&
    within(everyDaysWhenOverdue, 1, 28) &&
    within(escalateAfterDays, 1, 90);
  if (!sound) found.push({ rule: "AM-04", code: "REMINDERS_INVALID", field: "reminders" });
  return found;
}
