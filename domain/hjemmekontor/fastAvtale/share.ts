import { addDays, daysBetween, type LocalDate, weekdayOf } from "../../kernel/localDate.ts";
import { type HomeDay, workingWeekdays } from "./model.ts";

/** Minutes a week at home. */
export function homeMinutesOf(homeDays: readonly HomeDay[]): number {
  return homeDays.reduce((sum, day) => sum + (day.to - day.from), 0);
}

/** Most minutes a week at home: whole minutes, rounded down (HO-15; domain rules 7.1 `home*100 <= 40*total`). */
export function maxHomeMinutes(weeklyMinutes: number, maxPercent: number): number {
  return Math.floor((weeklyMinutes * maxPercent) / 100);
}

/** Whether the share is within the limit, in integers, so that no rounding decides (domain rules 7.1). */
export function withinShare(homeMinutes: number, weeklyMinutes: number, maxPercent: number): boolean {
  return homeMinutes * 100 <= maxPercent * weeklyMinutes;
}

/** The share in tenths of a per cent, rounded up (HO-15: 901 of 2250 minutes shows as 40.1). */
export function shareTenths(homeMinutes: number, weeklyMinutes: number): number {
  return Math.ceil((homeMinutes * 1000) / weeklyMinutes);
}

/** Minutes at home, and those that they are a share of. */
type Share = { readonly home: number; readonly total: number };

/**
 * What is planned for a whole period (domain rules 7.1, `capBasis=period`), in fifths of minutes, so that all stays in integers: each
 * working day from Monday to Friday is a fifth of the week. Holidays and absence leave it as it is.
 */
export function fifthsOfPeriod(homeDays: readonly HomeDay[], weeklyMinutes: number, from: LocalDate, to: LocalDate): Share {
  const days = daysBetween(from, to) + 1;
  const wholeWeeks = Math.floor(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, index) => weekdayOf(addDays(from, wholeWeeks * 7 + index)));
  const timesOf = (weekday: number) => wholeWeeks + (rest.some((one) => one === weekday) ? 1 : 0);
  const home = homeDays.reduce((sum, day) => sum + (day.to - day.from) * timesOf(day.weekday), 0);
  const workingDays = workingWeekdays.reduce((sum, weekday) => sum + timesOf(weekday), 0);
  return { home: home * workingWeekdays.length, total: weeklyMinutes * workingDays };
}
