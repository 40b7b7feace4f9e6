import { nbCore, nbFormat } from "#domain/texts/nbCore.ts";
import { domainTexts } from "./domainTexts.ts";
import { nb } from "./nb.ts";
import { tabTexts } from "./tabTexts.ts";
import type { Wording } from "./useTexts.ts";

/** What the first screen says. */
export const firstNb: Wording = { t: tabTexts("nb", nb), d: domainTexts("nb", nbCore, nbFormat) };
