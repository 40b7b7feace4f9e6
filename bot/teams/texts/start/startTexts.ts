import type { Language } from "#domain/organisasjon/model.ts";

/** What the chat says of the first page and of the language, beside the domain's own words. */
export type StartTexts = {
  /** What one may write. */
  readonly help: string;
  readonly helpLanguage: string;
  /** On a button. */
  readonly waits: string;
  readonly openPage: string;
  readonly language: {
    readonly title: string;
    readonly now: (language: string) => string;
    readonly how: string;
    /** What a language is called on its button: in itself, for who reads no other. */
    readonly own: Readonly<Record<Language, string>>;
    readonly chosen: string;
  };
};

/** The languages' own names, the same for every reader. */
export const ownNames: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
