import { describe, expect, it } from "vitest";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import type { UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { addDays, datesOf, localDate, weekdayOf } from "#domain/kernel/localDate.ts";
import { bench } from "./standIn/bench.ts";

const { open } = bench();
const { lars } = demoPeople;

describe("a unit of two hundred", () => {
  const monday = localDate("2027-01-18");

  /** The answer of the server for two hundred people, a third of them at home on each day. */
  function large(weeks: number): UnitCalendar {
    const to = addDays(monday, 7 * weeks - 1);
    const days = datesOf(monday, to).filter((date) => weekdayOf(date) < 6);
    const people = Array.from({ length: 200 }, (_, number) => ({
      ...{ id: `p${number}` as typeof lars, name: `Person Nummer ${number + 1}`, isSelf: false },
      dates: days
        .filter((date) => (number + weekdayOf(date)) % 3 === 0)
        .map((date) => ({ date, kind: "agreed" as const, caseId: null, hours: null })),
    }));
    const unit = { unitId: demoUnits.bygg, unitName: "Institutt for bygg- og miljøteknikk" };
    return {
      ...{ ...unit, units: [unit], standing: "leader", colleaguesSee: true, from: monday, to, today: monday, people },
      ...{ first: monday, last: to, holidays: [], meetingDay: 2, team: null, feeds: { own: null, unit: null } },
      coreTime: { from: 540, to: 870 },
    };
  }

  async function opened(weeks: number) {
    const one = await open({ person: lars, search: "?view=mine" });
    await one.page.route("**/api/unit-calendar*", (route) => route.fulfill({ json: large(weeks) }));
    const begun = performance.now();
    await one.tab.evaluate(
      (search) => {
        window.history.pushState(null, "", search);
        window.dispatchEvent(new Event("popstate"));
      },
      weeks === 1 ? "?view=uke" : "?view=uke&vis=maaned",
    );
    await one.tab.getByRole("row", { name: /^Person Nummer 200/ }).waitFor();
    return { ...one, took: performance.now() - begun };
  }

  it("keeps its head in sight, and finds a name without delay", async () => {
    const { tab } = await opened(5);
    const head = tab.getByRole("columnheader", { name: /^ma\. 18\. jan/ });
    const at = async () => (await head.boundingBox())?.y;
    const before = await at();
    await tab.getByRole("region", { name: /^Hvem i/ }).evaluate((region) => region.scrollTo({ top: 3_000 }));
    await expect.poll(() => tab.getByRole("row", { name: /^Person Nummer 100 / }).isVisible()).toBe(true);
    expect(await at()).toBe(before);
    const slowest = await tab.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>("input[type=search], [role=searchbox]");
      if (box === null) throw new Error("no box");
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      let longest = 0;
      for (const text of ["1", "12", "123", "12", "1", ""]) {
        const begun = performance.now();
        set?.call(box, text);
        box.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        longest = Math.max(longest, performance.now() - begun);
      }
      return longest;
    });
    expect(slowest).toBeLessThan(1_500);
  });

  it.each([
    [1, 1],
    [4, 4],
  ])("prints %i weeks on as many sheets, with nothing else on them", async (weeks, sheets) => {
    const { page, tab } = await opened(weeks);
    const html = await tab.evaluate(() => {
      const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
      return `<!doctype html><html><head><style>${css}</style></head>${document.body.outerHTML}</html>`;
    });
    const paper = await page.context().newPage();
    await paper.setContent(html);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets);
    // A4, lying.
    expect(
      [...new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))].map((box) => box.match(/[\d.]+/g)?.map(Math.round as never)),
    ).toEqual([[0, 0, 842, 595].map(String).map(Number)]);
    await paper.emulateMedia({ media: "print" });
    const seen = await paper.evaluate(() => document.body.innerText);
    expect(seen).toContain("Hjemmekontor i Institutt for bygg- og miljøteknikk");
    for (const words of ["Skriv ut", "Abonner", "Uka i enheten", "Søk"]) expect(seen).not.toContain(words);
  });
});
