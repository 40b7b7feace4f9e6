import type { Language } from "../organisasjon/model.ts";
import { textsEn } from "./inEn.ts";
import { textsNb } from "./inNb.ts";
import { textsNn } from "./inNn.ts";
import type { Texts } from "./make.ts";

export type { Texts } from "./make.ts";

const all: Readonly<Record<Language, Texts>> = { nb: textsNb, nn: textsNn, en: textsEn };

/** The texts of a language. */
export function textsFor(language: Language): Texts {
  return all[language];
}
