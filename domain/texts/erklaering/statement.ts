import { localDate } from "../../kernel/localDate.ts";
import type { Language } from "../../organisasjon/model.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { StatementWords } from "./words.ts";

const byLanguage: Readonly<Record<Language, StatementWords>> = { nb, nn, en };

/** The accessibility statement, by language. It comes with its page: nobody else carries it along. */
export const statementWords = (language: Language): StatementWords => byLanguage[language];

/** The day on which what it says was last held against the product. */
export const statementReviewedOn = localDate("2026-11-28");

/** Who decides complaints, and who supervises. */
export const statementAddresses = {
  nemnda: "https://www.diskrimineringsnemnda.no/",
  tilsynet: "https://www.uutilsynet.no/",
} as const;
