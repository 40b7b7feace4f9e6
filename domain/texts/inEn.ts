import { en } from "./en.ts";
import { enFormat } from "./enCore.ts";
import { makeTexts } from "./make.ts";

/** The texts in English alone: for who needs no other language, such as an open tab. */
export const textsEn = makeTexts("en", en, enFormat);
