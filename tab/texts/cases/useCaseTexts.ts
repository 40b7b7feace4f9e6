import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { CaseWords as Own } from "./nb.ts";
import type { CaseFormWords } from "./nbForms.ts";

export type CaseWords = Own & CaseFormWords;

/** What «Saker» says, by language. It comes with its pages and not with the first screen. */
export const caseTexts = byLanguage<CaseWords>({
  nb: async () => (await import("./inNb.ts")).caseTextsNb,
  nn: async () => (await import("./inNn.ts")).caseTextsNn,
  en: async () => (await import("./inEn.ts")).caseTextsEn,
});

/** The words of «Saker» (`c`), the domain's words for cases (`s`), and those of the tab and of dates (`t`, `d`). */
export function useCaseTexts(): Wording & { readonly c: CaseWords; readonly s: Wording["d"]["sak"] } {
  const { t, d } = useTexts();
  return { t, d, c: caseTexts.read(d.language), s: d.sak };
}
