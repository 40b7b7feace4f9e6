import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { enHandling } from "./enHandling.ts";
import { enNotes } from "./enNotes.ts";
import { nb } from "./nb.ts";
import { nbHandling } from "./nbHandling.ts";
import { nbNotes } from "./nbNotes.ts";
import { nn } from "./nn.ts";
import { nnHandling } from "./nnHandling.ts";
import { nnNotes } from "./nnNotes.ts";

export type ReportWords = typeof nb & typeof nbHandling & typeof nbNotes;

/** What «Si fra» says, by language. It comes with its pages and not with the first screen. */
export const reportTexts: Readonly<Record<Language, ReportWords>> = {
  nb: { ...nb, ...nbHandling, ...nbNotes },
  nn: { ...nn, ...nnHandling, ...nnNotes },
  en: { ...en, ...enHandling, ...enNotes },
};

/** The words of «Si fra» (`r`), the domain's words for reports (`m`), and those of the tab and of dates (`t`, `d`). */
export function useReportTexts(): Wording & { readonly r: ReportWords; readonly m: Wording["d"]["melding"] } {
  const { t, d } = useTexts();
  return { t, d, r: reportTexts[d.language], m: d.melding };
}
