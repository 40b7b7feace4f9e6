import { nnCore, nnFormat } from "#domain/texts/nnCore.ts";
import { domainTexts } from "./domainTexts.ts";
import { nn } from "./nn.ts";
import { tabTexts } from "./tabTexts.ts";
import type { Wording } from "./useTexts.ts";

/** What the first screen says. */
export const firstNn: Wording = { t: tabTexts("nn", nn), d: domainTexts("nn", nnCore, nnFormat) };
