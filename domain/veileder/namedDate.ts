import { addDays, type LocalDate, parseLocalDate } from "../kernel/localDate.ts";

const months: readonly (readonly string[])[] = [
  ["januar", "january"],
  ["februar", "february"],
  ["mars", "march"],
  ["april"],
  ["mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["desember", "december"],
];
/** Terms, and a day in the middle of what happens in them. */
const terms: readonly (readonly [names: string, day: string])[] = [
  ["våren|spring", "04-15"],
  ["høsten|hausten|autumn|fall", "11-15"],
];
const near: readonly (readonly [words: RegExp, days: number])[] = [
  [/(?<!\p{L})(i dag|today)(?!\p{L})/u, 0],
  [/(?<!\p{L})(i morgen|i morgon|tomorrow)(?!\p{L})/u, 1],
  [/(?<!\p{L})(i går|yesterday)(?!\p{L})/u, -1],
];

const names = months.flat().join("|");
const monthOf = (name: string) => String(months.findIndex((of) => of.includes(name)) + 1).padStart(2, "0");
const two = (digits: string) => digits.padStart(2, "0");

type Reader = readonly [pattern: RegExp, date: (parts: readonly string[]) => string];

/** The most exact first. A month without a day stands for its middle, which the answer then names. */
const readers: readonly Reader[] = [
  [/\b(\d{4}-\d\d-\d\d)\b/, ([date = ""]) => date],
  [/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/, ([day = "", month = "", year = ""]) => `${year}-${two(month)}-${two(day)}`],
  [
    new RegExp(`\\b(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${names}),?\\s+(\\d{4})\\b`),
    ([day = "", month = "", year = ""]) => `${year}-${monthOf(month)}-${two(day)}`,
  ],
  [
    new RegExp(`\\b(${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`),
    ([month = "", day = "", year = ""]) => `${year}-${monthOf(month)}-${two(day)}`,
  ],
  // Of a day that does not exist, «30. februar 2021», nothing is left.
  [new RegExp(`(?<!\\d\\.?\\s*)\\b(${names}),?\\s+(\\d{4})\\b`), ([month = "", year = ""]) => `${year}-${monthOf(month)}-15`],
  ...terms.map(
    ([words, day]): Reader => [new RegExp(`(?:${words})\\s+(?:of\\s+)?(\\d{4})\\b`), ([year = ""]) => `${year}-${day}`],
  ),
];

/** A day that a question names, and the words that name it, in small letters. */
export type NamedDate = { readonly date: LocalDate; readonly said: string };

/** The day that a question names: written out, as a month or a term of a year, or as seen from today. `undefined` where it names none. */
export function dateNamed(question: string, today: LocalDate): NamedDate | undefined {
  const asked = question.normalize("NFC").toLowerCase();
  for (const [pattern, date] of readers) {
    const match = pattern.exec(asked);
    const found = match === null ? undefined : parseLocalDate(date(match.slice(1)));
    if (match !== null && found !== undefined) return { date: found, said: match[0] };
  }
  for (const [words, days] of near) {
    const match = words.exec(asked);
    if (match !== null) return { date: addDays(today, days), said: match[0] };
  }
  return undefined;
}
