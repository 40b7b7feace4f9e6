import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { nb } from "./nb.ts";

export type DirectoryTexts = typeof nb;

/** What administrators read of the directory, by language. They come with its page and not with the first screen. */
export const directoryTexts = byLanguage<DirectoryTexts>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of the directory (`k`), and those of the tab and of the domain (`t`, `d`). */
export function useDirectoryTexts(): Wording & { readonly k: DirectoryTexts } {
  const { t, d } = useTexts();
  return { t, d, k: directoryTexts.read(d.language) };
}
