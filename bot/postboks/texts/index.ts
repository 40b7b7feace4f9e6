import type { Language } from "#domain/organisasjon/model.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { PostboksTexts } from "./words.ts";

const all: Readonly<Record<Language, PostboksTexts>> = { nb, nn, en };

/** What the anonymous page says in a language. */
export function postboksTexts(language: Language): PostboksTexts {
  return all[language];
}
