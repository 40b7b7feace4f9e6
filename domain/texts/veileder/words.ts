import type { AnswerGroup, answerGroups } from "../../veileder/model.ts";

type Part = { readonly home: "kommune" | "pandemi" | "hjemmekontor"; readonly speak: "arbeidsmiljoe" | "melding" | "sak" };

/** Each answer's question, as the guide words it, and the answer. */
export type AnswerWords<Which extends keyof Part> = Readonly<
  Record<(typeof answerGroups)[Part[Which] & AnswerGroup][number], readonly [question: string, answer: string]>
>;
