import { makeTexts } from "./make.ts";
import { nb } from "./nb.ts";
import { nbFormat } from "./nbCore.ts";

/** The texts in bokmål alone: for who needs no other language, such as an open tab. */
export const textsNb = makeTexts("nb", nb, nbFormat);
