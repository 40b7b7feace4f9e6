import { describe, expect, it } from "vitest";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { holdsOn } from "#domain/kernel/validity.ts";
import type { ReportKind } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { citation } from "#domain/rules/citation.ts";
import { type LawId, type LegalReference, law, lawBehind, lawOn } from "#domain/rules/law.ts";
import { textsFor } from "#domain/texts/index.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
const ids = Object.keys(law) as LawId[];
const cited = (id: LawId, on: string, language: Language = "nb") => {
  const found = lawOn(id, date(on));
  return found === null ? null : citation(found, language);
};

describe("the register of law", () => {
  it("has at most one version of anything on a day", () => {
    for (const id of ids) {
      const versions: readonly LegalReference[] = law[id];
      for (const { validity } of versions)
        for (const day of [validity.from, validity.to].filter((one) => one !== undefined))
          expect([id, day, versions.filter((one) => holdsOn(one.validity, day)).length]).toEqual([id, day, 1]);
    }
  });

  it.each([
    ["trakassering", "2025-12-31", "arbeidsmiljøloven § 4-3 tredje ledd"],
    ["trakassering", "2026-01-01", "arbeidsmiljøloven § 4-3 femte ledd"],
    ["integritet", "2025-12-31", "arbeidsmiljøloven § 4-3 første ledd"],
    ["integritet", "2026-01-01", "arbeidsmiljøloven § 4-3 tredje ledd"],
    ["gjengjeldelse", "2019-12-31", "arbeidsmiljøloven § 2 A-2"],
    ["gjengjeldelse", "2020-01-01", "arbeidsmiljøloven § 2 A-4"],
    ["gjengjeldelsesnemnd", "2021-06-30", null],
    ["gjengjeldelsesnemnd", "2021-07-01", "Diskrimineringsnemnda"],
    ["varsling", "2017-06-30", null],
    ["varsling", "2017-07-01", "arbeidsmiljøloven kapittel 2 A"],
  ] as const)("cites %s on %s as %s", (id, on, expected) => {
    expect(cited(id, on)).toBe(expected);
  });

  it.each([
    ["nb", "arbeidsmiljøloven § 1-6 første ledd bokstav a", "arbeidsmiljøloven § 4-3 femte ledd"],
    ["nn", "arbeidsmiljølova § 1-6 første ledd bokstav a", "arbeidsmiljølova § 4-3 femte ledd"],
    ["en", "the Working Environment Act section 1-6 (1) (a)", "the Working Environment Act section 4-3 (5)"],
  ] as const)("is cited in %s", (language, students, harassment) => {
    expect(cited("arbeidAvStudenter", "2026-10-05", language)).toBe(students);
    expect(cited("trakassering", "2026-10-05", language)).toBe(harassment);
  });

  it("words everything in every language on every day that something changes", () => {
    const days = [
      ...new Set(ids.flatMap((id) => law[id].flatMap(({ validity }) => [validity.from, addDays(validity.from, -1)]))),
    ];
    for (const day of days)
      for (const id of ids)
        for (const language of languages) {
          const found = lawOn(id, day);
          if (found !== null) expect(citation(found, language)).not.toMatch(/undefined|null| {2}/);
        }
  });
});

describe("texts as of a date", () => {
  const before = date("2025-12-31");
  const after = date("2026-01-01");

  it.each(languages)("VA-26 say in %s what a klage rests on as the law is on that day", (language) => {
    const { legal } = textsFor(language);
    expect(legal("klage", before)).toMatch(/§ 4-3 tredje ledd|section 4-3 \(3\)/);
    expect(legal("klage", after)).toMatch(/§ 4-3 femte ledd|section 4-3 \(5\)/);
    expect(legal("klage", after)).not.toMatch(/tredje ledd|\(3\)/);
  });

  it.each(languages)("VA-34 name in %s who hears complaints of retaliation only from the day on which they do", (language) => {
    const { legal } = textsFor(language);
    expect(legal("gjengjeldelse", date("2021-06-30"))).not.toMatch(/nemnda|Tribunal/);
    expect(legal("gjengjeldelse", date("2021-07-01"))).toMatch(/Diskrimineringsnemnda|The Anti-Discrimination Tribunal/);
  });

  it("say nothing of a law that did not hold yet, and leave no gap", () => {
    const kinds: readonly ReportKind[] = ["klage", "underretning", "varsel", "gjengjeldelse", "egen-undersoekelse"];
    for (const language of languages)
      for (const kind of kinds) {
        const said = textsFor(language).legal(kind, date("2000-01-01"));
        expect(said).not.toMatch(/§|Working Environment|undefined|null| {2}|^ | $/);
        expect(said.length).toBeGreaterThan(10);
        expect(textsFor(language).legal(kind, after)).not.toMatch(/undefined|null| {2}|^ | $|^[a-zæøå]/);
      }
  });

  it("VA-34 put the law behind a rule's paragraph, by the day; without a day the guidelines alone", () => {
    const texts = textsFor("nb");
    const guidelines = texts.paragraph("VA-34");
    expect(guidelines).not.toContain("arbeidsmiljøloven");
    expect(texts.on(date("2019-12-31")).paragraph("VA-34")).toBe(`${guidelines} (arbeidsmiljøloven § 2 A-2)`);
    expect(texts.on(date("2020-01-01")).paragraph("VA-34")).toBe(`${guidelines} (arbeidsmiljøloven § 2 A-4)`);
    expect(texts.on(after).on(date("2019-12-31")).paragraph("VA-34")).toContain("§ 2 A-2");
    expect(texts.on(after).paragraph("HO-15")).toBe(texts.paragraph("HO-15"));
    expect(lawBehind("HO-15", after)).toEqual([]);
  });

  it("SB-30 cites what a conclusion is tested against as it stood then", () => {
    const law2025 = textsFor("nb").on(before).paragraph("SB-30");
    const law2026 = textsFor("nb").on(after).paragraph("SB-30");
    expect(law2025).toContain("§ 4-3 første ledd, arbeidsmiljøloven § 4-3 tredje ledd");
    expect(law2026).toContain("§ 4-3 tredje ledd, arbeidsmiljøloven § 4-3 femte ledd");
  });
});
