import { nn } from "./nn.ts";
import { nnHandling } from "./nnHandling.ts";
import { nnNotes } from "./nnNotes.ts";

/** All that these pages say in one language. */
export const reportTextsNn = { ...nn, ...nnHandling, ...nnNotes };
