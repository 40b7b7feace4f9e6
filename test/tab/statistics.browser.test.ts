import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { type CaseFact, type ReportFact, yearFigures } from "#domain/statistikk/statistics.ts";
import { given } from "#test/support/cycleCourse.ts";
import { aKlage, anUnderretning, aVarsel } from "#test/support/reportAnswers.ts";
import { bench } from "./standIn/bench.ts";
import { report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { kari, hilde, berit, mona } = demoPeople;
const search = "?view=statistikk";
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

const isAccessible = async (page: Page) => {
  // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
  const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
const rowsOf = (tab: Frame, name: string) => tab.getByRole("table", { name }).getByRole("row").allInnerTexts();
const tidied = (rows: readonly string[]) => rows.map((row) => row.split(/\s*[\t\n]\s*/).filter((part) => part !== ""));

/** Six klager and five underretninger in the old year, and in the new one eight klager, six underretninger and a varsel. */
async function twoYears(): Promise<void> {
  standIn().clock.set(localDate("2026-11-02"));
  for (let made = 0; made < 6; made += 1) await report(standIn(), kari, aKlage());
  for (let made = 0; made < 5; made += 1) await report(standIn(), kari, anUnderretning());
  standIn().clock.set(localDate("2027-01-13"));
  for (let made = 0; made < 8; made += 1) await report(standIn(), kari, aKlage());
  for (let made = 0; made < 6; made += 1) await report(standIn(), kari, anUnderretning());
  await report(standIn(), kari, aVarsel());
}

/** Three years of a large house, as the server would answer. */
function manyYears(): Statistics {
  const on = localDate("2027-11-20");
  const [reports, cases]: [ReportFact[], CaseFact[]] = [[], []];
  for (const [index, year] of [2025, 2026, 2027].entries()) {
    const day = localDate(`${year}-02-03`);
    const kinds = { klage: 31 + index * 9, underretning: 24, varsel: 6, bekymringsmelding: 12, gjengjeldelse: 2 } as const;
    for (const [kind, count] of Object.entries(kinds))
      for (let made = 0; made < count; made += 1)
        reports.push({ kind: kind as ReportFact["kind"], submittedOn: day, acknowledgedOn: addDays(day, made % 9) });
    const results = { uheldig: 11, paaregnelig: 9, "ikke-sannsynliggjort": 14 + index, "ingen-sak": 7, forbedring: 3 } as const;
    for (const [result, count] of Object.entries(results))
      for (let made = 0; made < count; made += 1)
        cases.push({ openedOn: day, closedOn: addDays(day, 40 + made * 11), result: result as CaseFact["result"] });
    for (let made = 0; made < 5; made += 1) cases.push({ openedOn: day, closedOn: null, result: "aapen" });
  }
  return { on, years: yearFigures(reports, cases) };
}

describe("Statistikk", () => {
  it("is one click away for the sjef, says why it is empty, and to others leads to their first page and asks for nothing", async () => {
    const { tab, page, errors } = await open({ person: berit, search: "?view=mine" });
    await tab.getByRole("link", { name: "Statistikk" }).click();
    await tab.getByRole("heading", { level: 1, name: "Statistikk" }).waitFor();
    await tab.getByText("Ingen tall å vise ennå").waitFor();
    expect(await tab.title()).toBe("Statistikk – Dagsorden");
    await isAccessible(page);
    expect(errors).toEqual([]);
    await take(page, "statistikk-tom");
    const asked = () => standIn().seen.filter((line) => line.includes("/api/statistics")).length;
    const before = asked();
    for (const person of [kari, hilde]) {
      const other = await open({ person, search });
      await other.tab.getByRole("heading", { level: 1, name: "Mine avtaler" }).waitFor();
      expect(await other.tab.getByText("Statistikk").count()).toBe(0);
    }
    expect(asked()).toBe(before);
  });

  it("shows the committee each year in bars and tables with the same numbers, and hides the few", async () => {
    await twoYears();
    const { tab, page, errors } = await open({ person: mona, search });
    const figure = tab.getByRole("figure", { name: "Meldinger etter type, 2027" });
    await figure.getByRole("option", { name: "Klage: 8" }).waitFor();
    expect(await figure.getByRole("option").count()).toBe(1);
    expect(tidied(await rowsOf(tab, "Meldinger etter type, 2027")).slice(1)).toEqual([
      ["Klage", "8"],
      ...[
        "Underretning",
        "Varsel",
        "Bekymringsmelding",
        "Melding om gjengjeldelse",
        "Søknad om endring",
        "Egen undersøkelse",
      ].map((name) => [name, "under 5 eller skjult"]),
      ["I alt", "15"],
    ]);
    expect(tidied(await rowsOf(tab, "Saker etter utfall, 2027")).at(-1)).toEqual(["I alt", "under 5"]);
    await tab.getByText("Det er for lite til at noe kan vises fordelt.").waitFor();
    expect(tidied(await rowsOf(tab, "År for år")).slice(1)).toEqual([
      ["2027", "15", "under 5", "for få til å vise", "for få til å vise"],
      ["2026", "11", "under 5", "for få til å vise", "for få til å vise"],
    ]);
    await tab.getByLabel("År", { exact: true }).selectOption("2026");
    await tab.getByRole("option", { name: "Klage: 6" }).waitFor();
    await isAccessible(page);
    expect(errors).toEqual([]);
  });

  it("is kept as a file under a name that tells nothing, and says so where it cannot be", async () => {
    await twoYears();
    const { tab, page } = await open({ person: berit, search });
    const keep = tab.getByRole("button", { name: "Last ned alle år som regneark (CSV)" });
    const [download] = await Promise.all([page.waitForEvent("download"), keep.click()]);
    expect(download.suggestedFilename()).toBe("statistikk.csv");
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("\r\n2027;Meldinger etter type;Klage;8\r\n");
    expect(text).toContain("\r\n2026;Meldinger etter type;I alt;11\r\n");
    standIn().faults.plan(/GET \/api\/statistics\.csv/, { kind: "cut" });
    await keep.click();
    await tab.getByText("Vi får ikke kontakt med Dagsorden").first().waitFor();
    await tab.getByRole("table", { name: "Meldinger etter type, 2027" }).waitFor();
  });

  it.each(["default", "dark", "contrast"] as const)(
    "of a large house has no finding of axe, contrast included: %s",
    async (theme) => {
      standIn().faults.plan(/GET \/api\/statistics$/, { kind: "answer", status: 200, body: manyYears() });
      const { page, tab, errors } = await open({ person: berit, search, theme });
      await tab.getByRole("option", { name: "Klage: 49" }).waitFor();
      await tab.getByRole("option", { name: "Ikke sannsynliggjort: 16" }).waitFor();
      await isAccessible(page);
      expect(errors).toEqual([]);
      await take(page, `statistikk-${theme}`);
    },
  );

  it.each([320, 360])("fits a phone of %i px", async (width) => {
    standIn().faults.plan(/GET \/api\/statistics$/, { kind: "answer", status: 200, body: manyYears() });
    const { page, tab } = await open({ person: berit, search, width, height: 740 });
    await tab.getByRole("option", { name: "Klage: 49" }).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await isAccessible(page);
    await take(page, `statistikk-telefon-${width}`);
  });

  it.each([
    ["nn", "Ikkje sannsynleggjort: 16", "Kor lang tid det tok"],
    ["en", "Not shown to be likely: 16", "How long it took"],
  ] as const)("speaks %s, also where there is little room", async (language, bar, heading) => {
    const me = given(await standIn().desk.readMe({ personId: berit }));
    standIn().faults.plan(/GET \/api\/me$/, { kind: "answer", status: 200, body: { ...me, language } });
    standIn().faults.plan(/GET \/api\/statistics$/, { kind: "answer", status: 200, body: manyYears() });
    const { page, tab, errors } = await open({ person: berit, search, width: 320, height: 740 });
    await tab.getByRole("option", { name: bar }).waitFor();
    await tab.getByRole("heading", { level: 2, name: heading }).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await isAccessible(page);
    expect(errors).toEqual([]);
    await take(page, `statistikk-${language}`);
  });

  it("is whole without its charts, which no other page fetches", async () => {
    await twoYears();
    const { page, tab } = await open({ person: berit, search: "?view=mine" });
    const asked: string[] = [];
    await page.route(/\/CountChart-[^/]*\.js/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await tab.getByRole("heading", { level: 1 }).waitFor();
    expect(asked).toEqual([]);
    await tab.getByRole("link", { name: "Statistikk" }).click();
    await tab.getByText("Diagrammet kunne ikke hentes.").first().waitFor();
    expect(tidied(await rowsOf(tab, "Meldinger etter type, 2027"))).toContainEqual(["Klage", "8"]);
    expect(asked.length).toBeGreaterThan(0);
  });
});

/** Pictures to look at, where one asks for them: as high as the page is. */
async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  const width = page.viewportSize()?.width ?? 1180;
  await page.setViewportSize({ width, height: width < 600 ? 3400 : 1900 });
  await page.screenshot({ path: join(out, `${name}.png`) });
}
