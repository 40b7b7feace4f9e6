import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./localDate.ts";

/** A moment in UTC as ISO text with milliseconds, `2026-10-16T06:00:00.000Z`: such texts sort in order of time. */
export type Instant = string & { readonly __instant: unique symbol };

const zone = "Europe/Oslo";

/** What clocks in Oslo show. `Intl` knows it too, and weighs nothing: the tab shows dates, and Temporal is 19 kB on its way to the first screen. */
const osloClock = new Intl.DateTimeFormat("en-US", {
  ...{ timeZone: zone, hourCycle: "h23" },
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
});

// biome-ignore lint/style/noRestrictedGlobals: always the moment that is given, never the one that is now
const dateOf = (given: Instant | number) => new Date(given);

function inOslo(moment: Instant): Readonly<Record<string, string>> {
  return Object.fromEntries(osloClock.formatToParts(dateOf(moment)).map(({ type, value }) => [type, value]));
}

/** The moment that a count of milliseconds since 1970 stands for. */
export function instantOf(milliseconds: number): Instant {
  return dateOf(milliseconds).toISOString() as Instant;
}

/** Reads an ISO moment; anything else gives `undefined`. */
export function parseInstant(value: string): Instant | undefined {
  try {
    return instantOf(Temporal.Instant.from(value).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** The calendar date in Oslo at that moment (domain rules 7.6). The one conversion between the two, with `osloMinute` for the clock. */
export function osloDate(moment: Instant): LocalDate {
  const { year = "", month, day } = inOslo(moment);
  return `${year.padStart(4, "0")}-${month}-${day}` as LocalDate;
}

/** Minutes after midnight in Oslo at that moment. */
export function osloMinute(moment: Instant): number {
  const { hour, minute } = inOslo(moment);
  return Number(hour) * 60 + Number(minute);
}

/** The first moment of a date in Oslo. */
export function startOfDay(date: LocalDate): Instant {
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** The moment of a time of day in Oslo. Where the clock skips it, the first one after. */
export function momentOn(date: LocalDate, minute: number): Instant {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}
