import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";

export type DirectoryTexts = typeof nb;

/** What administrators read of the directory, by language. They come with its page and not with the first screen. */
export const directoryTexts: Readonly<Record<Language, DirectoryTexts>> = { nb, nn, en };

/** The words of the directory (`k`), and those of the tab and of the domain (`t`, `d`). */
export function useDirectoryTexts(): Wording & { readonly k: DirectoryTexts } {
  const { t, d } = useTexts();
  return { t, d, k: directoryTexts[d.language] };
}
