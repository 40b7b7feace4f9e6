import { createContext, useContext, useEffect, useState } from "react";
import type { Language } from "#domain/organisasjon/model.ts";
import type { Format } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/make.ts";
import type { CoreWords } from "#domain/texts/words.ts";
import { domainTexts } from "./domainTexts.ts";
import type { FirstTexts } from "./nb.ts";
import { type TabTexts, tabTexts } from "./tabTexts.ts";

/** The tab's own words (`t`) and the domain's (`d`) in one language. */
export type Wording = { readonly t: TabTexts; readonly d: Texts };

/** What there is of a language before anything else of it is fetched. */
export type FirstWords = {
  readonly language: Language;
  readonly first: FirstTexts;
  readonly core: CoreWords;
  readonly format: Format;
};

// Each language comes by itself, and the first screen waits for no other.
const loaders: Readonly<Record<Language, () => Promise<FirstWords>>> = {
  nb: async () => (await import("./firstNb.ts")).firstNb,
  nn: async () => (await import("./firstNn.ts")).firstNn,
  en: async () => (await import("./firstEn.ts")).firstEn,
};

const WordingContext = createContext<Wording | undefined>(undefined);
export const WordingProvider = WordingContext.Provider;

/** The words of the person's language. */
export function useTexts(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error("no WordingProvider");
  return wording;
}

/** Fetches the words of a language. */
export async function loadWording(asked: Language): Promise<Wording> {
  const { language, first, core, format } = await loaders[asked]();
  return { t: tabTexts(language, first), d: domainTexts(language, core, format) };
}

/** The words of a language. `isSettled` is false while they are on their way; where they cannot be had, the first stay. */
export function useWording(language: Language, first: Wording): { readonly wording: Wording; readonly isSettled: boolean } {
  const [{ wording, asked }, set] = useState({ wording: first, asked: first.d.language });
  useEffect(() => {
    if (language === asked) return;
    let isWanted = true;
    loadWording(language)
      .catch(() => undefined)
      .then((loaded) => isWanted && set((before) => ({ wording: loaded ?? before.wording, asked: language })));
    return () => {
      isWanted = false;
    };
  }, [language, asked]);
  return { wording, isSettled: language === asked };
}

/** The language that a tag such as `nb-NO` asks for; bokmål for everything that is neither nynorsk nor English. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase();
  if (tag.startsWith("nn")) return "nn";
  return tag.startsWith("en") ? "en" : "nb";
}
