import { nn } from "./nn.ts";
import { nnForms } from "./nnForms.ts";

/** All that these pages say in one language. */
export const caseTextsNn = { ...nn, ...nnForms };
