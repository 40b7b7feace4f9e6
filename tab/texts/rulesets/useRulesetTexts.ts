import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { nb, type RulesetPageWords } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Regelsett» says, by language. It comes with its page and not with the first screen. */
export const rulesetTexts: Readonly<Record<Language, RulesetPageWords>> = { nb, nn, en };

/** The words of «Regelsett» (`p`), the domain's words for rule sets (`r`), and those of the tab and of dates (`t`, `d`). */
export function useRulesetTexts(): Wording & { readonly p: RulesetPageWords; readonly r: Wording["d"]["regime"] } {
  const { t, d } = useTexts();
  return { t, d, p: rulesetTexts[d.language], r: d.regime };
}
