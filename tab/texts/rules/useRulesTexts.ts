import type { Language } from "#domain/organisasjon/model.ts";
import type { RuleTexts } from "#domain/texts/regler/words.ts";
import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { RulesPageWords } from "./nb.ts";

/** What «Regler» says, by language. It comes with its page and not with the first screen. */
export const rulesTexts = byLanguage<RulesPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

const loaders: Readonly<Record<Language, () => Promise<RuleTexts>>> = {
  nb: async () => (await import("#domain/texts/regler/inNb.ts")).nbRuleTexts,
  nn: async () => (await import("#domain/texts/regler/inNn.ts")).nnRuleTexts,
  en: async () => (await import("#domain/texts/regler/inEn.ts")).enRuleTexts,
};

/** Fetches the rules of a language: nobody reads three. */
export function loadRuleTexts(language: Language): Promise<RuleTexts> {
  return loaders[language]();
}

/** The words of «Regler» (`o`), and those of the tab and of the domain (`t`, `d`). */
export function useRulesTexts(): Wording & { readonly o: RulesPageWords } {
  const { t, d } = useTexts();
  return { t, d, o: rulesTexts.read(d.language) };
}
