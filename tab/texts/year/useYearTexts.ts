import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { enOverview } from "./enOverview.ts";
import { nb } from "./nb.ts";
import { nbOverview } from "./nbOverview.ts";
import { nn } from "./nn.ts";
import { nnOverview } from "./nnOverview.ts";

type YearTexts = typeof nb & typeof nbOverview;

/** What «Årshjul» says, by language. They come with its pages and not with the first screen. */
export const yearTexts: Readonly<Record<Language, YearTexts>> = {
  nb: { ...nb, ...nbOverview },
  nn: { ...nn, ...nnOverview },
  en: { ...en, ...enOverview },
};

/** The words of «Årshjul» (`y`), the domain's words for the cycle (`w`), and those of the tab and of dates (`t`, `d`). */
export function useYearTexts(): Wording & { readonly y: YearTexts; readonly w: Wording["d"]["oppfolging"] } {
  const { t, d } = useTexts();
  return { t, d, y: yearTexts[d.language], w: d.oppfolging };
}
