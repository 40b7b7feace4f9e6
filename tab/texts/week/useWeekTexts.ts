import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { nb } from "./nb.ts";

export type WeekTexts = typeof nb;

/** What «Uka i enheten» says, by language. They come with its page and not with the first screen. */
export const weekTexts = byLanguage<WeekTexts>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of the page (`w`), and those of the tab and of the domain (`t`, `d`). */
export function useWeekTexts(): Wording & { readonly w: WeekTexts } {
  const { t, d } = useTexts();
  return { t, d, w: weekTexts.read(d.language) };
}
