import type { Language } from "../../organisasjon/model.ts";
import type { AnswerNumber } from "../../veileder/model.ts";
import { enHome } from "./en.ts";
import { enSpeak } from "./enMelding.ts";
import { nbHome } from "./nb.ts";
import { nbSpeak } from "./nbMelding.ts";
import { nnHome } from "./nn.ts";
import { nnSpeak } from "./nnMelding.ts";

/** Each answer in a language: the question that it answers, and the answer. */
export const answerWords: Readonly<
  Record<Language, Readonly<Record<AnswerNumber, readonly [question: string, answer: string]>>>
> = {
  nb: { ...nbHome, ...nbSpeak },
  nn: { ...nnHome, ...nnSpeak },
  en: { ...enHome, ...enSpeak },
};
