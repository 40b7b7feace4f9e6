import { makeTexts } from "./make.ts";
import { nn, nnFormat } from "./nn.ts";

/** The texts in nynorsk alone: for who needs no other language, such as an open tab. */
export const textsNn = makeTexts("nn", nn, nnFormat);
