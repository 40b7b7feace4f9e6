import type { Language } from "#domain/organisasjon/model.ts";
import { statistikkWords } from "#domain/texts/statistikk/index.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { nb, type StatisticsPageWords } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Statistikk» says, by language. It comes with its page and not with the first screen. */
export const statisticsTexts: Readonly<Record<Language, StatisticsPageWords>> = { nb, nn, en };

/** The words of «Statistikk» (`o`), the domain's for figures (`w`), and those of the tab and of the domain (`t`, `d`). */
export function useStatisticsTexts(): Wording & {
  readonly o: StatisticsPageWords;
  readonly w: (typeof statistikkWords)[Language];
} {
  const { t, d } = useTexts();
  return { t, d, o: statisticsTexts[d.language], w: statistikkWords[d.language] };
}
