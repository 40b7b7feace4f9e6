import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { type GatheringPageWords, nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Møter og samlinger» says, by language. It comes with its page and not with the first screen. */
export const gatheringTexts: Readonly<Record<Language, GatheringPageWords>> = { nb, nn, en };

/** The words of «Møter og samlinger» (`p`), the domain's words for meetings (`g`), and those of the tab and of dates (`t`, `d`). */
export function useGatheringTexts(): Wording & { readonly p: GatheringPageWords; readonly g: Wording["d"]["gathering"] } {
  const { t, d } = useTexts();
  return { t, d, p: gatheringTexts[d.language], g: d.gathering };
}
