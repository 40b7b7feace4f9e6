import type { Language } from "#domain/organisasjon/model.ts";
import { oversiktWords } from "#domain/texts/oversikt/index.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { type HomeOverviewPageWords, nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** What home office in figures says, by language. It comes with its page and not with the first screen. */
export const homeOverviewTexts: Readonly<Record<Language, HomeOverviewPageWords>> = { nb, nn, en };

/** The words of the page (`o`), the domain's for these figures (`w`), and those of the tab and of the domain (`t`, `d`). */
export function useHomeOverviewTexts(): Wording & {
  readonly o: HomeOverviewPageWords;
  readonly w: (typeof oversiktWords)[Language];
} {
  const { t, d } = useTexts();
  return { t, d, o: homeOverviewTexts[d.language], w: oversiktWords[d.language] };
}
