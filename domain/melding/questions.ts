import type { ReportAnswers, ReporterKind } from "./model.ts";

/** A question of a form. `required` as C5 to C10 mark it; what must be there in each case is said by `checkAnswers`. */
export type Question = {
  readonly field: keyof ReportAnswers;
  readonly required: boolean;
  /** Whom it is asked of; left out for everybody. */
  readonly only?: "named" | "unnamed" | "tillitsvalgt" | "student";
};

/** What each kind asks, in the order in which it is asked (C5 to C9). */
export const questions = {
  "soeknad-om-endring": [
    { field: "what", required: true },
    { field: "more", required: true },
    { field: "conflict", required: true },
    { field: "studentBranch", required: true, only: "student" },
    { field: "expectsNothing", required: true },
  ],
  klage: [
    { field: "onBehalf", required: true, only: "tillitsvalgt" },
    { field: "members", required: true, only: "tillitsvalgt" },
    { field: "selfAffected", required: true },
    { field: "studentBranch", required: true, only: "student" },
    { field: "counterparts", required: true },
    { field: "firm", required: false },
    { field: "leaderIsParty", required: true },
    { field: "what", required: true },
    { field: "more", required: false },
    { field: "when", required: false },
    { field: "where", required: false },
    { field: "unitId", required: false },
    { field: "witnesses", required: false },
    { field: "sexualHarassment", required: false },
    { field: "recipient", required: true },
    { field: "sjefReason", required: true },
    { field: "acceptsIdentified", required: true },
    { field: "signs", required: true },
  ],
  underretning: [
    { field: "about", required: true },
    { field: "unitId", required: true },
    { field: "studentBranch", required: true, only: "student" },
    { field: "what", required: true },
    { field: "counterparts", required: true },
    { field: "general", required: false },
    { field: "firm", required: false },
    { field: "when", required: false },
    { field: "where", required: false },
    { field: "sexualHarassment", required: false },
    { field: "leaderIsParty", required: true },
    { field: "recipient", required: true },
    { field: "sjefReason", required: true },
    { field: "acceptsIdentified", required: true },
  ],
  varsel: [
    { field: "studentBranch", required: true, only: "student" },
    { field: "what", required: true },
    { field: "counterparts", required: false },
    // A leader of the writer may be one of those who receive it: this leaves them out, and they are none who is given it.
    { field: "leaderIsParty", required: false },
    { field: "unitId", required: false },
    { field: "when", required: false },
    { field: "where", required: false },
    { field: "witnesses", required: false },
    { field: "workEnvironment", required: false },
    { field: "sexualHarassment", required: false },
  ],
  bekymringsmelding: [
    { field: "about", required: true },
    { field: "unitId", required: true },
    { field: "studentBranch", required: true, only: "student" },
    { field: "what", required: true },
    { field: "counterparts", required: true },
    { field: "general", required: false },
    { field: "firm", required: false },
    { field: "when", required: false },
    { field: "where", required: false },
    { field: "sexualHarassment", required: false },
    { field: "leaderIsParty", required: true },
    { field: "recipient", required: false },
    { field: "sjefReason", required: true },
    { field: "acceptsIdentified", required: true },
  ],
  gjengjeldelse: [
    { field: "relatedNumber", required: false },
    { field: "unitId", required: true },
    { field: "studentBranch", required: true, only: "student" },
    { field: "what", required: true },
    { field: "counterparts", required: true },
    { field: "leaderIsParty", required: true },
    { field: "when", required: false },
    { field: "where", required: false },
  ],
} as const satisfies Readonly<Record<ReporterKind, readonly Question[]>>;

/** The questions that somebody is asked. */
export function questionsFor(
  kind: ReporterKind,
  who: { readonly unnamed: boolean; readonly isStudent: boolean; readonly isTillitsvalgt: boolean },
): readonly Question[] {
  const all: readonly Question[] = questions[kind];
  const asked: Readonly<Record<NonNullable<Question["only"]>, boolean>> = {
    named: !who.unnamed,
    unnamed: who.unnamed,
    student: who.isStudent,
    tillitsvalgt: who.isTillitsvalgt,
  };
  return all.filter(({ only }) => only === undefined || asked[only]);
}
