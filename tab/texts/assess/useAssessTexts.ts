import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { type AssessPageWords, nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Vurderinger» says, by language. It comes with its page and not with the first screen. */
export const assessTexts: Readonly<Record<Language, AssessPageWords>> = { nb, nn, en };

/** The words of «Vurderinger» (`p`), the domain's words for assessments (`a`), and those of the tab and of dates (`t`, `d`). */
export function useAssessTexts(): Wording & { readonly p: AssessPageWords; readonly a: Wording["d"]["assessment"] } {
  const { t, d } = useTexts();
  return { t, d, p: assessTexts[d.language], a: d.assessment };
}
