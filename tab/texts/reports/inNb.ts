import { nb } from "./nb.ts";
import { nbHandling } from "./nbHandling.ts";
import { nbNotes } from "./nbNotes.ts";

/** All that these pages say in one language. */
export const reportTextsNb = { ...nb, ...nbHandling, ...nbNotes };
