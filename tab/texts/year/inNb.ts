import { nb } from "./nb.ts";
import { nbOverview } from "./nbOverview.ts";

/** All that these pages say in one language. */
export const yearTextsNb = { ...nb, ...nbOverview };
