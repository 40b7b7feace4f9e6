import { addDays, datesOf, type LocalDate, weekdayOf } from "../../kernel/localDate.ts";

/** Public holidays, handed in as data. */
export type Holidays = ReadonlySet<LocalDate>;

/** Monday to Friday, holidays apart. */
export function isWorkingDay(date: LocalDate, holidays: Holidays): boolean {
  return weekdayOf(date) < 6 && !holidays.has(date);
}

/** The date itself when it is a working day, else the working day before it (domain rules 7.7). */
export function workingDayUpTo(date: LocalDate, holidays: Holidays): LocalDate {
  let found = date;
  while (!isWorkingDay(found, holidays)) found = addDays(found, -1);
  return found;
}

/** The date itself when it is a working day, else the next one. */
export function workingDayFrom(date: LocalDate, holidays: Holidays): LocalDate {
  let found = date;
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}

/**
 * The dates whose reminders fall on a day: a working day's own, and those of the free days that follow it. None on a weekend or
 * holiday.
 */
export function datesRemindedOn(date: LocalDate, holidays: Holidays): readonly LocalDate[] {
  if (!isWorkingDay(date, holidays)) return [];
  const next = workingDayFrom(addDays(date, 1), holidays);
  return datesOf(date, addDays(next, -1));
}

/** The working day that comes so many working days after a date; the date itself does not count. */
export function workingDayAfter(date: LocalDate, days: number, holidays: Holidays): LocalDate {
  let found = date;
  for (let left = days; left > 0; left -= 1) found = workingDayFrom(addDays(found, 1), holidays);
  return found;
}

/** How many working days come after the first date, up to the second: none where it is the same one. */
export function workingDaysAfter(from: LocalDate, to: LocalDate, holidays: Holidays): number {
  return datesOf(addDays(from, 1), to).filter((date) => isWorkingDay(date, holidays)).length;
}
