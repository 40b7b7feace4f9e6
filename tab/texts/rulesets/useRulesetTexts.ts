import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { RulesetPageWords } from "./nb.ts";

/** What «Regelsett» says, by language. It comes with its page and not with the first screen. */
export const rulesetTexts = byLanguage<RulesetPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Regelsett» (`p`), the domain's words for rule sets (`r`), and those of the tab and of dates (`t`, `d`). */
export function useRulesetTexts(): Wording & { readonly p: RulesetPageWords; readonly r: Wording["d"]["regime"] } {
  const { t, d } = useTexts();
  return { t, d, p: rulesetTexts.read(d.language), r: d.regime };
}
