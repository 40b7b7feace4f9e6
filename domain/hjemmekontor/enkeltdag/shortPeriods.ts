import { addDays, datesOf, type LocalDate, weekdayOf } from "../../kernel/localDate.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import type { DayWarning } from "./model.ts";

/** Days at home on end. */
type ShortPeriod = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * Domain rules 7.4: so many short periods within any four weeks are no longer sporadic, and a fixed agreement is suggested. It
 * stops nothing. `taken` are the single days that are asked for or agreed already, past ones too.
 */
export function suggestsFixed(
  from: LocalDate,
  to: LocalDate,
  taken: readonly LocalDate[],
  { suggestFixed }: HomeOfficeSettings,
): readonly DayWarning[] {
  const periods = shortPeriodsOf([...taken, ...datesOf(from, to)]);
  const own = periods.find((period) => period.from <= from && from <= period.to);
  if (own === undefined) return [];
  const most = periods.map((first): number => {
    const last = addDays(first.from, suggestFixed.withinDays - 1);
    const within = periods.filter((period) => first.from <= period.from && period.from <= last);
    return within.includes(own) ? within.length : 0;
  });
  const count = Math.max(...most);
  if (count < suggestFixed.periods) return [];
  return [{ rule: "HO-09", code: "SUGGESTS_FIXED", periods: count, withinDays: suggestFixed.withinDays }];
}

/** Domain rules 7.25: days in a row are one short period, and a weekend in between does not part them. */
export function shortPeriodsOf(dates: readonly LocalDate[]): readonly ShortPeriod[] {
  const found: { from: LocalDate; to: LocalDate }[] = [];
  for (const date of [...new Set(dates)].sort()) {
    const last = found.at(-1);
    if (last !== undefined && followsOn(last.to, date)) last.to = date;
    else found.push({ from: date, to: date });
  }
  return found;
}

function followsOn(before: LocalDate, date: LocalDate): boolean {
  // Far apart, there is a working day in between: no need to walk through a year.
  if (addDays(before, 3) < date) return false;
  return datesOf(addDays(before, 1), addDays(date, -1)).every((between) => weekdayOf(between) > 5);
}
