import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { nb } from "./nb.ts";
import type { nbHandling } from "./nbHandling.ts";
import type { nbNotes } from "./nbNotes.ts";

export type ReportWords = typeof nb & typeof nbHandling & typeof nbNotes;

/** What «Si fra» says, by language. It comes with its pages and not with the first screen. */
export const reportTexts = byLanguage<ReportWords>({
  nb: async () => (await import("./inNb.ts")).reportTextsNb,
  nn: async () => (await import("./inNn.ts")).reportTextsNn,
  en: async () => (await import("./inEn.ts")).reportTextsEn,
});

/** The words of «Si fra» (`r`), the domain's words for reports (`m`), and those of the tab and of dates (`t`, `d`). */
export function useReportTexts(): Wording & { readonly r: ReportWords; readonly m: Wording["d"]["melding"] } {
  const { t, d } = useTexts();
  return { t, d, r: reportTexts.read(d.language), m: d.melding };
}
