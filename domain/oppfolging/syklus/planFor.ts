import { type LocalDate, localDate } from "../../kernel/localDate.ts";
import type { Cycle, CyclePlan, LmuCase, MeetingTopic, Startpunkt } from "./model.ts";

/** The year that S2 was written for. Some of it holds for that autumn alone. */
const yearOfSource = 2020;

/**
 * A proposal for a year, for HR to change and publish: the dates of S2 in that year, 30 October and 16 December. A proposal does
 * nothing by itself. The survey is known for the year of the source only (November 2019); for every other year HR states it.
 */
export function proposedPlan(year: number): CyclePlan<never> {
  const on = (monthAndDay: string): LocalDate => localDate(`${year}-${monthAndDay}`);
  const pandemic = year === yearOfSource;
  const topics: readonly MeetingTopic[] = pandemic ? ["naa", "pandemi"] : ["naa"];
  return {
    opens: on("09-01"),
    planDue: on("10-30"),
    evaluationDue: on("12-16"),
    ends: on("12-31"),
    survey: pandemic ? { kind: "ARK", from: localDate("2019-11-01"), to: localDate("2019-11-30") } : null,
    slidesUrl: null,
    slidePages: { A: 6, B: 7, C: 8 },
    mainTopics: topics,
    infectionControl: pandemic,
    focusArea: null,
    copyTo: [],
    reminders: { leadDays: [14, 7, 1], everyDaysWhenOverdue: 7, escalateAfterDays: 7 },
  };
}

/** AM-06, S2 «Lysark»: the slide for the group process of a starting point; `url` is `null` where no slides are published. */
export function slideFor(cycle: Cycle, startpunkt: Startpunkt): { readonly page: number; readonly url: string | null } {
  const page = cycle.plan.slidePages[startpunkt];
  const { slidesUrl } = cycle.plan;
  return { page, url: slidesUrl === null ? null : `${slidesUrl}#page=${page}` };
}

/** Whether the cycle runs on a date: published, opened and not closed by HR. Late deliveries are taken as long as it runs. */
export function isRunningOn(cycle: Cycle, date: LocalDate): boolean {
  return cycle.status === "PUBLISERT" && cycle.plan.opens <= date;
}

/** AM-11, S2 «Smittevern»: the advice to show in a cycle: small groups, digital meetings, one metre. */
export function adviceFor(cycle: Cycle): readonly "smittevern"[] {
  return cycle.plan.infectionControl ? ["smittevern"] : [];
}

/** LM-02, S3a: the focus area of a year, shown in that year only. `null` when the year has none. */
export function focusAreaIn(cycles: readonly Cycle[], year: number): Cycle["plan"]["focusArea"] {
  return cycles.find((cycle) => cycle.year === year)?.plan.focusArea ?? null;
}

/**
 * LM-03, S3a: reads a case number of the minutes: «23/18» is case 23 of 2018. Two figures are a year of this century; `undefined`
 * for anything else, a case number 0 and a year before the committee's first minutes we know (2000) included.
 */
export function parseLmuCase(typed: string): LmuCase | undefined {
  const match = /^\s*(\d{1,4})\s*\/\s*(\d{2}|20\d{2})\s*$/.exec(typed);
  if (match === null) return undefined;
  const number = Number(match[1]);
  const year = Number(match[2]);
  return number === 0 ? undefined : { number, year: year < 100 ? 2000 + year : year };
}

/** A case number as the minutes write it. */
export function lmuCaseText({ number, year }: LmuCase): string {
  return `${number}/${String(year % 100).padStart(2, "0")}`;
}
