import { Temporal } from "temporal-polyfill";

/** A calendar date in Europe/Oslo as ISO text, `YYYY-MM-DD`. Only `parseLocalDate` and the functions here make one. */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const plain = (date: LocalDate) => Temporal.PlainDate.from(date);
const text = (date: Temporal.PlainDate) => date.toString() as LocalDate;

/**
 * Reads an ISO date. A date that does not exist (`2021-02-30`), another notation (`01.02.2021`, which some clients read
 * month first) or a year outside 1900–2199 gives `undefined`.
 */
export function parseLocalDate(value: string): LocalDate | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return undefined;
  try {
    return text(Temporal.PlainDate.from(value, { overflow: "reject" }));
  } catch {
    return undefined;
  }
}

/** A date known when the code is written. Throws on a date that does not exist: that is a fault in the code. */
export function localDate(value: string): LocalDate {
  const date = parseLocalDate(value);
  if (date === undefined) throw new Error(`not a date: ${value}`);
  return date;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return text(plain(date).add({ days }));
}

/**
 * The last day of a period of whole months, both ends counted (domain rules 7.2): the same day `months` later minus one
 * day; where that day does not exist, the last day of that month. From 2021-08-31 six months end on 2022-02-28, not 02-27.
 */
export function lastDayOfMonths(start: LocalDate, months: number): LocalDate {
  const from = plain(start);
  const same = from.add({ months }, { overflow: "constrain" });
  return text(same.day === from.day ? same.subtract({ days: 1 }) : same);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return plain(from).until(plain(to), { largestUnit: "day" }).days;
}

/** Every date of the span, both ends included; empty when `to` is earlier. */
export function datesOf(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  // ISO text sorts as the dates do, and one date is stepped on: reading each of them anew takes most of the time.
  for (let date = plain(from); text(date) <= to; date = date.add({ days: 1 })) dates.push(text(date));
  return dates;
}

/** ISO weekday of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  return plain(date).dayOfWeek as Weekday;
}

/** Monday of the ISO week that the date lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The later of two dates. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
