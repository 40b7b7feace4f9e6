import type { ReporterKind } from "#domain/melding/model.ts";

/** What the form asks, in the words of `ReportAnswers` where the two are the same; `whom` are names, a line each. */
export type Question =
  | "about"
  | "what"
  | "whom"
  | "general"
  | "when"
  | "where"
  | "witnesses"
  | "unit"
  | "leaderIsParty"
  | "recipient"
  | "relatedNumber"
  | "workEnvironment"
  | "sexualHarassment"
  | "studentBranch"
  | "acceptsIdentified";

const everyone: readonly Question[] = ["sexualHarassment", "studentBranch"];

/**
 * The questions of each kind, in their order (C7 to C9), without those about the reporter's identity. A bekymringsmelding asks what an
 * underretning does but for what it would have to be called; a klage and a søknad are not taken here (VA-20).
 */
export const questionsOf: Readonly<Record<ReporterKind, readonly Question[]>> = {
  underretning: [
    "about",
    "what",
    "whom",
    "general",
    "when",
    "where",
    "unit",
    "leaderIsParty",
    "recipient",
    ...everyone,
    "acceptsIdentified",
  ],
  varsel: ["what", "whom", "when", "where", "witnesses", "unit", "workEnvironment", ...everyone],
  bekymringsmelding: [
    "about",
    "what",
    "whom",
    "general",
    "when",
    "where",
    "unit",
    "leaderIsParty",
    "recipient",
    ...everyone,
    "acceptsIdentified",
  ],
  gjengjeldelse: ["relatedNumber", "what", "whom", "when", "where", "unit", "leaderIsParty"],
  klage: [],
  "soeknad-om-endring": [],
};

/** Questions without whose answer the report is refused: marked as such on the form. What is refused is decided by the domain alone. */
export const requiredOf: Readonly<Record<ReporterKind, readonly Question[]>> = {
  underretning: ["about", "what", "leaderIsParty", "recipient", "acceptsIdentified"],
  varsel: ["what"],
  bekymringsmelding: ["about", "what", "leaderIsParty", "acceptsIdentified"],
  gjengjeldelse: ["what", "whom"],
  klage: [],
  "soeknad-om-endring": [],
};

/** Those answered in free text of several lines; the texts of the page are shown in the same order everywhere. */
export const longQuestions: readonly Question[] = ["what", "whom", "when", "where", "witnesses"];
