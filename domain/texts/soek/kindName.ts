/** Kinds of home-office cases, as they are found by name. */
export type CaseKindName = "fast-avtale" | "enkeltdag";
