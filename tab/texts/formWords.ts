import type { Language } from "#domain/organisasjon/model.ts";
import { citations, wholeDomain } from "./domainParts.ts";
import { formTexts } from "./form/useFormTexts.ts";
import { oneCaseTexts } from "./tabTexts.ts";

/**
 * Fetches what a form may come to say while somebody is in it: what is wrong with a field, and its paragraph. If that were fetched when it is said,
 * the form would make way for it in the midst of being filled in, and whoever works with the keyboard would lose their place. Never
 * rejects: what could not be fetched is fetched when it is said.
 */
export async function loadFormWords(language: Language): Promise<void> {
  await Promise.allSettled([wholeDomain, citations, formTexts, oneCaseTexts].map((words) => words.load(language)));
}
