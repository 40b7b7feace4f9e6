import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";

export type WeekTexts = typeof nb;

/** What «Uka i enheten» says, by language. They come with its page and not with the first screen. */
export const weekTexts: Readonly<Record<Language, WeekTexts>> = { nb, nn, en };

/** The words of the page (`w`), and those of the tab and of the domain (`t`, `d`). */
export function useWeekTexts(): Wording & { readonly w: WeekTexts } {
  const { t, d } = useTexts();
  return { t, d, w: weekTexts[d.language] };
}
