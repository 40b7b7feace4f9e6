import type { Language } from "#domain/organisasjon/model.ts";
import { oversiktWords } from "#domain/texts/oversikt/index.ts";
import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { HomeOverviewPageWords } from "./nb.ts";

/** What home office in figures says, by language. It comes with its page and not with the first screen. */
export const homeOverviewTexts = byLanguage<HomeOverviewPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of the page (`o`), the domain's for these figures (`w`), and those of the tab and of the domain (`t`, `d`). */
export function useHomeOverviewTexts(): Wording & {
  readonly o: HomeOverviewPageWords;
  readonly w: (typeof oversiktWords)[Language];
} {
  const { t, d } = useTexts();
  return { t, d, o: homeOverviewTexts.read(d.language), w: oversiktWords[d.language] };
}
