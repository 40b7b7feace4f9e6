import type { RuleId } from "../kernel/decision.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { SourceId } from "../kernel/validity.ts";
import type { Language } from "../organisasjon/model.ts";
import { findRule } from "../rules.ts";
import { citation } from "./citation.ts";
import { lawBehind } from "./law.ts";
import { sources } from "./sources.ts";

type Words = Readonly<Record<Language, string>>;

/** The title of a source, as it is cited. */
export function sourceTitle(source: SourceId, language: Language): string {
  return sources[source].title[language];
}

/** A section in words: `2.4` → «punkt 2.4», `V2` → «vedlegg 2», `Innl.` → «innledningen». */
export function sectionWords(source: SourceId, section: string, language: Language): string {
  const named = sectionNames[section];
  if (named !== undefined) return named[language];
  // A note may stand alone or after the section it belongs to: `5.3 fn 4`.
  const note = /^(?:(.+) )?fn (\d+)$/.exec(section);
  if (note !== null) {
    const [, place, number] = note;
    const words = `${noteWord[language]} ${number}`;
    return place === undefined ? words : `${sectionWords(source, place, language)}, ${words}`;
  }
  const annex = /^V(\d+)$/.exec(section)?.[1];
  if (annex !== undefined) return `${annexWord[language]} ${annex}`;
  const matter = /^Sak (.+)$/.exec(section)?.[1];
  if (matter !== undefined) return `${matterWord[language]} ${matter}`;
  const isNumber = /^[\d.]+(–[\d.]+)?$/.test(section);
  if (!isNumber) throw new Error(`no words for section ${section}`);
  // S2 and S4 number nothing themselves: there the register counts parts of the text.
  return `${(source === "S2" || source === "S4" ? partWord : pointWord)[language]} ${section}`;
}

/** Where a rule stands: the title of its source, then the sections. Throws on an id that is not registered. */
export function paragraph(id: RuleId, language: Language): string {
  const rule = findRule(id);
  if (rule === undefined) throw new Error(`no such rule: ${id}`);
  const sections = rule.sections.map((section) => sectionWords(rule.source, section, language));
  return `${sourceTitle(rule.source, language)}, ${joined(sections, language)}`;
}

/** The same with the law behind the rule, as it stands on a date: «…, punkt 6.9 (arbeidsmiljøloven § 2 A-4)». */
export function paragraphOn(id: RuleId, on: LocalDate, language: Language): string {
  const cited = lawBehind(id, on).map((reference) => citation(reference, language));
  return cited.length === 0 ? paragraph(id, language) : `${paragraph(id, language)} (${joined(cited, language)})`;
}

function joined(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${andWord[language]} ${parts.at(-1)}`;
}

const andWord: Words = { nb: "og", nn: "og", en: "and" };
const noteWord: Words = { nb: "fotnote", nn: "fotnote", en: "footnote" };
const annexWord: Words = { nb: "vedlegg", nn: "vedlegg", en: "annex" };
const matterWord: Words = { nb: "sak", nn: "sak", en: "item" };
const pointWord: Words = { nb: "punkt", nn: "punkt", en: "section" };
const partWord: Words = { nb: "del", nn: "del", en: "part" };

const about = (nb: string, nn: string, en: string): Words => ({
  nb: `avsnittet om ${nb}`,
  nn: `avsnittet om ${nn}`,
  en: `the part on ${en}`,
});
const question = (nb: string, nn: string, en: string): Words => ({
  nb: `spørsmålet om ${nb}`,
  nn: `spørsmålet om ${nn}`,
  en: `the question of ${en}`,
});

/** Sections that have a name instead of a number. */
const sectionNames: Readonly<Record<string, Words>> = {
  "Innl.": { nb: "innledningen", nn: "innleiinga", en: "the introduction" },
  end: { nb: "avslutningen", nn: "avslutninga", en: "the closing paragraph" },
  bullet: { nb: "kulepunktene", nn: "kulepunkta", en: "the bullet points" },
  Kopi: { nb: "kopilisten", nn: "kopilista", en: "the list of copies" },
  "Kopi til": { nb: "kopilisten", nn: "kopilista", en: "the list of copies" },
  "Om hjemmekontor": about("hjemmekontor", "heimekontor", "home office"),
  "Digitale møter": about("digitale møter", "digitale møte", "digital meetings"),
  Undervisning: about("undervisning", "undervisning", "teaching"),
  Campusene: about("campusene", "campusane", "the campuses"),
  Møter: about("møter", "møte", "meetings"),
  Datoer: about("datoer å merke seg", "datoar å merke seg", "dates to note"),
  Lysark: about("lysarkene", "lysarka", "the slides"),
  Smittevern: about("smittevern", "smittevern", "infection control"),
  Prosess: about("prosessen", "prosessen", "the process"),
  Hjelp: about("hjelp å få", "hjelp å få", "where to get help"),
  FAQ: { nb: "spørsmål og svar", nn: "spørsmål og svar", en: "questions and answers" },
  "FAQ hvem": question("hvem som vurderer", "kven som vurderer", "who decides"),
  "FAQ uenig": question("uenighet", "usemje", "disagreement"),
  "FAQ kollektiv": question("kollektivreise", "kollektivreise", "public transport"),
  "FAQ kolleger": question("hjemmekontor med kolleger", "heimekontor med kollegaer", "sharing a home office with colleagues"),
  slides: { nb: "lysarkene", nn: "lysarka", en: "the slides" },
  Referat: { nb: "referatet", nn: "referatet", en: "the minutes" },
  "LMUs anbefalinger": { nb: "utvalgets anbefalinger", nn: "tilrådingane frå utvalet", en: "the committee’s recommendations" },
};
