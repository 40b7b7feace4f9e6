import type { CycleSummary, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { type UnitStatus, unitStatuses } from "#domain/oppfolging/enhet/summary.ts";

/** How many units of a line are in each state. */
export type StatusLine = {
  readonly name: string;
  readonly total: number;
  readonly counts: Readonly<Record<UnitStatus, number>>;
};

export function statusLine(name: string, units: readonly UnitRow[]): StatusLine {
  const counts = Object.fromEntries(unitStatuses.map((status) => [status, 0])) as Record<UnitStatus, number>;
  for (const { status } of units) counts[status] += 1;
  return { name, total: units.length, counts };
}

/** How many had delivered by the end of a day. */
export type DeliveredBy = { readonly on: LocalDate; readonly plans: number; readonly evaluations: number };

const week = 7;

/**
 * What had been delivered at the start of the cycle, week by week after it, on both deadlines, and today, or at the end of a cycle that
 * is over. Empty before the cycle has opened.
 */
export function deliveredByWeek(
  units: readonly UnitRow[],
  { opens, planDue, evaluationDue, ends }: CycleSummary,
  today: LocalDate,
): readonly DeliveredBy[] {
  const last = today < ends ? today : ends;
  if (last < opens) return [];
  const days = new Set<LocalDate>([opens, last]);
  for (let on = addDays(opens, week); on < last; on = addDays(on, week)) days.add(on);
  for (const due of [planDue, evaluationDue]) if (opens <= due && due <= last) days.add(due);
  const by = (on: LocalDate, done: (unit: UnitRow) => LocalDate | null) =>
    units.filter((unit) => {
      const day = done(unit);
      return day !== null && day <= on;
    }).length;
  return [...days].sort().map((on) => ({
    on,
    plans: by(on, ({ plan }) => plan.doneOn),
    evaluations: by(on, ({ evaluation }) => evaluation.doneOn),
  }));
}
