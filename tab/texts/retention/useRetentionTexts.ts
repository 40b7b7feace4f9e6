import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { nb, type RetentionPageWords } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Oppbevaring» says, by language. It comes with its page and not with the first screen. */
const retentionTexts: Readonly<Record<Language, RetentionPageWords>> = { nb, nn, en };

/** The words of «Oppbevaring» (`o`), and those of the tab and of the domain (`t`, `d`). */
export function useRetentionTexts(): Wording & { readonly o: RetentionPageWords } {
  const { t, d } = useTexts();
  return { t, d, o: retentionTexts[d.language] };
}
