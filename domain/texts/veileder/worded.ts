import type { GuideAnswerView } from "../../contract/veilederViews.ts";
import type { Validity } from "../../kernel/validity.ts";
import { sectionWords, sourceTitle } from "../../rules/paragraph.ts";
import type { AskedFor, GuideAnswer, GuideSettings, Standing } from "../../veileder/model.ts";
import { standingOf } from "../../veileder/standing.ts";
import type { Texts } from "../make.ts";
import { answerWords } from "./answerWords.ts";
import { type GuideWords, guideWords } from "./guideWords.ts";

/** An answer in words, as it stands on a day and in a place. */
export function wordedAnswer(answer: GuideAnswer, asked: AskedFor, settings: GuideSettings, texts: Texts): GuideAnswerView {
  const { number, source, rules, acts, isSensitive } = answer;
  const { language } = texts;
  const words = guideWords[language];
  const [question, said] = answerWords[language][number];
  const standing = standingOf(answer, asked, settings);
  const sections = texts.list(answer.sections.map((section) => sectionWords(source, section, language)));
  return {
    number,
    question,
    lead: leadOf(standing, words, texts),
    answer: said,
    source: words.source(sourceTitle(source, language), sections),
    validity: validityWords(standing, words, texts),
    rules,
    acts,
    isSensitive,
  };
}

/** What has to be said before an answer that does not hold. */
function leadOf(standing: Standing, words: GuideWords, texts: Texts): string | null {
  switch (standing.state) {
    case "holds":
      return null;
    case "held":
      return words.held(texts.dayMonthYear(standing.until));
    case "not-yet":
      return words.notYet(texts.dayMonthYear(standing.from));
    case "not-published":
      return words.notPublished;
    case "elsewhere":
      return words.elsewhere(standing.municipality);
  }
}

function validityWords(standing: Standing, words: GuideWords, texts: Texts): string {
  switch (standing.state) {
    case "holds":
      return standing.validity === null ? words.undated : spanWords(standing.validity, words, texts);
    case "held":
    case "not-yet":
      return spanWords(standing.validity, words, texts);
    case "not-published":
      return words.noDates;
    case "elsewhere":
      return words.elsewhere(standing.municipality);
  }
}

function spanWords({ from, to }: Validity, words: GuideWords, texts: Texts): string {
  return to === undefined
    ? words.holdsFrom(texts.dayMonthYear(from))
    : words.span(texts.dayMonthYear(from), texts.dayMonthYear(to));
}
