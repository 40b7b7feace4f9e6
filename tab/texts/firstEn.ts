import { enCore, enFormat } from "#domain/texts/enCore.ts";
import { domainTexts } from "./domainTexts.ts";
import { en } from "./en.ts";
import { tabTexts } from "./tabTexts.ts";
import type { Wording } from "./useTexts.ts";

/** What the first screen says. */
export const firstEn: Wording = { t: tabTexts("en", en), d: domainTexts("en", enCore, enFormat) };
