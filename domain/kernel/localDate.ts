import { type CalendarDate, dateOfNumber, dayNumber, daysInMonth } from "./dayNumber.ts";

/** A calendar date in Europe/Oslo as ISO text, `YYYY-MM-DD`. Only `parseLocalDate` and the functions here make one. */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const text = ({ year, month, day }: CalendarDate) =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as LocalDate;
const numberOf = (date: LocalDate) => whole(dayNumber(calendarDate(date)));
const withNumber = (number: number) => text(dateOfNumber(whole(number)));

/** The parts of an ISO date. Where they are no numbers `whole` says so. */
function calendarDate(date: string): CalendarDate {
  if (date.length !== "YYYY-MM-DD".length) throw new RangeError("not a date");
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** Throws on what comes of a text that is no date, or of a count that is no number: a fault in the code. */
function whole(number: number): number {
  if (!Number.isSafeInteger(number)) throw new RangeError("not a date");
  return number;
}

/**
 * Reads an ISO date. A date that does not exist (`2021-02-30`), another notation (`01.02.2021`, which some clients read
 * month first) or a year outside 1900–2199 gives `undefined`.
 */
export function parseLocalDate(value: string): LocalDate | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return undefined;
  const { year, month, day } = calendarDate(value);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return value as LocalDate;
}

/** A date known when the code is written. Throws on a date that does not exist: that is a fault in the code. */
export function localDate(value: string): LocalDate {
  const date = parseLocalDate(value);
  if (date === undefined) throw new Error(`not a date: ${value}`);
  return date;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return withNumber(numberOf(date) + days);
}

/**
 * The last day of a period of whole months, both ends counted (domain rules 7.2): the same day `months` later minus one
 * day; where that day does not exist, the last day of that month. From 2021-08-31 six months end on 2022-02-28, not 02-27.
 */
export function lastDayOfMonths(start: LocalDate, months: number): LocalDate {
  const { year, month, day } = calendarDate(start);
  const monthsOn = whole(month - 1 + months);
  const then = { year: year + Math.floor(monthsOn / 12), month: 1 + (((monthsOn % 12) + 12) % 12) };
  const last = daysInMonth(then.year, then.month);
  return day > last ? text({ ...then, day: last }) : withNumber(dayNumber({ ...then, day }) - 1);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

/** Every date of the span, both ends included; empty when `to` is earlier. */
export function datesOf(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const first = numberOf(from);
  const count = Math.max(0, numberOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => withNumber(first + index));
}

/** ISO weekday of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((numberOf(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Monday of the ISO week that the date lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The number of the ISO week that the date lies in: week 1 is the one with the year's first Thursday. */
export function isoWeekOf(date: LocalDate): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as LocalDate, thursday) / 7) + 1;
}

/** The later of two dates. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
