import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { FormTexts } from "./nb.ts";

/** What forms say, by language. They come with the pages that have forms, and not with the first screen. */
export const formTexts = byLanguage<FormTexts>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of forms (`f`), beside those of the tab and of the domain. */
export function useFormTexts(): Wording & { readonly f: FormTexts } {
  const { t, d } = useTexts();
  return { t, d, f: formTexts.read(d.language) };
}
