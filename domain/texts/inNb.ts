import { makeTexts } from "./make.ts";
import { nb, nbFormat } from "./nb.ts";

/** The texts in bokmål alone: for who needs no other language, such as an open tab. */
export const textsNb = makeTexts("nb", nb, nbFormat);
