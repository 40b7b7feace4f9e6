import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Found, judge, openGuide } from "#bot/guide/guide.ts";
import { knownWords } from "#bot/guide/knownWords.ts";
import type { Ranked } from "#bot/guide/rank.ts";
import type { AnswerNumber } from "#domain/veileder/model.ts";
import { type AskedLine, figuresOf, measure } from "#test/support/guideFigures.ts";

const guide = openGuide();
const linesOf = (name: string): readonly AskedLine[] =>
  readFileSync(join(import.meta.dirname, "../../domain/veileder", name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): AskedLine => JSON.parse(line));

describe("the guide", () => {
  it.each([
    ["Hvor mange dager i uka kan jeg jobbe hjemmefra?", "nb", 28],
    ["Kor mange dagar i veka kan eg arbeide heime?", "nn", 28],
    ["How many days a week can I work from home?", "en", 28],
    ["Kan jeg klage anonymt?", "nb", 49],
    ["Kan eg nekte å bli intervjua?", "nn", 57],
    ["Who owns the report?", "en", 65],
  ] as const)("knows «%s»", (question, language, number) => {
    const found = guide(question, language);
    expect([found.kind, found.numbers[0]]).toEqual(["sure", number]);
  });

  it.each([
    ["hvr mange dager hjemekontor kan jeg ha i ukenn", 28],
    ["er jeg forsikrett på hjemmekontoret", 34],
    ["kan jeg klaage anonymtt", 49],
  ] as const)("reads «%s» as it was meant", (question, number) => expect(guide(question, "nb").numbers[0]).toBe(number));

  it("takes compounds apart that it does not know", () => {
    const { partsOf } = knownWords(["hjemmekontor", "avtale", "periode", "skjerm", "arbeid", "tid"]);
    expect(partsOf("hjemmekontoravtale")).toEqual(["hjemmekontor", "avtale"]);
    expect(partsOf("avtaleperiode")).toEqual(["avtale", "periode"]);
    expect(partsOf("arbeidsperiode")).toEqual(["arbeid", "periode"]);
    expect(partsOf("avtalen")).toEqual([]);
    expect(partsOf("skjermtid")).toEqual([]);
  });

  it("mends a slip in a long word, and leaves short ones and far ones as they are", () => {
    const { nearest } = knownWords(["hjemmekontor", "hund", "klage", "uken"]);
    expect(nearest("ukenn")).toBe("uken");
    expect(nearest("klge")).toBe("klage");
    expect(nearest("hjemekontor")).toBe("hjemmekontor");
    expect(nearest("hjmekontor", 1)).toBeUndefined();
    expect(nearest("hjmekontor")).toBe("hjemmekontor");
    expect(nearest("hunn")).toBeUndefined();
    expect(nearest("kjole")).toBeUndefined();
  });

  it.each([
    "Hva får jeg i lønn?",
    "Hvor parkerer jeg?",
    "Kva tid opnar biblioteket?",
    "Tell me a joke",
    "xyzzy",
    "",
    "???",
    "🙂",
  ])("is sure of nothing where the guidelines say nothing: «%s»", (question) =>
    expect(guide(question, "nb").kind).not.toBe("sure"),
  );

  it("answers the same to the same question, however often and after whatever else", () => {
    const questions = linesOf("development.jsonl").slice(0, 60);
    const first = questions.map(({ q, lang }) => guide(q, lang));
    const backwards = [...questions].reverse().map(({ q, lang }) => guide(q, lang));
    expect(backwards.reverse()).toEqual(first);
    const another = openGuide();
    expect(questions.map(({ q, lang }) => another(q, lang))).toEqual(first);
  });

  it("never offers more than three, nor one twice", () => {
    for (const { q, lang } of linesOf("development.jsonl")) {
      const { numbers } = guide(q, lang);
      expect(numbers.length).toBeLessThanOrEqual(3);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it("leaves words out that it is told to ignore", () => {
    const named = guide("Har Lars Moen fått klager på seg?", "nb", new Set(["lars", "moen"]));
    expect(named).toEqual(guide("Har fått klager på seg?", "nb"));
  });
});

describe("how sure it is", () => {
  const one = (number: AnswerNumber | null, score: number, rest: Partial<Ranked> = {}): Ranked => ({
    ...{ number, score, covered: 0.8, likeness: 0.6 },
    ...rest,
  });
  const kinds = (...ranked: readonly Ranked[]): Found["kind"] => judge(ranked).kind;

  it("LM-04 is sure of an answer that is known, like the question and ahead of the next", () => {
    expect(kinds(one(28, 0.9), one(29, 0.7))).toBe("sure");
    expect(kinds(one(28, 0.9))).toBe("sure");
    expect(judge([one(28, 0.9), one(29, 0.7), one(30, 0.6), one(31, 0.5)]).numbers).toEqual([28, 29, 30]);
    expect(judge([one(28, 1), one(29, 0.55), one(30, 0.54)]).numbers).toEqual([28, 29]);
  });

  it("LM-04 asks what is meant where one of the three is missing, at the very bound", () => {
    expect(kinds(one(28, 0.9), one(29, 0.71))).toBe("unsure");
    expect(kinds(one(28, 0.9, { covered: 0.5 }))).toBe("sure");
    expect(kinds(one(28, 0.9, { covered: 0.49 }))).toBe("unsure");
    expect(kinds(one(28, 0.9, { likeness: 0.5 }))).toBe("sure");
    expect(kinds(one(28, 0.9, { likeness: 0.49 }))).toBe("unsure");
  });

  it("is sure with less of a lead where one has asked in nearly the same words", () => {
    const same = { likeness: 0.8, covered: 0.8 };
    expect(kinds(one(28, 0.9, same), one(29, 0.79))).toBe("sure");
    expect(kinds(one(28, 0.9, same), one(29, 0.81))).toBe("unsure");
    expect(kinds(one(28, 0.9, { ...same, likeness: 0.79 }), one(29, 0.79))).toBe("unsure");
    expect(kinds(one(28, 0.9, { ...same, covered: 0.79 }), one(29, 0.79))).toBe("unsure");
  });

  it("LM-04 says that it is not in the guidelines where nothing is like it, or what is like it lies outside them", () => {
    expect(kinds()).toBe("none");
    expect(kinds(one(28, 0.9, { likeness: 0.24 }))).toBe("none");
    expect(kinds(one(28, 0.9, { covered: 0.29 }))).toBe("none");
    expect(kinds(one(null, 0.9))).toBe("none");
    expect(kinds(one(28, 0.9), one(null, 0.3, { likeness: 0.71 }))).toBe("none");
    expect(judge([one(28, 0.9), one(null, 0.3, { likeness: 0.69 })])).toEqual({ kind: "unsure", numbers: [28] });
    expect(kinds(one(28, 0.9), one(null, 0.3, { likeness: 0.6 }))).toBe("unsure");
    expect(kinds(one(28, 0.9), one(null, 0.3, { likeness: 0.59 }))).toBe("sure");
    expect(judge([one(null, 0.9), one(28, 0.8)])).toEqual({ kind: "unsure", numbers: [28] });
  });
});

describe("the measure", () => {
  // What is asked here is shown to nobody, not even where a figure falls: see test/support/guideQuality.ts.
  const figures = figuresOf(measure(guide, linesOf("questions.jsonl"))).all;

  it("has at least 200 questions, and the right answer first in 85 of 100, among the first three in 95", () => {
    expect(figures.questions).toBeGreaterThanOrEqual(200);
    expect(figures.first).toBeGreaterThanOrEqual(85);
    expect(figures.firstThree).toBeGreaterThanOrEqual(95);
  });

  it("is sure and wrong in two of 100 at most", () => expect(figures.wrongButSure).toBeLessThanOrEqual(2));

  it("answers within 5 milliseconds, 99 of 100", () => expect(figures.p99).toBeLessThanOrEqual(5));
});
