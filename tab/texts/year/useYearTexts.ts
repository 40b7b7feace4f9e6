import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { nb } from "./nb.ts";
import type { nbOverview } from "./nbOverview.ts";

type YearTexts = typeof nb & typeof nbOverview;

/** What «Årshjul» says, by language. They come with its pages and not with the first screen. */
export const yearTexts = byLanguage<YearTexts>({
  nb: async () => (await import("./inNb.ts")).yearTextsNb,
  nn: async () => (await import("./inNn.ts")).yearTextsNn,
  en: async () => (await import("./inEn.ts")).yearTextsEn,
});

/** The words of «Årshjul» (`y`), the domain's words for the cycle (`w`), and those of the tab and of dates (`t`, `d`). */
export function useYearTexts(): Wording & { readonly y: YearTexts; readonly w: Wording["d"]["oppfolging"] } {
  const { t, d } = useTexts();
  return { t, d, y: yearTexts.read(d.language), w: d.oppfolging };
}
