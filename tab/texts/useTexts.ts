import { createContext, useContext } from "react";
import type { Language } from "#domain/organisasjon/model.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import { en } from "./en.ts";
import { nb, type TabTexts } from "./nb.ts";
import { nn } from "./nn.ts";

const all: Readonly<Record<Language, TabTexts>> = { nb, nn, en };

/** The tab's own words (`t`) and the domain's (`d`) in one language. */
export type Wording = { readonly t: TabTexts; readonly d: Texts };

const wordings: Readonly<Record<Language, Wording>> = {
  nb: { t: nb, d: textsFor("nb") },
  nn: { t: nn, d: textsFor("nn") },
  en: { t: en, d: textsFor("en") },
};

const WordingContext = createContext<Wording>(wordings.nb);
export const WordingProvider = WordingContext.Provider;

/** The words of the person's language. */
export function useTexts(): Wording {
  return useContext(WordingContext);
}

/** The words of a language. */
export function wordingOf(language: Language): Wording {
  return wordings[language];
}

/** The tab's own words alone, by language: for tests that compare them. */
export const tabTexts = all;

/** The language that a tag such as `nb-NO` asks for; bokmål for everything that is neither nynorsk nor English. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase();
  if (tag.startsWith("nn")) return "nn";
  return tag.startsWith("en") ? "en" : "nb";
}
