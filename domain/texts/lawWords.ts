import type { LocalDate } from "../kernel/localDate.ts";
import type { Language } from "../organisasjon/model.ts";
import { citation } from "../rules/citation.ts";
import { type LawId, lawOn } from "../rules/law.ts";

/** A sentence that names something of the law, as it is cited on the date at hand; empty where it did not hold then. */
export type SayLaw = (id: LawId, sentence: (cited: string) => string) => string;

/** Words sentences with the law of a date, and puts them together. */
export function withLaw(language: Language, on: LocalDate): SayLaw {
  return (id, sentence) => {
    const reference = lawOn(id, on);
    if (reference === null) return "";
    const said = sentence(citation(reference, language));
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
}

/** Sentences one after the other, without those that are empty. */
export function sentencesOf(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
