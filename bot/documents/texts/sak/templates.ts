import type { Language } from "#domain/organisasjon/model.ts";
import { enCase } from "./en.ts";
import { nbCase } from "./nb.ts";
import { nnCase } from "./nn.ts";
import type { CaseDocumentWords } from "./words.ts";

/**
 * Every version of the words that documents of a case were made with: one that was made with an old version is made with it again, and
 * comes out the same. A change of words is a new version beside the old ones.
 */
const templates = {
  "2026-1": { nb: nbCase, nn: nnCase, en: enCase },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, CaseDocumentWords>>>>;

export type CaseTemplate = keyof typeof templates;

/** What documents are made with now. */
export const currentCaseTemplate: CaseTemplate = "2026-1";

/** The words of a version in a language. */
export function caseWords(template: CaseTemplate, language: Language): CaseDocumentWords {
  return templates[template][language];
}
