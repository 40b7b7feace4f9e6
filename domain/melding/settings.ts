import type { PersonId } from "../kernel/ids.ts";
import { localDate } from "../kernel/localDate.ts";
import type { RetentionPeriod } from "../oppbevaring/model.ts";
import { usualQuarterStarts } from "../oppfolging/kvartalskort/quarter.ts";
import { type ReportKind, reporterKinds } from "./model.ts";
import { notatKind } from "./notat/keeping.ts";

/** A named person or place that people can turn to (LM-04, VA-10, VA-17). */
export type ContactPoint = { readonly name: string; readonly phone: string | null; readonly url: string | null };

/**
 * What an employer decides for reports. Deadlines are the employer's own standard, never called a demand of the law (7.21). Numbers of
 * days are calendar days.
 */
export type ReportSettings = {
  /** 7.21: whether a varsel under aml kap. 2 A is taken here; else only the link is given. */
  readonly takesVarsel: boolean;
  /** Who receives a varsel. */
  readonly varslingsmottak: readonly PersonId[];
  /** Members of the arbeidsmiljøutvalg (aml § 7-1), who see the figures of the house beside the sjef. */
  readonly workEnvironmentCommittee: readonly PersonId[];
  /** The employer's own routine for varsel (C8, 0). */
  readonly varslingsrutineUrl: string | null;
  /** 7.13: who receives what is about everybody up to the top. */
  readonly boardChairId: PersonId | null;
  readonly acknowledgeDays: number;
  readonly feedbackMonths: number;
  /** VA-08, VA-32: days until somebody who has not acted is reminded. */
  readonly remindDays: number;
  /** Where the anonymous page is, as it is printed; `null` where the employer runs none. */
  readonly postboksUrl: string | null;
  readonly bht: ContactPoint | null;
  readonly unions: readonly ContactPoint[];
  /** VA-14: where students report on students. */
  readonly studentChannel: ContactPoint | null;
  /** LM-04: a person to talk with. */
  readonly humanContact: ContactPoint | null;
  /** LM-06: whom students who need tilrettelegging talk with. */
  readonly adaptationContact: ContactPoint | null;
  /** Who is told of what does not work for somebody (universal design). */
  readonly accessibilityContact: ContactPoint | null;
  /** The employer's own accessibility statement in uustatus.no. */
  readonly accessibilityUrl: string | null;
  /** HO-29, VA-38: days of the year (`MM-DD`) on which quarters begin, and leaders get their card. */
  readonly quarterStarts: readonly string[];
  /** How long closed reports and confidential notes are kept before two persons may erase them. A kind without a period is kept. */
  readonly retention: readonly RetentionPeriod[];
};

const retainedKinds: readonly ReportKind[] = [...reporterKinds, "egen-undersoekelse"];

/**
 * Our default: three years, after which claims are as a rule barred by limitation (foreldelsesloven § 2), with two months' warning. No
 * guideline gives a number.
 */
const defaultRetention: readonly RetentionPeriod[] = [
  ...retainedKinds.map((kind) => ({ kind, months: 36, warnDays: 60, validity: { from: localDate("2000-01-01") } })),
  // What a report came of has its own period; the note beside it is nobody's claim. Its writer may put it off.
  { kind: notatKind, months: 12, warnDays: 60, validity: { from: localDate("2000-01-01") } },
];

/** Our defaults, shown as such (7.29). */
export const defaultReportSettings: ReportSettings = {
  takesVarsel: true,
  varslingsmottak: [],
  workEnvironmentCommittee: [],
  varslingsrutineUrl: null,
  boardChairId: null,
  acknowledgeDays: 7,
  feedbackMonths: 3,
  remindDays: 7,
  postboksUrl: null,
  bht: null,
  unions: [],
  studentChannel: null,
  humanContact: null,
  adaptationContact: null,
  accessibilityContact: null,
  accessibilityUrl: null,
  quarterStarts: usualQuarterStarts,
  retention: defaultRetention,
};
