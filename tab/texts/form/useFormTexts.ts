import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { type FormTexts, nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** What forms say, by language. They come with the pages that have forms, and not with the first screen. */
export const formTexts: Readonly<Record<Language, FormTexts>> = { nb, nn, en };

/** The words of forms (`f`), beside those of the tab and of the domain. */
export function useFormTexts(): Wording & { readonly f: FormTexts } {
  const { t, d } = useTexts();
  return { t, d, f: formTexts[d.language] };
}
