import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { enFormat } from "#domain/texts/enCore.ts";
import { capital, type Format } from "#domain/texts/format.ts";
import { nbFormat } from "#domain/texts/nbCore.ts";
import { nnFormat } from "#domain/texts/nnCore.ts";
import type { Words } from "./nb.ts";

/** Dates in words, as the bot and the tab write them: browsers without Norwegian in their language data would write English. */
export const formats: Readonly<Record<Language, Format>> = { nb: nbFormat, nn: nnFormat, en: enFormat };

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Oslo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A moment, in milliseconds since 1970, in Oslo: the date, and the time as `08:05`. */
export function osloParts(moment: number): { readonly date: LocalDate; readonly time: string } {
  const found = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}` as LocalDate, time: `${part("hour")}:${part("minute")}` };
}

/** Heading of a day in the chat, relative to today where that is plainer. */
export function dayHeading(date: LocalDate, today: LocalDate | undefined, words: Words, { date: inWords }: Format): string {
  if (date === today) return `${words.today}, ${inWords(date)}`;
  const isYesterday = today !== undefined && date === addDays(today, -1);
  return isYesterday ? `${words.yesterday}, ${inWords(date)}` : capital(inWords(date));
}
