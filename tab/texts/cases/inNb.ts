import { nb } from "./nb.ts";
import { nbForms } from "./nbForms.ts";

/** All that these pages say in one language. */
export const caseTextsNb = { ...nb, ...nbForms };
