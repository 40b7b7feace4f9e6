import type { Words } from "./nb.ts";

// Browsers without Norwegian in their language data would fall back to English, so the names come from our own words.
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Oslo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A moment in Oslo: ISO date, and the time as `08:05`. */
export function osloParts(moment: number): { readonly date: string; readonly time: string } {
  const found = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** An ISO date in words: «fredag 16. oktober 2026», short «fre. 16. okt.». */
export function dateWords(date: string, words: Words, form: "long" | "short" | "shortYear"): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  if (form === "long") return `${words.weekdays[weekday]} ${words.dayMonth(day, words.months[month - 1] ?? "")} ${year}`;
  const short = `${words.weekdaysShort[weekday]} ${words.dayMonth(day, words.monthsShort[month - 1] ?? "")}`;
  return form === "shortYear" ? `${short} ${year}` : short;
}

/** Heading of a day in the chat, relative to today where that is plainer. */
export function dayHeading(date: string, today: string, words: Words): string {
  const long = dateWords(date, words, "long");
  if (date === today) return `${words.today}, ${long}`;
  const yesterday = new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return date === yesterday ? `${words.yesterday}, ${long}` : capital(long);
}

/** With a capital first letter, for the start of a line. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
