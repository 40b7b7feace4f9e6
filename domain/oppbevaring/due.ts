import { osloDate } from "../kernel/instant.ts";
import { addDays, type LocalDate, lastDayOfMonths } from "../kernel/localDate.ts";
import { holdsOn } from "../kernel/validity.ts";
import type { RetainedCase, RetentionPeriod } from "./model.ts";

/** When a case may be erased, and when it is warned of. */
export type Due = {
  /** The day from which the months are counted: it was closed, or got its last content, whichever came later. */
  readonly from: LocalDate;
  /** First day on which it may be erased. */
  readonly dueOn: LocalDate;
  /** First day on which it is warned of. */
  readonly warnOn: LocalDate;
  readonly warnDays: number;
};

/** `open` while the case is, `no-period` where none holds for its kind on the day from which it is counted: then it is kept. */
export function dueOf(retained: RetainedCase, periods: readonly RetentionPeriod[]): Due | "open" | "no-period" {
  const { kind, closedAt, lastContentAt } = retained;
  if (closedAt === null) return "open";
  const from = osloDate(closedAt > lastContentAt ? closedAt : lastContentAt);
  const period = periods.find((one) => one.kind === kind && holdsOn(one.validity, from));
  if (period === undefined) return "no-period";
  const dueOn = addDays(lastDayOfMonths(from, period.months), 1);
  return { from, dueOn, warnOn: addDays(dueOn, -period.warnDays), warnDays: period.warnDays };
}

/** What keeps periods from being used. */
export type PeriodFault = {
  readonly kind: string;
  readonly why: "months" | "warn-days" | "overlap" | "ends-before-it-begins";
};

/** Everything that is wrong with periods as somebody has set them: for one kind, at most one may hold on a day. */
export function periodFaults(periods: readonly RetentionPeriod[]): readonly PeriodFault[] {
  return periods.flatMap((period, index): PeriodFault[] => {
    const { kind, months, warnDays, validity } = period;
    const fault = (why: PeriodFault["why"]): PeriodFault => ({ kind, why });
    const found: PeriodFault[] = [];
    if (!Number.isInteger(months) || months < 1 || months > 1_200) found.push(fault("months"));
    if (!Number.isInteger(warnDays) || warnDays < 1 || warnDays > 366) found.push(fault("warn-days"));
    if (validity.to !== undefined && validity.to < validity.from) found.push(fault("ends-before-it-begins"));
    const others = periods.slice(index + 1).filter((other) => other.kind === kind);
    const overlaps = others.some((other) => holdsOn(validity, other.validity.from) || holdsOn(other.validity, validity.from));
    return overlaps ? [...found, fault("overlap")] : found;
  });
}
