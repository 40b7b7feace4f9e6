import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { nb, type PresencePageWords } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Oppmøte» says, by language. It comes with its page and not with the first screen. */
export const presenceTexts: Readonly<Record<Language, PresencePageWords>> = { nb, nn, en };

/** The words of «Oppmøte» (`p`), the domain's words for presence (`w`), and those of the tab and of dates (`t`, `d`). */
export function usePresenceTexts(): Wording & { readonly p: PresencePageWords; readonly w: Wording["d"]["presence"] } {
  const { t, d } = useTexts();
  return { t, d, p: presenceTexts[d.language], w: d.presence };
}
