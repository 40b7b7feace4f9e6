import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { type GuidePageWords, nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Spør» says, by language. It comes with its page and not with the first screen. */
export const guideTexts: Readonly<Record<Language, GuidePageWords>> = { nb, nn, en };

/** The words of «Spør» (`g`), and those of the tab and of the domain (`t`, `d`). */
export function useGuideTexts(): Wording & { readonly g: GuidePageWords } {
  const { t, d } = useTexts();
  return { t, d, g: guideTexts[d.language] };
}
