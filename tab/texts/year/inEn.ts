import { en } from "./en.ts";
import { enOverview } from "./enOverview.ts";

/** All that these pages say in one language. */
export const yearTextsEn = { ...en, ...enOverview };
