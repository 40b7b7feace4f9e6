/*
 * The Gregorian calendar in whole numbers: each date has the number of days since 1970-01-01. Years are reckoned from 1 March, so that
 * the leap day is a year's last and every month before it has its place whatever the year.
 */

/** Year, month (1–12) and day of the month (1–31). */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const daysOfEra = 146_097; // 400 years, after which the calendar repeats itself.
const yearsOfEra = 400;
const marchToEpoch = 719_468; // Days from 0000-03-01 to 1970-01-01.

/** Days in the `months` months from March on: 31, 30, 31, 30, 31 over and over. */
const daysFromMarch = (months: number) => Math.floor((153 * months + 2) / 5);

/** Days in so many whole years of an era. */
const daysOfYears = (years: number) =>
  365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / yearsOfEra);

/** The date's number. The date must exist. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / yearsOfEra);
  const inYear = daysFromMarch((month + 9) % 12) + day - 1;
  return era * daysOfEra + daysOfYears(marchYear - era * yearsOfEra) + inYear - marchToEpoch;
}

/** The date that has this number. */
export function dateOfNumber(number: number): CalendarDate {
  const sinceMarch = number + marchToEpoch;
  const era = Math.floor(sinceMarch / daysOfEra);
  const inEra = sinceMarch - era * daysOfEra;
  // A guess that may be a year too late, on a year's last days.
  const guess = Math.floor(inEra / 365);
  const years = daysOfYears(guess) > inEra ? guess - 1 : guess;
  const inYear = inEra - daysOfYears(years);
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  return { year: era * yearsOfEra + years + (month > 2 ? 0 : 1), month, day: inYear - daysFromMarch(months) + 1 };
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumber(next) - dayNumber({ year, month, day: 1 });
}
