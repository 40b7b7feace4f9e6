import { type Instant, momentOn, osloDate, osloMinute } from "../kernel/instant.ts";
import { addDays, type LocalDate, weekdayOf } from "../kernel/localDate.ts";
import { type Choices, isOptional, type NotificationKind, type QuietHours } from "./model.ts";

/** What becomes of a message: it goes now, waits for the end of the quiet hours, goes on the day's card, or does not go at all. */
export type WhenToSend =
  | { readonly kind: "now" }
  | { readonly kind: "later"; readonly at: Instant }
  | { readonly kind: "collect"; readonly at: Instant }
  | { readonly kind: "never" };

/** When the day's card comes to whoever has no quiet hours that end some time. Ours. */
const dailyAt = 8 * 60;

/** What somebody's choices make of a message of a kind at a moment. What is binding knows no choice. */
export function whenToSend(kind: NotificationKind, { kinds, quiet }: Choices, now: Instant): WhenToSend {
  if (!isOptional(kind)) return { kind: "now" };
  const { timing } = kinds[kind];
  if (timing === "av") return { kind: "never" };
  if (timing === "samlet") return { kind: "collect", at: nextCard(quiet, now) };
  return quiet === null || !isQuiet(quiet, now) ? { kind: "now" } : { kind: "later", at: endOfQuiet(quiet, now) };
}

/** The first moment of the quiet hours is quiet, and the last one is not. */
export function isQuiet({ from, to, weekends }: QuietHours, moment: Instant): boolean {
  if (weekends && isWeekend(osloDate(moment))) return true;
  const minute = osloMinute(moment);
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}

/** The first moment after `now` at which a day's card may come. */
function nextCard(quiet: QuietHours | null, now: Instant): Instant {
  const at = quiet?.to ?? dailyAt;
  return firstAfter(now, at, (moment) => quiet === null || !isQuiet(quiet, moment));
}

function endOfQuiet(quiet: QuietHours, now: Instant): Instant {
  return firstAfter(now, quiet.to, (moment) => !isQuiet(quiet, moment));
}

/** A week has a day that is none of a weekend; with nothing that fits, the day after it, so that nothing is held for good. */
function firstAfter(now: Instant, minute: number, fits: (moment: Instant) => boolean): Instant {
  const today = osloDate(now);
  for (let days = 0; days <= 7; days += 1) {
    const moment = momentOn(addDays(today, days), minute);
    if (moment > now && fits(moment)) return moment;
  }
  return momentOn(addDays(today, 8), minute);
}

function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) >= 6;
}
