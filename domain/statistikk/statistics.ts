import { daysBetween, type LocalDate } from "../kernel/localDate.ts";
import { type ReportKind, reporterKinds } from "../melding/model.ts";
import type { Finding } from "../sak/finding.ts";
import type { AssessmentOutcome, SubCase } from "../sak/model.ts";
import { type Breakdown, smallestShown, suppressed } from "./suppress.ts";

/** What is counted of one report: its kind and dates, nobody and no unit. */
export type ReportFact = {
  readonly kind: ReportKind;
  readonly submittedOn: LocalDate;
  readonly acknowledgedOn: LocalDate | null;
};

/** How a case ended: what was found, or that there was none. */
export type CaseResult = Finding | Extract<AssessmentOutcome, "ingen-sak" | "forbedring"> | "aapen";

export const caseResults: readonly CaseResult[] = [
  "ingen-sak",
  "forbedring",
  "uheldig",
  "paaregnelig",
  "ikke-sannsynliggjort",
  "aapen",
];

/** What is counted of one sub-case. */
export type CaseFact = { readonly openedOn: LocalDate; readonly closedOn: LocalDate | null; readonly result: CaseResult };

/**
 * Days from one thing to another: the middle one and the longest tenth's limit; `null` where there are too few to tell. Not of how many:
 * with the total of the year that would tell how few are left, which is a cell as good as any.
 */
export type Duration = { readonly median: number | null; readonly ninetieth: number | null };

/** A calendar year in figures, for the sjef and the work-environment committee. */
export type YearFigures = {
  readonly year: number;
  readonly kinds: Breakdown<ReportKind>;
  readonly results: Breakdown<CaseResult>;
  /** Days from the report to its acknowledgement. */
  readonly toAcknowledge: Duration;
  /** Days from the opening of a case to its end. */
  readonly toClose: Duration;
};

const kinds: readonly ReportKind[] = [...reporterKinds, "egen-undersoekelse"];

/** What a sub-case counts as (`aapen` until it has ended). */
export function resultOf({ status, conclusion, assessment }: Pick<SubCase, "status" | "conclusion" | "assessment">): CaseResult {
  if (status !== "AVSLUTTET" && status !== "ARKIVERT") return "aapen";
  if (conclusion !== null) return conclusion.finding;
  return assessment?.outcome === "forbedring" ? "forbedring" : "ingen-sak";
}

/**
 * Figures for each year in which something was reported or opened, newest first. Every cell below five is hidden, with as many more as
 * it takes that none can be worked out. Reports count in the year they came, cases in the year they were opened. A year with fewer than
 * five of either is not among them: that there is such a year would tell that there was something in it.
 */
export function yearFigures(reports: readonly ReportFact[], cases: readonly CaseFact[]): readonly YearFigures[] {
  const years = new Set([
    ...reports.map(({ submittedOn }) => yearOf(submittedOn)),
    ...cases.map(({ openedOn }) => yearOf(openedOn)),
  ]);
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const received = reports.filter(({ submittedOn }) => yearOf(submittedOn) === year);
      const opened = cases.filter(({ openedOn }) => yearOf(openedOn) === year);
      return {
        year,
        kinds: suppressed(kinds.map((key) => ({ key, count: received.filter(({ kind }) => kind === key).length }))),
        results: suppressed(caseResults.map((key) => ({ key, count: opened.filter(({ result }) => result === key).length }))),
        toAcknowledge: durationOf(
          received.flatMap(({ submittedOn, acknowledgedOn }) =>
            acknowledgedOn === null ? [] : [daysBetween(submittedOn, acknowledgedOn)],
          ),
        ),
        toClose: durationOf(
          opened.flatMap(({ openedOn, closedOn }) => (closedOn === null ? [] : [daysBetween(openedOn, closedOn)])),
        ),
      };
    })
    .filter(({ kinds: { total: received }, results: { total: opened } }) => received !== null || opened !== null);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The nearest rank; of fewer than five nothing is told, and of fewer than fifty no longest tenth: it would be the days of a few. */
export function durationOf(days: readonly number[]): Duration {
  if (days.length < smallestShown) return { median: null, ninetieth: null };
  const sorted = days.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { median: rank(0.5), ninetieth: days.length < smallestShown * 10 ? null : rank(0.9) };
}
