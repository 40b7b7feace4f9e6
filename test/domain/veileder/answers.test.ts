import { describe, expect, it } from "vitest";
import { sectionWords } from "#domain/rules/paragraph.ts";
import { findRule, rules } from "#domain/rules.ts";
import { enRuleTexts } from "#domain/texts/regler/inEn.ts";
import { nbRuleTexts } from "#domain/texts/regler/inNb.ts";
import { nnRuleTexts } from "#domain/texts/regler/inNn.ts";
import { answerWords } from "#domain/texts/veileder/answerWords.ts";
import { answers } from "#domain/veileder/answers.ts";
import { everyQuestion } from "#domain/veileder/asked.ts";
import { answerNumber, answerNumbers } from "#domain/veileder/model.ts";
import { synonyms } from "#domain/veileder/synonyms.ts";

const languages = ["nb", "nn", "en"] as const;
const numbers = Array.from({ length: 65 }, (_, index) => index + 1);

describe("the 65 answers", () => {
  it("are all there, once, in order", () => {
    expect(answerNumbers).toEqual(numbers);
    expect(answers.map(({ number }) => number)).toEqual(numbers);
    expect([0, 66, 1.5].map(answerNumber)).toEqual([undefined, undefined, undefined]);
  });

  it("say where they stand in words, and word rules of the same document", () => {
    for (const { number, source, sections, rules: ids } of answers) {
      expect(sections.length, String(number)).toBeGreaterThan(0);
      for (const section of sections)
        for (const language of languages) expect(sectionWords(source, section, language)).not.toBe("");
      for (const id of ids) expect([number, findRule(id)?.source]).toEqual([number, source]);
    }
  });

  it("are worded in each language, and each otherwise", () => {
    for (const number of answerNumbers) {
      const said = languages.map((language) => answerWords[language][number]);
      for (const [question, answer] of said) {
        expect(question).toMatch(/\?$/);
        expect(answer).toMatch(/[.!]$/);
      }
      expect(new Set(said.map(([, answer]) => answer)).size).toBe(3);
    }
  });

  it("have no bokmål in nynorsk, and no Norwegian letters in English but in names", () => {
    const bokmaal = /\b(ikke|jeg|hvorfor|hva|hvor|hvilken|ansatte?n?|enhet|noe|noen|uke|fortsatt|også|hjemme|være|bare)\b/i;
    const words = (language: (typeof languages)[number]) => answerNumbers.flatMap((number) => answerWords[language][number]);
    expect(words("nn").filter((text) => bokmaal.test(text))).toEqual([]);
    expect(words("en").filter((text) => /[æøå]|\b(ikke|og|er)\b/i.test(text))).toEqual([]);
  });

  it("are each asked for in five ways and more in every language", () => {
    for (const number of answerNumbers) {
      for (const language of languages) {
        const ways = everyQuestion.filter((asked) => asked.number === number && asked.language === language);
        expect([number, language, ways.length >= 5]).toEqual([number, language, true]);
      }
    }
  });

  it("call harassment and what comes of it sensitive, and lead from there to advice", () => {
    for (const { number, isSensitive, acts } of answers) {
      expect([number, isSensitive]).toEqual([number, number >= 45]);
      if (isSensitive) expect([number, acts[0]]).toEqual([number, "raad"]);
    }
  });
});

it("no synonym stands twice in a group, and every group has more than its name", () => {
  for (const group of synonyms) {
    const words = group.split(" / ");
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(word.trim(), group).toBe(word);
  }
});

describe("the register as people read it", () => {
  it("says every rule in each language, briefly", () => {
    for (const { rules: said, strength } of [nbRuleTexts, nnRuleTexts, enRuleTexts]) {
      expect(Object.keys(said).sort()).toEqual(rules.map(({ id }) => id).sort());
      for (const sentence of Object.values(said)) {
        expect(sentence).toMatch(/\.$/);
        expect(sentence.length).toBeLessThan(130);
      }
      expect(new Set(Object.values(strength)).size).toBe(7);
    }
  });

  it("has no bokmål in nynorsk", () => {
    const bokmaal = /\b(ikke|jeg|hvorfor|hva|hvor|hvilken|hvem|ansatte?n?|enhet|noe|noen|uke|fortsatt|også|hjemme|være|bare)\b/i;
    expect(Object.values(nnRuleTexts.rules).filter((text) => bokmaal.test(text))).toEqual([]);
  });
});
