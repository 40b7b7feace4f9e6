import type { Language } from "#domain/organisasjon/model.ts";
import { statistikkWords } from "#domain/texts/statistikk/index.ts";
import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { StatisticsPageWords } from "./nb.ts";

/** What «Statistikk» says, by language. It comes with its page and not with the first screen. */
export const statisticsTexts = byLanguage<StatisticsPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Statistikk» (`o`), the domain's for figures (`w`), and those of the tab and of the domain (`t`, `d`). */
export function useStatisticsTexts(): Wording & {
  readonly o: StatisticsPageWords;
  readonly w: (typeof statistikkWords)[Language];
} {
  const { t, d } = useTexts();
  return { t, d, o: statisticsTexts.read(d.language), w: statistikkWords[d.language] };
}
