import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { enForms } from "./enForms.ts";
import { nb, type CaseWords as Own } from "./nb.ts";
import { type CaseFormWords, nbForms } from "./nbForms.ts";
import { nn } from "./nn.ts";
import { nnForms } from "./nnForms.ts";

export type CaseWords = Own & CaseFormWords;

/** What «Saker» says, by language. It comes with its pages and not with the first screen. */
export const caseTexts: Readonly<Record<Language, CaseWords>> = {
  nb: { ...nb, ...nbForms },
  nn: { ...nn, ...nnForms },
  en: { ...en, ...enForms },
};

/** The words of «Saker» (`c`), the domain's words for cases (`s`), and those of the tab and of dates (`t`, `d`). */
export function useCaseTexts(): Wording & { readonly c: CaseWords; readonly s: Wording["d"]["sak"] } {
  const { t, d } = useTexts();
  return { t, d, c: caseTexts[d.language], s: d.sak };
}
