import type { Language } from "../organisasjon/model.ts";
import { askedArbeidsmiljoe } from "./askedArbeidsmiljoe.ts";
import { askedHjemmekontor } from "./askedHjemmekontor.ts";
import { askedKommune } from "./askedKommune.ts";
import { askedMelding } from "./askedMelding.ts";
import { askedPandemi } from "./askedPandemi.ts";
import { askedSak } from "./askedSak.ts";
import { type AnswerNumber, answerNumbers } from "./model.ts";
import { outside } from "./outside.ts";

const byNumber: Readonly<Record<AnswerNumber, Readonly<Record<Language, string>>>> = {
  ...askedKommune,
  ...askedPandemi,
  ...askedHjemmekontor,
  ...askedArbeidsmiljoe,
  ...askedMelding,
  ...askedSak,
};

/** One way to ask, and the answer that it asks for; `null` where the guidelines have none. */
export type Asked = { readonly number: AnswerNumber | null; readonly language: Language; readonly question: string };

const languages = ["nb", "nn", "en"] as const;

function questionsOf(number: AnswerNumber | null, words: Readonly<Record<Language, string>>): readonly Asked[] {
  return languages.flatMap((language) =>
    words[language].split(/\s*\/\s+/).map((question) => ({ number, language, question: question.trim() })),
  );
}

/** Every question that the index is made of. */
export const everyQuestion: readonly Asked[] = [
  ...answerNumbers.flatMap((number) => questionsOf(number, byNumber[number])),
  ...questionsOf(null, outside),
];
