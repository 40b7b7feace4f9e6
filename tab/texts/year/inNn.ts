import { nn } from "./nn.ts";
import { nnOverview } from "./nnOverview.ts";

/** All that these pages say in one language. */
export const yearTextsNn = { ...nn, ...nnOverview };
