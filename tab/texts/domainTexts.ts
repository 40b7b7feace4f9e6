import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { Format } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/make.ts";
import type { CoreWords } from "#domain/texts/words.ts";
import { citations, domainParts, wholeDomain } from "./domainParts.ts";

/** What is neither at hand from the first nor a part by itself. */
type Later = Exclude<keyof Texts, keyof Format | keyof CoreWords | keyof typeof domainParts | "language" | Said>;
type Said = "refusal" | "warning" | "term" | "paragraph" | "legal" | "on";

const later: readonly Later[] = [
  ...(["field", "equipmentKind", "timeline", "rerouted", "termsRestOn"] as const),
  ...(["termsTitle", "insurance", "guidance"] as const),
];

/**
 * The domain's texts as an open tab has them: the few words of every list are there, and the rest is fetched by whoever says it.
 * Read before it has come, it makes that part of the page wait, see `byLanguage`.
 */
export function domainTexts(language: Language, core: CoreWords, format: Format): Texts {
  const texts = {
    ...core,
    ...format,
    language,
    refusal: (...said) => wholeDomain.read(language).refusal(...said),
    warning: (said) => wholeDomain.read(language).warning(said),
    term: (...said) => wholeDomain.read(language).term(...said),
    paragraph: (rule) => citations.read(language).paragraph(rule, language),
    legal: (kind, on) => domainParts.melding.read(language).legal[kind](citations.read(language).withLaw(language, on)),
    on: (date: LocalDate) => {
      const paragraph: Texts["paragraph"] = (rule) => citations.read(language).paragraphOn(rule, date, language);
      return Object.create(texts, { paragraph: { value: paragraph } });
    },
  } as Texts;
  for (const [name, part] of Object.entries(domainParts)) {
    Object.defineProperty(texts, name, { get: () => part.read(language) });
  }
  for (const name of later) Object.defineProperty(texts, name, { get: () => wholeDomain.read(language)[name] });
  return texts;
}
