import { describe, expect, it } from "vitest";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { type CaseFact, type ReportFact, resultOf, yearFigures } from "#domain/statistikk/statistics.ts";

const day = localDate("2027-03-01");
const report = (kind: ReportFact["kind"], days: number | null = 3): ReportFact => ({
  kind,
  submittedOn: day,
  acknowledgedOn: days === null ? null : addDays(day, days),
});
const ended = (days: number, result: CaseFact["result"] = "uheldig"): CaseFact => ({
  openedOn: day,
  closedOn: addDays(day, days),
  result,
});

describe("figures of a year", () => {
  it("counts reports by kind, and hides the kinds with few", () => {
    const [year] = yearFigures([...Array.from({ length: 9 }, () => report("klage")), report("varsel")], []);
    expect(year?.kinds.total).toBe(10);
    // Eight other kinds hold one report between them: the largest goes too.
    expect(year?.kinds.cells.every(({ count }) => count === null)).toBe(true);
  });

  it("tells the middle number of days from five on, and nothing of four", () => {
    const open: CaseFact = { openedOn: day, closedOn: null, result: "aapen" };
    const four = yearFigures([], [...[1, 2, 3, 40].map((days) => ended(days)), open])[0];
    expect(four?.toClose).toEqual({ median: null, ninetieth: null });
    const five = yearFigures(
      [],
      [1, 2, 3, 40, 50].map((days) => ended(days)),
    )[0];
    expect(five?.toClose).toEqual({ median: 3, ninetieth: null });
  });

  it("tells the longest tenth only of fifty", () => {
    const days = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(
      yearFigures(
        [],
        days.map((one) => ended(one)),
      )[0]?.toClose,
    ).toEqual({ median: 25, ninetieth: 45 });
    expect(
      yearFigures(
        [],
        days.slice(1).map((one) => ended(one)),
      )[0]?.toClose.ninetieth,
    ).toBeNull();
  });

  it("leaves what has not ended out of the days, and counts it as open", () => {
    const open: CaseFact = { openedOn: day, closedOn: null, result: "aapen" };
    const cases = [...Array.from({ length: 6 }, () => open), ...Array.from({ length: 7 }, () => ended(10))];
    const [year] = yearFigures([], cases);
    expect(year?.toClose.median).toBe(10);
    expect(year?.results.total).toBe(13);
  });

  it("has the newest year first, and each thing in the year that it began", () => {
    const older = { ...report("klage"), submittedOn: localDate("2026-12-31"), acknowledgedOn: day };
    const five = <One>(one: One) => Array.from({ length: 5 }, () => one);
    expect(yearFigures([...five(older), ...five(report("klage"))], []).map(({ year }) => year)).toEqual([2027, 2026]);
  });

  it("does not tell of a year in which there was little, so that it looks as one with nothing", () => {
    const four = Array.from({ length: 4 }, () => report("klage"));
    expect(yearFigures(four, [ended(3)])).toEqual([]);
    expect(yearFigures([...four, report("varsel")], []).map(({ year }) => year)).toEqual([2027]);
    expect(
      yearFigures(
        four,
        Array.from({ length: 5 }, () => ended(3)),
      ).map(({ kinds, results }) => [kinds.total, results.total]),
    ).toEqual([[null, 5]]);
  });

  it("never tells how many the days are of: the rest would be those that are left", () => {
    const [year] = yearFigures(
      [],
      Array.from({ length: 9 }, () => ended(3)),
    );
    expect(Object.keys(year?.toClose ?? {})).toEqual(["median", "ninetieth"]);
  });
});

describe("what a case counts as", () => {
  it("is open until it has ended, whatever was found by then", () => {
    expect(resultOf({ status: "OPPFOELGING", conclusion: null, assessment: null })).toBe("aapen");
  });

  it("is what was concluded, whatever the first assessment came to", () => {
    const assessment = { outcome: "forbedring" } as SubCase["assessment"];
    for (const finding of ["uheldig", "paaregnelig", "ikke-sannsynliggjort"] as const) {
      const conclusion = { finding } as SubCase["conclusion"];
      expect(resultOf({ status: "AVSLUTTET", conclusion, assessment })).toBe(finding);
      expect(resultOf({ status: "ARKIVERT", conclusion, assessment: null })).toBe(finding);
    }
  });

  it("is what the first assessment came to where nothing was concluded", () => {
    for (const outcome of ["forbedring", "ingen-sak"] as const)
      expect(resultOf({ status: "ARKIVERT", conclusion: null, assessment: { outcome } as SubCase["assessment"] })).toBe(outcome);
  });

  it("is no case where none was found", () => {
    expect(resultOf({ status: "AVSLUTTET", conclusion: null, assessment: null })).toBe("ingen-sak");
  });
});
