import { nbCore, nbFormat } from "#domain/texts/nbCore.ts";
import { nb } from "./nb.ts";
import type { FirstWords } from "./useTexts.ts";

/** What the first screen says. */
export const firstNb: FirstWords = { language: "nb", first: nb, core: nbCore, format: nbFormat };
