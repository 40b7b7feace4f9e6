import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { GuidePageWords } from "./nb.ts";

/** What «Spør» says, by language. It comes with its page and not with the first screen. */
export const guideTexts = byLanguage<GuidePageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Spør» (`g`), and those of the tab and of the domain (`t`, `d`). */
export function useGuideTexts(): Wording & { readonly g: GuidePageWords } {
  const { t, d } = useTexts();
  return { t, d, g: guideTexts.read(d.language) };
}
