import { type Instant, momentOn, osloDate, osloMinute } from "../kernel/instant.ts";
import { addDays, type LocalDate, weekdayOf } from "../kernel/localDate.ts";
import { type Choices, isOptional, type NotificationKind, type OptionalKind, type QuietHours } from "./model.ts";

/** What becomes of a message: it goes now, waits for the end of the quiet hours, goes on the day's card, or does not go at all. */
export type WhenToSend =
  | { readonly kind: "now" }
  | { readonly kind: "later"; readonly at: Instant }
  | { readonly kind: "collect"; readonly at: Instant }
  | { readonly kind: "never" };

/** When the day's card comes to whoever has no quiet hours that end some time. Ours. */
const dailyAt = 8 * 60;

/** HO-29, VA-38: a card that has to be read whole and answered. A line of it on another card would take its place. */
const comeWhole: readonly OptionalKind[] = ["kvartal"];

/**
 * What somebody's choices make of a message of a kind at a moment. What is binding knows no choice. `hasWaited`: it was put off until
 * now, and is not collected once more.
 */
export function whenToSend(kind: NotificationKind, { kinds, quiet }: Choices, now: Instant, hasWaited = false): WhenToSend {
  if (!isOptional(kind)) return { kind: "now" };
  const { timing } = kinds[kind];
  if (timing === "av") return { kind: "never" };
  if (timing === "straks" || hasWaited) return afterQuiet(quiet, now);
  return { kind: comeWhole.includes(kind) ? "later" : "collect", at: nextCard(quiet, now) };
}

/** Now, or when the quiet hours end. */
export function afterQuiet(quiet: QuietHours | null, now: Instant): Extract<WhenToSend, { readonly kind: "now" | "later" }> {
  return quiet === null || !isQuiet(quiet, now) ? { kind: "now" } : { kind: "later", at: endOfQuiet(quiet, now) };
}

/**
 * When what is collected now is told. In the last minute before a card there is one more: the first may have read what waits before
 * this is written down.
 */
export function cardsAfter(quiet: QuietHours | null, now: Instant): readonly Instant[] {
  const at = nextCard(quiet, now);
  return at === minuteAfter(now) ? [at, minuteAfter(at)] : [at];
}

/** The first moment of the quiet hours is quiet, and the last one is not. */
export function isQuiet({ from, to, weekends }: QuietHours, moment: Instant): boolean {
  if (weekends && isWeekend(osloDate(moment))) return true;
  const minute = osloMinute(moment);
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}

/** The first moment after `now` at which a day's card may come. */
function nextCard(quiet: QuietHours | null, now: Instant): Instant {
  return firstAfter(now, [quiet?.to ?? dailyAt], (moment) => quiet === null || !isQuiet(quiet, moment));
}

/** Quiet ends with its hours, or with the weekend. */
function endOfQuiet(quiet: QuietHours, now: Instant): Instant {
  return firstAfter(now, [0, quiet.to], (moment) => !isQuiet(quiet, moment));
}

/** A week has a day that is none of a weekend; with nothing that fits, the day after it, so that nothing is held for good. */
function firstAfter(now: Instant, minutes: readonly number[], fits: (moment: Instant) => boolean): Instant {
  const today = osloDate(now);
  for (let days = 0; days <= 7; days += 1) {
    const moments = minutes.map((minute) => momentOn(addDays(today, days), minute));
    const found = moments.find((moment) => moment > now && fits(moment));
    if (found !== undefined) return found;
  }
  return momentOn(addDays(today, 8), Math.max(...minutes));
}

/** The next moment that is a whole minute. */
function minuteAfter(moment: Instant): Instant {
  const minute = osloMinute(moment) + 1;
  return minute < 24 * 60 ? momentOn(osloDate(moment), minute) : momentOn(addDays(osloDate(moment), 1), 0);
}

function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) >= 6;
}
