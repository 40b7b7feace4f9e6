import { enCore, enFormat } from "#domain/texts/enCore.ts";
import { en } from "./en.ts";
import type { FirstWords } from "./useTexts.ts";

/** What the first screen says. */
export const firstEn: FirstWords = { language: "en", first: en, core: enCore, format: enFormat };
