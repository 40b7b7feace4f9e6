import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { maskGrounds } from "#domain/sak/document.ts";
import { legalBases } from "#domain/sak/inquiry.ts";
import { caseLawWords, legalBasisWords, maskGroundWords } from "#domain/texts/sak/legalGrounds.ts";

const [lastOfOld, firstOfNew] = [localDate("2025-12-31"), localDate("2026-01-01")];

describe("the law that papers of a case cite", () => {
  it("SB-30 cites aml § 4-3 as it was numbered until 2025, and as it is from 2026", () => {
    const cited = (basis: (typeof legalBases)[number]) => [lastOfOld, firstOfNew].map((on) => legalBasisWords(basis, on, "nb"));
    expect(cited("aml-4-3-integritet")).toEqual([
      "arbeidsmiljøloven § 4-3 første ledd (integritet og verdighet)",
      "arbeidsmiljøloven § 4-3 tredje ledd (integritet og verdighet)",
    ]);
    expect(cited("aml-4-3-trakassering")).toEqual([
      "arbeidsmiljøloven § 4-3 tredje ledd (trakassering)",
      "arbeidsmiljøloven § 4-3 femte ledd (trakassering)",
    ]);
    expect(cited("aml-4-3-utilboerlig")[1]).toBe("arbeidsmiljøloven § 4-3 femte ledd (utilbørlig opptreden)");
  });

  it("SB-30 cites what has not moved alike on both sides", () => {
    for (const basis of ["aml-4-1-1", "aml-4-1-2", "aml-13-1-ldl-13"] as const) {
      expect(legalBasisWords(basis, lastOfOld, "nb")).toBe(legalBasisWords(basis, firstOfNew, "nb"));
    }
  });

  it("VA-34 cites retaliation as § 2 A-4 from 2020, and as § 2 A-2 before", () => {
    expect(caseLawWords("gjengjeldelse", localDate("2019-12-31"), "nb")).toContain("2 A-2");
    expect(caseLawWords("gjengjeldelse", localDate("2020-01-01"), "nb")).toContain("2 A-4");
  });

  it("words every code in each language, and differently where the languages differ", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      for (const basis of legalBases) expect(legalBasisWords(basis, firstOfNew, language)).not.toBe("");
      for (const ground of maskGrounds) expect(maskGroundWords(ground, firstOfNew, language)).not.toBe("");
    }
    for (const basis of legalBases) {
      expect(legalBasisWords(basis, firstOfNew, "nn")).not.toMatch(/loven\b|utilbørlig |retningslinjer for statstjenesten/);
    }
  });

  it("SB-19 masks what concerns another sub-case without saying that there is one", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      expect(maskGroundWords("annen-delsak", firstOfNew, language)).not.toMatch(
        /delsak|annen sak|anna sak|another case|other case/i,
      );
    }
  });
});
