import type { Language } from "#domain/organisasjon/model.ts";
import { nbMelding } from "#domain/texts/melding/nb.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { nb } from "./nb.ts";
import { nbHandling } from "./nbHandling.ts";

export type ReportWords = typeof nb & typeof nbHandling;

/** What «Si fra» says, by language. It comes with its pages and not with the first screen. */
export const reportTexts: Readonly<Record<Language, ReportWords>> = {
  nb: { ...nb, ...nbHandling },
  nn: { ...nb, ...nbHandling },
  en: { ...nb, ...nbHandling },
};

/** The words of «Si fra» (`r`), the domain's words for reports (`m`), and those of the tab and of dates (`t`, `d`). */
export function useReportTexts(): Wording & { readonly r: ReportWords; readonly m: typeof nbMelding } {
  const { t, d } = useTexts();
  return { t, d, r: reportTexts[d.language], m: nbMelding };
}
