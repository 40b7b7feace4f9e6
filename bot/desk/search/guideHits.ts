import type { Language } from "#domain/organisasjon/model.ts";
import { rules } from "#domain/rules.ts";
import { textsFor } from "#domain/texts/index.ts";
import { enRuleTexts } from "#domain/texts/regler/inEn.ts";
import { nbRuleTexts } from "#domain/texts/regler/inNb.ts";
import { nnRuleTexts } from "#domain/texts/regler/inNn.ts";
import type { RuleTexts } from "#domain/texts/regler/words.ts";
import { wordedAnswer } from "#domain/texts/veileder/worded.ts";
import { answers } from "#domain/veileder/answers.ts";
import { defaultGuideSettings } from "#domain/veileder/model.ts";
import { foldedWords } from "../../search/fold.ts";
import { fitting } from "../../search/match.ts";
import { askGuide } from "../veileder/askGuide.ts";
import type { Finder } from "./asked.ts";

// What the guidelines say is the same for everybody and changes with the product alone: it is folded once. Nothing that anybody wrote comes here.
const known = new Map<string, readonly string[]>();

function foldedOnce(text: string): readonly string[] {
  const found = known.get(text);
  if (found !== undefined) return found;
  const folded = foldedWords(text);
  known.set(text, folded);
  return folded;
}

const ruleTexts: Readonly<Record<Language, RuleTexts>> = { nb: nbRuleTexts, nn: nnRuleTexts, en: enRuleTexts };

/** Questions and answers, from the index that the guide has: the same to everybody. */
export const answerHits: Finder = async ({ context, who, sought, typed, limit }) => {
  const asked = await askGuide(context, who, { question: typed, on: null, place: null });
  if (asked.kind !== "done") return [];
  const { answer, instead, others, language, on, place } = asked.value;
  const meant = [answer, instead, ...others].filter((one) => one !== null);
  // A single word is no question: what it stands in is found as everything else is.
  const said = answers.map((one) => wordedAnswer(one, { on, place }, defaultGuideSettings, textsFor(language)));
  const named = fitting(sought, said, ({ question }) => ({ folded: foldedOnce(question) }));
  const known = new Set(meant.map(({ number }) => number));
  return [...meant, ...named.filter(({ number }) => !known.has(number))].slice(0, limit).map(({ number, question, source }) => ({
    kind: "svar",
    to: { view: "spoer", caseId: String(number) },
    called: question,
    about: source,
    due: null,
  }));
};

/** Rules by their number or their words. */
export const ruleHits: Finder = async ({ person, sought, texts, words, limit }) => {
  const said = ruleTexts[person.language].rules;
  const found = fitting(sought, rules, ({ id }) => ({
    folded: foldedOnce(`${said[id]} ${texts.paragraph(id)} ${words.kind.regel}`),
    numbers: [id],
  }));
  return found.slice(0, limit).map(({ id }) => ({
    kind: "regel",
    to: { view: "regler", caseId: id },
    called: `${id} ${said[id]}`,
    about: texts.paragraph(id),
    due: null,
  }));
};
