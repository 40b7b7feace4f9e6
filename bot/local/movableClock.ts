import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "#bot/clock.ts";
import { type Instant, instantOf, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, daysBetween, type LocalDate } from "#domain/kernel/localDate.ts";

/** A clock whose domain time can be moved, for one's own machine only. The machine's time, `wallNow`, is never moved. */
export interface MovableClock extends Clock {
  /** Whole days that the domain's date lies after the machine's (before, when negative). */
  movedDays(): number;
  /**
   * Moves the domain's date by whole days. The hour in Oslo stays by day; in the evening and at night it becomes nine in the morning of the
   * new date, since what falls due on a date is sent in its morning, and whoever moved there wants to see it. Throws `RangeError` beyond
   * the years 1990–2150.
   */
  move(days: number): void;
  /** Moves the domain's time to a date, as `move`. */
  set(date: LocalDate): void;
  /** Back to the machine's time. */
  reset(): void;
  /** Calls the listener after every move. Gives back a function that ends it. */
  onMove(listener: () => void): () => void;
}

const fileName = "local-clock.json";
/** By day, in hours after midnight in Oslo: all that is sent in the morning is due, and the date does not pass while one looks. */
const dayFrom = 8;
const dayUntil = 18;
const morning = 9;

/** How far the domain's time lies after the machine's: by minutes first, and then by whole days as Oslo counts them. */
type Moved = { readonly days: number; readonly minutes: number };
const unmoved: Moved = { days: 0, minutes: 0 };

/**
 * Makes the clock. How far it is moved is kept in `dataDir` and read again at the next start; a file that cannot be
 * read, or leads out of the years that the clock knows, means that the clock was not moved. `wall` gives the machine's time in milliseconds since 1970.
 */
export function createMovableClock(dataDir: string, wall: () => number = Date.now): MovableClock {
  const listeners = new Set<() => void>();
  const wallNow = () => instantOf(wall());
  const kept = readMoved(dataDir);
  let moved = reaches(wallNow(), kept.days) ? kept : unmoved;
  const now = () => shiftDays(later(wallNow(), moved.minutes), moved.days);

  const moveTo = (next: Moved) => {
    if (!reaches(wallNow(), next.days)) throw new RangeError("the clock goes from 1990 to 2150");
    moved = next;
    writeMoved(dataDir, moved);
    for (const listener of listeners) listener();
  };
  const set = (date: LocalDate) => {
    const wall = wallNow();
    const minutes = minutesToDay(wall, moved.minutes);
    const days = daysBetween(osloDate(later(wall, minutes)), date);
    moveTo(date === osloDate(wall) ? unmoved : { days, minutes });
  };

  return {
    now,
    wallNow,
    today: () => osloDate(now()),
    movedDays: () => daysBetween(osloDate(wallNow()), osloDate(now())),
    move: (days) => {
      // Days that lead out of all years are no date.
      if (!reaches(now(), days)) throw new RangeError("the clock goes from 1990 to 2150");
      set(addDays(osloDate(now()), days));
    },
    set,
    reset: () => moveTo(unmoved),
    onMove: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether so many days from a moment lie within the years 1990–2150. */
function reaches(from: Instant, days: number): boolean {
  // Beyond what any date can hold, counting on would throw.
  if (Math.abs(days) > 100_000) return false;
  const target = addDays(osloDate(from), days);
  return target >= "1990-01-01" && target <= "2150-12-31";
}

/** Counted in Oslo's days and not in 24 hours, so that eight in the morning stays eight when summer time comes or goes. */
function shiftDays(moment: Instant, days: number): Instant {
  if (days === 0) return moment;
  const date = osloDate(moment);
  const target = addDays(date, days);
  const sinceMidnight = Date.parse(moment) - Date.parse(startOfDay(date));
  const shifted = instantOf(Date.parse(startOfDay(target)) + sinceMidnight);
  const drift = osloHour(moment) - osloHour(shifted);
  if (drift === 0) return shifted;
  // One of the two days has 23 or 25 hours: an hour to or fro, and never into another date.
  const corrected = instantOf(Date.parse(shifted) + (Math.abs(drift) > 12 ? -Math.sign(drift) : drift) * 3_600_000);
  return osloDate(corrected) === target ? corrected : shifted;
}

/** By how many minutes the machine's time is to be moved so that it is day: as now where that does, else to nine of the same date. */
function minutesToDay(wall: Instant, now: number): number {
  const hour = osloHour(later(wall, now));
  if (hour >= dayFrom && hour < dayUntil) return now;
  const [hours, minutes] = osloTime(wall);
  return hours >= dayFrom && hours < dayUntil ? 0 : (morning - hours) * 60 - minutes;
}

function later(moment: Instant, minutes: number): Instant {
  return minutes === 0 ? moment : instantOf(Date.parse(moment) + minutes * 60_000);
}

const timeFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Oslo",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function osloTime(moment: Instant): readonly [hours: number, minutes: number] {
  const [hours = "", minutes = ""] = timeFormat.format(new Date(moment)).split(":");
  return [Number(hours), Number(minutes)];
}

function osloHour(moment: Instant): number {
  return osloTime(moment)[0];
}

function readMoved(dataDir: string): Moved {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(dataDir, fileName), "utf8"));
    if (typeof kept !== "object" || kept === null || !("movedDays" in kept)) return unmoved;
    const minutes = "movedMinutes" in kept ? kept.movedMinutes : 0;
    if (!Number.isSafeInteger(kept.movedDays) || !Number.isSafeInteger(minutes)) return unmoved;
    return { days: Number(kept.movedDays), minutes: Math.abs(Number(minutes)) < 24 * 60 ? Number(minutes) : 0 };
  } catch {
    return unmoved;
  }
}

function writeMoved(dataDir: string, { days, minutes }: Moved): void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, fileName);
  writeFileSync(`${path}.new`, JSON.stringify({ movedDays: days, movedMinutes: minutes }));
  renameSync(`${path}.new`, path);
}
