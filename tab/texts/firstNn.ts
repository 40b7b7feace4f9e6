import { nnCore, nnFormat } from "#domain/texts/nnCore.ts";
import { nn } from "./nn.ts";
import type { FirstWords } from "./useTexts.ts";

/** What the first screen says. */
export const firstNn: FirstWords = { language: "nn", first: nn, core: nnCore, format: nnFormat };
