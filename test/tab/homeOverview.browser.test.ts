import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { HomeFigures } from "#domain/hjemmekontor/oversikt/model.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { given } from "#test/support/cycleCourse.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { kari, lars, hilde, berit, mona } = demoPeople;
const search = "?view=statistikk&vis=hjemmekontor";
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

const figures = (active: number | null, sharePercent: number | null, renewals: number | null): HomeFigures => ({
  ...{ active, sharePercent, renewals },
  waited: active === null ? { median: null, ninetieth: null } : { median: 3, ninetieth: active > 100 ? 9 : null },
});

/** A large house, as the server would answer. */
const largeHouse: HomeOverviewView = {
  on: localDate("2027-11-01"),
  house: figures(1482, 31, 402),
  faculties: [
    {
      name: "Fakultet for ingeniørvitenskap",
      ...figures(611, 38, 190),
      units: [
        { name: null, ...figures(41, 52, 12) },
        { name: "Institutt for bygg- og miljøteknikk", ...figures(96, 34, 31) },
        { name: "Institutt for datateknologi", ...figures(474, 41, 147) },
        { name: "Institutt for marin teknikk", ...figures(null, null, null) },
        { name: "Institutt for produktdesign", ...figures(null, null, null) },
      ],
    },
    {
      name: "Fakultet for humaniora og samfunnsvitenskap",
      ...figures(388, 29, 96),
      units: [
        { name: "Institutt for språk og litteratur", ...figures(200, 30, 51) },
        { name: "Institutt for sosialt arbeid", ...figures(188, 28, 45) },
      ],
    },
    { name: "Fellesadministrasjonen", ...figures(483, 33, 116), units: [{ name: null, ...figures(483, 33, 116) }] },
    { name: "Universitetsbiblioteket", ...figures(null, null, null), units: [{ name: null, ...figures(null, null, null) }] },
    { name: "Museet", ...figures(null, null, null), units: [{ name: null, ...figures(null, null, null) }] },
  ],
};
const answering = () => standIn().faults.plan(/GET \/api\/home-overview$/, { kind: "answer", status: 200, body: largeHouse });

const isAccessible = async (page: Page) => {
  // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
  const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
const rowsOf = async (tab: Frame, name: string) => {
  const rows = await tab.getByRole("table", { name }).getByRole("row").allInnerTexts();
  return rows.map((row) => row.split(/\s*[\t\n]\s*/).filter((part) => part !== ""));
};

describe("Statistikk: hjemmekontor", () => {
  it("is a part of «Statistikk» for the sjef, and is there for nobody else, who ask for nothing", async () => {
    const { tab, page, errors } = await open({ person: berit, search: "?view=statistikk" });
    await tab.getByRole("link", { name: "Hjemmekontor" }).click();
    // Sixty people of the demonstration, none of them with an agreement.
    await tab.getByText("Det er for få avtaler til at noe kan vises fordelt.").first().waitFor();
    expect(await tab.title()).toBe("Hjemmekontor – Statistikk – Dagsorden");
    await isAccessible(page);
    expect(errors).toEqual([]);
    const asked = () => standIn().seen.filter((line) => line.includes("/api/home-overview")).length;
    const before = asked();
    expect(before).toBeGreaterThan(0);
    const committee = await open({ person: mona, search });
    await committee.tab.getByText("Ingen tall å vise ennå").waitFor();
    expect(await committee.tab.getByRole("link", { name: "Hjemmekontor" }).count()).toBe(0);
    for (const person of [kari, lars, hilde]) {
      const other = await open({ person, search });
      await other.tab.getByRole("heading", { level: 1 }).waitFor();
      expect(await other.tab.getByText("Statistikk").count()).toBe(0);
    }
    expect(asked()).toBe(before);
  });

  it("shows faculties and the units of one in bars and tables with the same numbers, and words what is hidden", async () => {
    answering();
    const { tab, page, errors } = await open({ person: berit, search });
    const faculties = tab.getByRole("figure", { name: "Løpende avtaler etter fakultet" });
    await faculties.getByRole("option", { name: "Fellesadministrasjonen: 483" }).waitFor();
    expect(await faculties.getByRole("option").count()).toBe(3);
    await faculties.getByText("Ikke i diagrammet, fordi tallet er skjult: Universitetsbiblioteket, Museet.").waitFor();
    const rows = await rowsOf(tab, "Løpende avtaler etter fakultet");
    expect(rows[1]).toEqual(["Fakultet for ingeniørvitenskap", "611", "38 %", "190", "3", "9"]);
    expect(rows.at(-2)).toEqual(["Museet", "skjult", "skjult", "skjult", "for få til å vise", "for få til å vise"]);
    expect(rows.at(-1)).toEqual(["Hele virksomheten", "1482", "31 %", "402", "3", "9"]);
    const first = await rowsOf(tab, "Løpende avtaler: Fakultet for ingeniørvitenskap");
    expect(first.map(([name]) => name)).toContain("Direkte i enheten");
    expect(await tab.getByLabel("Velg fakultet").locator("option").count()).toBe(2);
    await tab.getByLabel("Velg fakultet").selectOption("Fakultet for humaniora og samfunnsvitenskap");
    await tab.getByRole("option", { name: "Institutt for språk og litteratur: 200" }).waitFor();
    await isAccessible(page);
    expect(errors).toEqual([]);
  });

  it("HO-04 says that offices are not dimensioned by it, with the paragraph, and has no figure of desks", async () => {
    answering();
    const { tab } = await open({ person: berit, search });
    await tab.getByText("Tallene kan ikke brukes til å dimensjonere kontorlokaler.").waitFor();
    const heads = await tab.getByRole("columnheader").allInnerTexts();
    expect(new Set(heads)).toEqual(
      new Set([
        ...["Fakultet", "Enhet", "Ansatte med løpende avtale", "Andel av de ansatte", "Av dem fornyet"],
        ...["Ventetid, median (arbeidsdager)", "Ventetid, ni av ti innen (arbeidsdager)"],
      ]),
    );
    expect(await tab.getByText(/pult|arbeidsplasser|kontorplass|ledig|spare/i).count()).toBe(0);
  });

  it("is kept as a file under a name that tells nothing, and says so where it cannot be", async () => {
    const { tab, page } = await open({ person: berit, search });
    const keep = tab.getByRole("button", { name: "Last ned som regneark (CSV)" });
    const [download] = await Promise.all([page.waitForEvent("download"), keep.click()]);
    expect(download.suggestedFilename()).toBe("hjemmekontor.csv");
    expect(await readFile(await download.path(), "utf8")).toContain(
      "\r\nHele virksomheten;I alt;Ansatte med løpende avtale;skjult\r\n",
    );
    standIn().faults.plan(/GET \/api\/home-overview\.csv/, { kind: "cut" });
    await keep.click();
    await tab.getByText("Vi får ikke kontakt med Dagsorden").first().waitFor();
    await tab.getByRole("table", { name: "Løpende avtaler etter fakultet" }).waitFor();
  });

  it.each(["default", "dark", "contrast"] as const)("has no finding of axe, contrast included: %s", async (theme) => {
    answering();
    const { page, tab, errors } = await open({ person: berit, search, theme });
    await tab.getByRole("option", { name: "Fellesadministrasjonen: 483" }).waitFor();
    await isAccessible(page);
    expect(errors).toEqual([]);
    await take(page, `hjemmekontor-i-tall-${theme}`);
  });

  it.each([
    ["nb", 320, "Velg fakultet"],
    ["nb", 360, "Velg fakultet"],
    ["nn", 320, "Vel fakultet"],
    ["en", 320, "Choose a faculty"],
  ] as const)("speaks %s on a phone of %i px", async (language, width, choose) => {
    const me = given(await standIn().desk.readMe({ personId: berit }));
    standIn().faults.plan(/GET \/api\/me$/, { kind: "answer", status: 200, body: { ...me, language } });
    answering();
    const { page, tab, errors } = await open({ person: berit, search, width, height: 740 });
    await tab.getByRole("option", { name: "Fellesadministrasjonen: 483" }).waitFor();
    await tab.getByLabel(choose).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await isAccessible(page);
    expect(errors).toEqual([]);
    await take(page, `hjemmekontor-i-tall-${language}-${width}`);
  });
});

/** Pictures to look at, where one asks for them: as high as the page is. */
async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  const width = page.viewportSize()?.width ?? 1180;
  await page.setViewportSize({ width, height: width < 600 ? 4200 : 2100 });
  await page.screenshot({ path: join(out, `${name}.png`) });
}
