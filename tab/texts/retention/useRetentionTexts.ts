import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { RetentionPageWords } from "./nb.ts";

/** What «Oppbevaring» says, by language. It comes with its page and not with the first screen. */
const retentionTexts = byLanguage<RetentionPageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Oppbevaring» (`o`), and those of the tab and of the domain (`t`, `d`). */
export function useRetentionTexts(): Wording & { readonly o: RetentionPageWords } {
  const { t, d } = useTexts();
  return { t, d, o: retentionTexts.read(d.language) };
}
