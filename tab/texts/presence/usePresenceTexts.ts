import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { PresencePageWords } from "./nb.ts";

/** What «Oppmøte» says, by language. It comes with its page and not with the first screen. */
export const presenceTexts = byLanguage<PresencePageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Oppmøte» (`p`), the domain's words for presence (`w`), and those of the tab and of dates (`t`, `d`). */
export function usePresenceTexts(): Wording & { readonly p: PresencePageWords; readonly w: Wording["d"]["presence"] } {
  const { t, d } = useTexts();
  return { t, d, p: presenceTexts.read(d.language), w: d.presence };
}
