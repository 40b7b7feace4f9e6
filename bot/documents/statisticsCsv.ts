import type { Language } from "#domain/organisasjon/model.ts";
import type { Duration, YearFigures } from "#domain/statistikk/statistics.ts";
import type { Cell } from "#domain/statistikk/suppress.ts";
import { textsFor } from "#domain/texts/index.ts";
import { resultWord, statistikkWords } from "#domain/texts/statistikk/index.ts";

/** Tells spreadsheets that it is UTF-8: without it they read «År» as something else. */
const byteOrderMark = "\uFEFF";

/**
 * Figures as a file for a spreadsheet, in the reader's language: a line a figure, divided by semicolons, which is what a Norwegian one
 * expects. What is hidden is worded, and never an empty field that a sum would take for nought.
 */
export function statisticsCsv(years: readonly YearFigures[], language: Language): string {
  const { columns } = statistikkWords[language];
  const head = [columns.year, columns.figure, columns.row, columns.value];
  return csvText([head, ...years.flatMap((year) => linesOf(year, language))]);
}

/** Lines as a file, the first of them with what each column holds. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${lines.map((line) => `${line.map(csvField).join(";")}\r\n`).join("")}`;
}

function linesOf({ year, kinds, results, toAcknowledge, toClose }: YearFigures, language: Language): readonly string[][] {
  const texts = textsFor(language);
  const words = statistikkWords[language];
  const cells = <Key extends string>(
    figure: string,
    of: readonly Cell<Key>[],
    word: (key: Key) => string,
    total: number | null,
  ) => [
    ...of.map(({ key, count }) => [figure, word(key), count === null ? words.hidden : String(count)]),
    [figure, words.total, total === null ? words.few : String(total)],
  ];
  const days = (figure: string, { median, ninetieth }: Duration) => [
    [figure, words.median, median === null ? words.tooFew : String(median)],
    [figure, words.ninetieth, ninetieth === null ? words.tooFew : String(ninetieth)],
  ];
  return [
    ...cells(words.kinds, kinds.cells, (kind) => texts.melding.kind[kind], kinds.total),
    ...cells(words.results, results.cells, (result) => resultWord(texts, result), results.total),
    ...days(words.toAcknowledge, toAcknowledge),
    ...days(words.toClose, toClose),
  ].map((line) => [String(year), ...line]);
}

/** A field that no spreadsheet takes for a formula, and that ends where it ends. All words are ours; they may change. */
export function csvField(text: string): string {
  const safe = /^[\s=+\-@|%]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
