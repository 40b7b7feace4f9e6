import type { NoticeFiguresView } from "#domain/contract/noticeViews.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { WholeFigure } from "#domain/regime/beskjed/figures.ts";
import { reachSteps } from "#domain/regime/beskjed/receipt.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { BeskjedWords } from "#domain/texts/regime/beskjed/words.ts";
import { csvText } from "../statisticsCsv.ts";

/** How far a notice came as a file for a spreadsheet, in the reader's language: a line a figure, and what is hidden is worded. */
export function noticeCsv({ versions }: NoticeFiguresView, language: Language): string {
  const words = textsFor(language).regime.beskjed;
  const { columns } = words;
  return csvText([
    [columns.version, columns.unit, columns.figure, columns.value],
    ...versions.flatMap(({ version, whole, units }) => [
      ...reachSteps.map((step) => [String(version), words.whole, words.step[step], figureWord(words, whole[step])]),
      ...units.flatMap((unit) =>
        reachSteps.map((step) => [String(version), unit.name, words.step[step], figureWord(words, unit[step])]),
      ),
    ]),
  ]);
}

/** A figure, or the word that stands in its place. */
export function figureWord(words: Pick<BeskjedWords, "hidden" | "few" | "nearlyAll">, figure: WholeFigure): string {
  if (figure === "few") return words.few;
  if (figure === "nearly-all") return words.nearlyAll;
  return figure === null ? words.hidden : String(figure);
}
