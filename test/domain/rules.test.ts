import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { holdsOn } from "#domain/kernel/validity.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { paragraph, sectionWords, sourceTitle } from "#domain/rules/paragraph.ts";
import { findRule, inForce, ruleById, rules } from "#domain/rules.ts";
import { countRuleTests, namedTests, namedTestsOf } from "#test/support/ruleCount.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];

describe("the register of rules", () => {
  it("holds all 151 rules of the guidelines, each id once", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(151);
    const perArea = Map.groupBy(rules, (rule) => rule.id.slice(0, 2));
    expect(Object.fromEntries([...perArea].map(([area, found]) => [area, found.length]))).toEqual({
      HO: 31,
      PA: 13,
      LI: 13,
      AM: 15,
      VA: 39,
      SB: 34,
      LM: 6,
    });
  });

  it("numbers the rules of an area without a gap", () => {
    for (const [area, found] of Map.groupBy(rules, (rule) => rule.id.slice(0, 2))) {
      const expected = found.map((_, index) => `${area}-${String(index + 1).padStart(2, "0")}`);
      expect(found.map((rule) => rule.id)).toEqual(expected);
    }
  });

  it("has all rules of home office in force", () => {
    const expected = Array.from({ length: 31 }, (_, index) => index + 1);
    const found = inForce.filter((rule) => rule.id.startsWith("HO-"));
    expect(found.map((rule) => rule.id)).toEqual(expected.map((number) => `HO-${String(number).padStart(2, "0")}`));
  });

  it("has all rules of the yearly cycle in force", () => {
    const found = inForce.filter(({ id }) => id.startsWith("AM-") || id.startsWith("LM-")).map(({ id }) => id);
    const numbers = Array.from({ length: 15 }, (_, index) => index + 1);
    expect(found).toEqual([
      ...numbers.map((number) => `AM-${String(number).padStart(2, "0")}`),
      "LM-01",
      "LM-02",
      "LM-03",
      "LM-04",
      "LM-05",
      "LM-06",
    ]);
  });

  it("has the rules of reporting in force", () => {
    const found = inForce.filter(({ id }) => id.startsWith("VA-")).map(({ id }) => id);
    const numbers = Array.from({ length: 39 }, (_, index) => index + 1);
    expect(found).toEqual(numbers.map((number) => `VA-${String(number).padStart(2, "0")}`));
  });

  it("has every rule of the case in force", () => {
    const found = inForce.filter(({ id }) => id.startsWith("SB-")).map(({ id }) => id);
    const numbers = Array.from({ length: 34 }, (_, index) => index + 1);
    expect(found).toEqual(numbers.map((number) => `SB-${String(number).padStart(2, "0")}`));
  });

  it("quotes, states and places every rule", () => {
    for (const rule of rules) {
      expect(rule.quote.length, rule.id).toBeGreaterThan(3);
      expect(rule.statement.length, rule.id).toBeGreaterThan(10);
      expect(rule.sections.length, rule.id).toBeGreaterThan(0);
    }
  });

  it("has the rules of home office hold wherever the normal regime holds, and not before", () => {
    const { from } = normalRegime.validity;
    for (const { id, validity } of inForce.filter((rule) => rule.id.startsWith("HO-"))) {
      expect(validity !== null && holdsOn(validity, from), id).toBe(true);
      expect(validity !== null && holdsOn(validity, localDate("2020-12-31")), id).toBe(false);
    }
  });

  it("finds a rule by its id", () => {
    expect(ruleById("HO-15")).toMatchObject({ source: "S1", sections: ["2.4"], strength: "blocks", quote: "inntil 40 prosent" });
    expect(findRule("HO-15")).toBe(ruleById("HO-15"));
    expect(findRule("HO-99")).toBeUndefined();
  });
});

describe("the paragraph of a rule", () => {
  it.each<[Language, string]>([
    ["nb", "Retningslinjer for fast avtale om hjemmekontor ved NTNU, innledningen, punkt 2.1 og vedlegg 2"],
    ["nn", "Retningslinjer for fast avtale om heimekontor ved NTNU, innleiinga, punkt 2.1 og vedlegg 2"],
    ["en", "Guidelines for fixed home-office agreements at NTNU, the introduction, section 2.1 and annex 2"],
  ])("is cited in %s", (language, expected) => {
    expect(paragraph("HO-05", language)).toBe(expected);
  });

  it("can be worded for every rule in every language", () => {
    for (const rule of rules) {
      for (const language of languages) {
        const words = paragraph(rule.id, language);
        expect(words.startsWith(sourceTitle(rule.source, language)), rule.id).toBe(true);
        expect(words, rule.id).not.toMatch(/undefined|\bfn\b|Innl\.|FAQ|, ,/);
      }
    }
  });

  it("words notes, spans and unnumbered parts, and knows no others", () => {
    expect(sectionWords("S3b", "5.3 fn 4", "nb")).toBe("punkt 5.3, fotnote 4");
    expect(sectionWords("S1", "4.1–4.2", "nn")).toBe("punkt 4.1–4.2");
    expect(sectionWords("S4", "1–2", "en")).toBe("part 1–2");
    expect(() => sectionWords("S1", "2.x", "nb")).toThrow("2.x");
    expect(() => paragraph("HO-99", "nb")).toThrow("HO-99");
  });
});

describe("the tests of the rules", async () => {
  const tests = await namedTests(join(import.meta.dirname, ".."));

  it("has at least an allow, a refuse and a boundary for every rule in force", () => {
    const lacking = countRuleTests(tests).filter((line) => line.inForce && line.tests < 3);
    expect(lacking.map((line) => `${line.id}: ${line.tests}`)).toEqual([]);
  });

  it("names no rule that the register does not know", () => {
    const unknown = tests.flatMap((test) =>
      test.ids.filter((id) => findRule(id) === undefined).map((id) => `${test.file}:${test.line} ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it("counts tests by their leading ids, rows of tables, and none that is skipped", () => {
    const text = `
      describe("x", () => {
        it("HO-01 allows", () => {});
        test("HO-02, HO-03 refuses", () => {});
        it.each([1, 2, 3])("HO-04 of %s", () => {});
        it.each(table)(\`HO-05 of \${1}\`, () => {});
        it.each([["HO-13", 1], ["HO-14", 2]] as const)("%s of a row", () => {});
        it("allows what HO-06 says", () => {});
        it.skip("HO-07 later", () => {});
        it.todo("HO-08 later");
        it("HO-09 in a call", () => { run("HO-10 is no test"); });
      });
      describe.skip("y", () => { it("HO-11 rests", () => {}); });
      it("HO-99 is unknown", () => {});
      // it("HO-12 in a comment", () => {});
    `;
    const found = namedTestsOf("x.test.ts", text).map((test) => [test.ids.join("+"), test.count]);
    expect(found).toEqual([
      ["HO-01", 1],
      ["HO-02+HO-03", 1],
      ["HO-04", 3],
      ["HO-05", 1],
      ["HO-13", 1],
      ["HO-14", 1],
      ["HO-09", 1],
      ["HO-99", 1],
    ]);
  });
});
