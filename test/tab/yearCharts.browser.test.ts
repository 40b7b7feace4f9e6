import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CycleUnits, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { cyclePeople, given } from "#test/support/cycleCourse.ts";
import { bench } from "./standIn/bench.ts";
import type { Opened } from "./standIn/openTab.ts";
import { archivedPlan, openYear, processOf } from "./standIn/seedYear.ts";

const { standIn, open } = bench();
const map = "?view=aarshjul&vis=enheter";
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

/** A house of 600 units in 12 faculties in the middle of November, as the server would answer. */
function manyUnits(real: CycleUnits): CycleUnits {
  const [model] = real.units;
  const root = real.branches.find(({ parentId }) => parentId === null);
  if (model === undefined || root === undefined) throw new Error("nothing to make units of");
  const statuses = ["levert", "i-gang", "i-gang", "forfalt", "ikke-startet", "levert", "i-gang"] as const;
  const faculties = Array.from({ length: 12 }, (_, index) => `fakultet-${index}` as UnitId);
  const doneOn = (index: number): LocalDate | null => (index % 7 < 3 ? addDays(real.cycle.opens, 20 + (index % 50)) : null);
  const units = Array.from(
    { length: 600 },
    (_, index): UnitRow => ({
      ...model,
      ...{ id: `p-${index}` as CaseId, unitId: `enhet-${index}` as UnitId, parentId: faculties[index % 12] ?? null },
      ...{ name: `Institutt ${index}`, status: statuses[(index + Math.floor(index / 12)) % 7] ?? "levert" },
      plan: { ...model.plan, doneOn: doneOn(index) },
      evaluation: { ...model.evaluation, doneOn: index % 9 === 0 ? addDays(real.cycle.opens, 70) : null },
    }),
  );
  const counts = { ...real.counts, total: 600, byStatus: { ...real.counts.byStatus, forfalt: 86 } };
  const below = faculties.map((unitId, index) => ({
    ...{ unitId, name: `Fakultet for fag nummer ${index + 1}`, parentId: root.unitId },
    counts: { ...counts, total: 50 },
  }));
  return { ...real, units, counts, branches: [{ ...root, counts }, ...below], unreachable: [] };
}

async function afterTheDeadline() {
  const cycle = await openYear(standIn());
  const id = await processOf(standIn(), cycle.id);
  await archivedPlan(standIn(), id, "2026-10-20");
  standIn().clock.set(localDate("2026-11-16"));
  return cycle;
}

async function withMany(): Promise<void> {
  const cycle = await afterTheDeadline();
  const body = manyUnits(given(await standIn().desk.listUnits(cyclePeople.hr, cycle.id)));
  standIn().faults.plan(/GET \/api\/cycles\/.*\/units/, { kind: "answer", status: 200, body });
}

describe("the charts of «Årshjul»", () => {
  it("show units by state and what has been delivered, each with the same numbers as a table", async () => {
    await afterTheDeadline();
    const { tab, errors } = await open({ person: demoPeople.hilde, search: map });
    const byState = tab.getByRole("figure", { name: "Enheter etter tilstand" });
    await byState
      .getByRole("option", { name: /Fakultet for ingeniørvitenskap: \d forfalt/ })
      .first()
      .waitFor();
    await byState.getByRole("switch").click();
    const row = byState.getByRole("row").filter({ hasText: "Fakultet for ingeniørvitenskap" });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["Fakultet for ingeniørvitenskap", "2", "1", "3"]);
    const delivered = tab.getByRole("figure", { name: "Levert til nå" });
    await delivered.locator("svg").first().waitFor();
    await delivered.getByRole("switch").click();
    const dates = await delivered.getByRole("row").allInnerTexts();
    expect(dates.at(-1)).toMatch(/16\. november.*1 av 8.*0 av 8/s);
    expect(dates.find((line) => line.includes("30. oktober"))).toMatch(/1 av 8/);
    expect(errors).toEqual([]);
  });

  it.each(["default", "dark", "contrast"] as const)(
    "of 600 units have no finding of axe, contrast included: %s",
    async (theme) => {
      await withMany();
      const { page, tab, errors } = await open({ person: demoPeople.hilde, search: map, theme });
      await goDown(tab);
      await tab.getByRole("figure", { name: "Levert til nå" }).locator("svg").first().waitFor();
      // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
      const axe = new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      expect(errors).toEqual([]);
      await take(page, tab, `aarshjul-tall-${theme}`);
    },
  );

  it("fit a phone", async () => {
    await withMany();
    const { page, tab } = await open({ person: demoPeople.hilde, search: map, width: 320, height: 640 });
    await goDown(tab);
    await tab.getByRole("figure", { name: "Levert til nå" }).locator("svg").first().waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await take(page, tab, "aarshjul-tall-telefon");
  });

  it("are fetched by no other page, and leave the rest of this one whole where they cannot be", async () => {
    const cycle = await afterTheDeadline();
    const id = await processOf(standIn(), cycle.id);
    const { page, tab } = await open({ person: demoPeople.hilde, search: `?view=aarshjul&sak=${id}` });
    const asked: string[] = [];
    await page.route(/\/Charts-[^/]*\.js/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await tab.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
    expect(asked).toEqual([]);
    await tab.getByRole("button", { name: "Tilbake til oversikten" }).click();
    await tab.getByText("Diagrammene kunne ikke hentes.").waitFor();
    await tab.getByRole("list", { name: "Fakultet for ingeniørvitenskap" }).waitFor();
    expect(asked.length).toBeGreaterThan(0);
  });
});

/** To the end of the page: the charts are fetched when somebody comes near them. */
async function goDown(tab: Opened["tab"]): Promise<void> {
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
  await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
}

/** Pictures to look at, where one asks for them. */
async function take(page: Opened["page"], tab: Opened["tab"], name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  for (const [index, figure] of ["Enheter etter tilstand", "Levert til nå"].entries()) {
    await tab.getByRole("figure", { name: figure }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(out, `${name}-${index + 1}.png`) });
  }
}
