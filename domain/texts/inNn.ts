import { makeTexts } from "./make.ts";
import { nn } from "./nn.ts";
import { nnFormat } from "./nnCore.ts";

/** The texts in nynorsk alone: for who needs no other language, such as an open tab. */
export const textsNn = makeTexts("nn", nn, nnFormat);
