import type { RuleId } from "../kernel/decision.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { SourceId, Validity } from "../kernel/validity.ts";
import type { Language } from "../organisasjon/model.ts";

/** The answers by what they are about, numbered as domain rules section 5 numbers them. */
export const answerGroups = {
  kommune: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  pandemi: [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26],
  hjemmekontor: [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38],
  arbeidsmiljoe: [39, 40, 41, 42, 43, 44],
  melding: [45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55],
  sak: [56, 57, 58, 59, 60, 61, 62, 63, 64, 65],
} as const;
export type AnswerGroup = keyof typeof answerGroups;
export type AnswerNumber = (typeof answerGroups)[AnswerGroup][number];

/** Every number, in order. */
export const answerNumbers: readonly AnswerNumber[] = Object.values(answerGroups).flat();

/** The answer's number, where a number is one. */
export function answerNumber(value: number): AnswerNumber | undefined {
  return answerNumbers.find((one) => one === value);
}

/** How one asks for each answer of a group: questions in each language, divided by « / ». They are the index, and never shown. */
export type AskedOf<Group extends AnswerGroup> = Readonly<
  Record<(typeof answerGroups)[Group][number], Readonly<Record<Language, string>>>
>;

/** What one can do about an answer. */
export type GuideAct = "start-avtale" | "enkeltdag" | "raad" | "meld" | "skade" | "aarshjul" | "mine";

/** What several sources have a rule on, each for its own time and place: where one has ended, another may hold. */
export type GuideTopic = "maa-hjemme" | "hvem-avgjoer" | "moeter" | "utstyr" | "varighet" | "oppmoete" | "kollektiv";

/** One answer of the guide, without its words. */
export type GuideAnswer = {
  readonly number: AnswerNumber;
  readonly source: SourceId;
  /** As the source numbers or heads them. */
  readonly sections: readonly string[];
  /** The rules that it words; none where the source says something that binds nobody. */
  readonly rules: readonly RuleId[];
  readonly acts: readonly GuideAct[];
  readonly topic: GuideTopic | null;
  /** About harassment and the like: answered in general, and with ways to somebody to talk with. */
  readonly isSensitive: boolean;
};

/** The rules of a municipality, for those who work there (LI-01), and when they hold. */
export type LocalRules = { readonly municipality: string; readonly validity: Validity };

/** What the employer has decided for the guide. */
export type GuideSettings = {
  /** Municipal rules that hold or have held; none until an administrator has set their dates (domain rules 1c). */
  readonly localRules: readonly LocalRules[];
  /** When the employer's own rules in a pandemic hold or have held, as published. */
  readonly pandemic: readonly Validity[];
  /** Municipalities where people work, to choose from and to be understood in a question. */
  readonly municipalities: readonly string[];
};

/** Our default: no municipal rules are in force (domain rules 1c). */
export const defaultGuideSettings: GuideSettings = { localRules: [], pandemic: [], municipalities: ["Lillestrøm", "Trondheim"] };

/** For which day and which place of work something is asked; no place where none was said. */
export type AskedFor = { readonly on: LocalDate; readonly place: string | null };

/** How an answer stands on a day and in a place. */
export type Standing =
  | { readonly state: "holds"; readonly validity: Validity | null }
  | { readonly state: "held"; readonly until: LocalDate; readonly validity: Validity }
  | { readonly state: "not-yet"; readonly from: LocalDate; readonly validity: Validity }
  /** Municipal rules without dates: nobody has published them. */
  | { readonly state: "not-published" }
  /** Municipal rules, and the place of work is another municipality. */
  | { readonly state: "elsewhere"; readonly municipality: string };
