import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { AssessPageWords } from "./nb.ts";

/** What «Vurderinger» says, by language. It comes with its page and not with the first screen. */
export const assessTexts = byLanguage<AssessPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Vurderinger» (`p`), the domain's words for assessments (`a`), and those of the tab and of dates (`t`, `d`). */
export function useAssessTexts(): Wording & { readonly p: AssessPageWords; readonly a: Wording["d"]["assessment"] } {
  const { t, d } = useTexts();
  return { t, d, p: assessTexts.read(d.language), a: d.assessment };
}
