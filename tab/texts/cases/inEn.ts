import { en } from "./en.ts";
import { enForms } from "./enForms.ts";

/** All that these pages say in one language. */
export const caseTextsEn = { ...en, ...enForms };
