import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { HomeFigures } from "#domain/hjemmekontor/oversikt/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { oversiktWords } from "#domain/texts/oversikt/index.ts";
import { csvText } from "./statisticsCsv.ts";

/** Home office in figures as a file for a spreadsheet, in the reader's language: a line a figure, and what is hidden is worded. */
export function homeOverviewCsv({ house, faculties }: HomeOverviewView, language: Language): string {
  const words = oversiktWords[language];
  const { columns } = words;
  const whole = (value: number | null) => (value === null ? words.hidden : String(value));
  const days = (value: number | null) => (value === null ? words.tooFew : String(value));
  const lines = (faculty: string, unit: string, { active, sharePercent, renewals, waited }: HomeFigures) =>
    [
      [words.active, whole(active)],
      [words.share, sharePercent === null ? words.hidden : words.percent(sharePercent)],
      [words.renewals, whole(renewals)],
      [words.median, days(waited.median)],
      [words.ninetieth, days(waited.ninetieth)],
    ].map((line) => [faculty, unit, ...line]);
  return csvText([
    [columns.faculty, columns.unit, columns.figure, columns.value],
    ...lines(words.house, words.whole, house),
    ...faculties.flatMap(({ name, units, ...figures }) => [
      ...lines(name, words.whole, figures),
      ...units.flatMap((unit) => lines(name, unit.name ?? words.directly, unit)),
    ]),
  ]);
}
