import { describe, expect, it } from "vitest";
import { statementAddresses, statementReviewedOn, statementWords } from "#domain/texts/erklaering/statement.ts";
import { statementParts } from "#domain/texts/erklaering/words.ts";

const languages = ["nb", "nn", "en"] as const;

describe("the accessibility statement", () => {
  it.each(languages)(
    "LM-05 says in %s what it covers, how far, what not, whom to tell, where to complain, and how it was tried",
    (language) => {
      const { parts, reviewed, title } = statementWords(language);
      expect(Object.keys(parts)).toEqual([...statementParts]);
      for (const part of statementParts) {
        expect(parts[part].title.length, part).toBeGreaterThan(3);
        expect(parts[part].lines.join("").length, part).toBeGreaterThan(15);
      }
      expect(title).toMatch(/erklæring|statement/);
      expect(parts.om.lines.join(" ")).toContain("uustatus.no");
      expect(parts.status.lines.join(" ")).toMatch(/§ 18|section 18/);
      expect(parts.status.lines.join(" ")).toContain("WCAG 2.1");
      expect(parts.klage.lines.join(" ")).toMatch(/Diskrimineringsnemnda|Tribunal/);
      expect(reviewed("28. november 2026")).toContain("28. november 2026");
    },
  );

  it("has as many points in each language, so that none hears of less", () => {
    const counts = (language: (typeof languages)[number]) =>
      statementParts.map((part) => [
        statementWords(language).parts[part].lines.length,
        statementWords(language).parts[part].points.length,
      ]);
    expect(counts("nn")).toEqual(counts("nb"));
    expect(counts("en")).toEqual(counts("nb"));
    expect(statementWords("nb").parts.brudd.points.length).toBeGreaterThan(0);
  });

  it("leads to those who decide by https, and says when it was gone through", () => {
    for (const address of Object.values(statementAddresses)) expect(new URL(address).protocol).toBe("https:");
    expect(statementReviewedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
