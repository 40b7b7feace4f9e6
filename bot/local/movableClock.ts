import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "#bot/clock.ts";
import { type Instant, instantOf, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, daysBetween, type LocalDate } from "#domain/kernel/localDate.ts";

/** A clock whose domain time can be moved, for one's own machine only. The machine's time, `wallNow`, is never moved. */
export interface MovableClock extends Clock {
  /** Whole days that the domain's date lies after the machine's (before, when negative). */
  movedDays(): number;
  /** Moves the domain's date by whole days; the hour in Oslo stays. Throws `RangeError` beyond the years 1990–2150. */
  move(days: number): void;
  /** Moves the domain's time to a date; the hour in Oslo stays. */
  set(date: LocalDate): void;
  /** Back to the machine's time. */
  reset(): void;
  /** Calls the listener after every move. Gives back a function that ends it. */
  onMove(listener: () => void): () => void;
}

const fileName = "local-clock.json";

/**
 * Makes the clock. How many days it is moved is kept in `dataDir` and read again at the next start; a file that cannot be
 * read, or leads out of the years that the clock knows, means that the clock was not moved. `wall` gives the machine's time in milliseconds since 1970.
 */
export function createMovableClock(dataDir: string, wall: () => number = Date.now): MovableClock {
  const listeners = new Set<() => void>();
  const wallNow = () => instantOf(wall());
  const kept = readMoved(dataDir);
  let moved = reaches(wallNow(), kept) ? kept : 0;
  const now = () => shiftDays(wallNow(), moved);

  const moveTo = (days: number) => {
    if (!reaches(wallNow(), days)) throw new RangeError("the clock goes from 1990 to 2150");
    moved = days;
    writeMoved(dataDir, moved);
    for (const listener of listeners) listener();
  };

  return {
    now,
    wallNow,
    today: () => osloDate(now()),
    movedDays: () => moved,
    move: (days) => moveTo(moved + days),
    set: (date) => moveTo(daysBetween(osloDate(wallNow()), date)),
    reset: () => moveTo(0),
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

const hourFormat = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Oslo", hour: "2-digit", hourCycle: "h23" });

function osloHour(moment: Instant): number {
  return Number(hourFormat.format(new Date(moment)));
}

function readMoved(dataDir: string): number {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(dataDir, fileName), "utf8"));
    if (typeof kept !== "object" || kept === null || !("movedDays" in kept)) return 0;
    return Number.isSafeInteger(kept.movedDays) ? Number(kept.movedDays) : 0;
  } catch {
    return 0;
  }
}

function writeMoved(dataDir: string, movedDays: number): void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, fileName);
  writeFileSync(`${path}.new`, JSON.stringify({ movedDays }));
  renameSync(`${path}.new`, path);
}
