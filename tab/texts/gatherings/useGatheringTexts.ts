import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { GatheringPageWords } from "./nb.ts";

/** What «Møter og samlinger» says, by language. It comes with its page and not with the first screen. */
export const gatheringTexts = byLanguage<GatheringPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Møter og samlinger» (`p`), the domain's words for meetings (`g`), and those of the tab and of dates (`t`, `d`). */
export function useGatheringTexts(): Wording & { readonly p: GatheringPageWords; readonly g: Wording["d"]["gathering"] } {
  const { t, d } = useTexts();
  return { t, d, p: gatheringTexts.read(d.language), g: d.gathering };
}
