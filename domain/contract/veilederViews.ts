import { z } from "zod";
import type { LocalDate } from "../kernel/localDate.ts";
import type { ContactPoint } from "../melding/settings.ts";
import type { Language } from "../organisasjon/model.ts";
import type { AnswerNumber, GuideAct } from "../veileder/model.ts";
import { date } from "./fields.ts";

/** An answer, worded for the day and the place that it is given for. */
export type GuideAnswerView = {
  readonly number: AnswerNumber;
  readonly question: string;
  /** «Gjaldt til …», where it does not hold then; `null` where it does. */
  readonly lead: string | null;
  readonly answer: string;
  /** The document and the section. */
  readonly source: string;
  readonly validity: string;
  /** The rules that it words, for the page of rules. */
  readonly rules: readonly string[];
  readonly acts: readonly GuideAct[];
  readonly isSensitive: boolean;
};

/** What the guide says to a question. Nothing of the question itself is in it. */
export type GuideReply = {
  /** `sure`: `answer` is it. `unsure`: it may be one of `others`. `none`: it does not stand in the guidelines. */
  readonly kind: "sure" | "unsure" | "none";
  readonly language: Language;
  readonly on: LocalDate;
  readonly place: string | null;
  /** What one has to know of how the question was read. */
  readonly notices: readonly string[];
  /** For which day and place it is, where that is not today and anywhere. */
  readonly note: string | null;
  readonly answer: GuideAnswerView | null;
  /** What holds on that day on the same matter, where the answer does not. */
  readonly instead: GuideAnswerView | null;
  readonly insteadTitle: string | null;
  readonly others: readonly GuideAnswerView[];
  /** LM-04: a person to ask; `null` where the employer has named none. */
  readonly contact: ContactPoint | null;
};

/** `GET /api/guide` */
export type GuideStart = {
  readonly today: LocalDate;
  /** Municipalities to choose as one's place of work. */
  readonly places: readonly string[];
  readonly contact: ContactPoint | null;
};

/** Far longer than a question, and as long as somebody may paste one: what the guide does not read of it, it says. */
const longest = 50_000;

const forWhen = { on: date, place: z.string().max(100).nullable() };

/** Body of `POST /api/guide`: a question, or the number of an answer that was offered. The body keeps what is asked out of addresses. */
export const guideRequest = z.union([
  z.strictObject({ question: z.string().trim().min(1).max(longest), ...forWhen }),
  z.strictObject({ number: z.int().min(1).max(65), language: z.enum(["nb", "nn", "en"]).nullable(), ...forWhen }),
]);
export type GuideRequest = z.infer<typeof guideRequest>;
