import type { HomeDay } from "./model.ts";

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
