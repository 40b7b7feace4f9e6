import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvField, statisticsCsv } from "#bot/documents/statisticsCsv.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { reporterKinds } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { type CaseFact, caseResults, type ReportFact, yearFigures } from "#domain/statistikk/statistics.ts";
import { statistikkWords } from "#domain/texts/statistikk/index.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(localDate("2025-06-01"), days));
const report = fc.record({ kind: fc.constantFrom(...reporterKinds), submittedOn: day, acknowledgedOn: fc.option(day) });
const aCase = fc.record({ openedOn: day, closedOn: fc.option(day), result: fc.constantFrom(...caseResults) });

describe("figures as a file", () => {
  it("hold no number from nought to four, whatever there is, in any language, and every field is filled", () => {
    fc.assert(
      fc.property(
        fc.array(report, { maxLength: 60 }),
        fc.array(aCase, { maxLength: 60 }),
        fc.constantFrom(...languages),
        (reports: ReportFact[], cases: CaseFact[], language) => {
          const words = statistikkWords[language];
          const [head, ...lines] = statisticsCsv(yearFigures(reports, cases), language).slice(1).trimEnd().split("\r\n");
          expect(head?.split(";")).toHaveLength(4);
          for (const line of lines) {
            const [year, figure, row, shown] = line.split(";");
            expect([year, figure, row, shown].every((field) => field !== undefined && field !== "")).toBe(true);
            const instead = row === words.total ? words.few : words.hidden;
            if (figure === words.kinds || figure === words.results) expect(shown === instead || Number(shown) >= 5).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("say nothing but their heads where there is nothing to tell of", () => {
    expect(statisticsCsv([], "nb")).toBe("\uFEFFÅr;Tall for;Hva;Verdi\r\n");
  });

  it("word days that would be those of a few", () => {
    const opened = localDate("2026-03-02");
    const cases: CaseFact[] = Array.from({ length: 9 }, (_, index) => ({
      openedOn: opened,
      closedOn: index < 5 ? addDays(opened, 30) : null,
      result: index < 5 ? "uheldig" : "aapen",
    }));
    const text = statisticsCsv(yearFigures([], cases), "nb");
    expect(text).toContain("\r\n2026;Dager fra saken ble åpnet til den var avsluttet;Median;30\r\n");
    expect(text).toContain(";Dager fra melding til kvittering;Median;for få til å vise\r\n");
    expect(text).toContain(";Ni av ti innen;for få til å vise\r\n");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+47", "'+47"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["|calc", "'|calc"],
    ["\t=1", "'\t=1"],
    ["a;b", '"a;b"'],
    ['si "nei"', '"si ""nei"""'],
    ["=a;b", '"\'=a;b"'],
    ["to\r\nlinjer", '"to\r\nlinjer"'],
    ["Klage", "Klage"],
    ["5", "5"],
  ])("write %j so that a spreadsheet shows it and runs nothing", (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});
