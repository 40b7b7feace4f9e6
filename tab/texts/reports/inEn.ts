import { en } from "./en.ts";
import { enHandling } from "./enHandling.ts";
import { enNotes } from "./enNotes.ts";

/** All that these pages say in one language. */
export const reportTextsEn = { ...en, ...enHandling, ...enNotes };
