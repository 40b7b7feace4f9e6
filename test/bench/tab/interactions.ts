import { join } from "node:path";
import type { Frame } from "playwright-core";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { findOrInstallBrowser, launchBrowser } from "#test/support/browser.ts";
import { cyclePeople, given } from "#test/support/cycleCourse.ts";
import { manyUnits } from "../../tab/standIn/manyUnits.ts";
import { openTab } from "../../tab/standIn/openTab.ts";
import { openYear } from "../../tab/standIn/seedYear.ts";
import { startStandIn } from "../../tab/standIn/standIn.ts";

/*
 * `npm run interactions`: how long it takes from a click or a key until the page has drawn what came of it, on the page of the
 * institution's year with 600 units, in the built tab, with the processor slowed four times. Real input through the browser's own Event
 * Timing; the slowest of a course is its «interaction to next paint». Prints the median of the rounds (`-- --rounds 5`).
 */
const wantedMs = 100;
const slower = 4;
const rounds = process.argv.includes("--rounds") ? Number(process.argv[process.argv.indexOf("--rounds") + 1]) : 5;

type Slow = { readonly name: string; readonly ms: number };

/** From now on the frame remembers how long each interaction took. */
const watch = (tab: Frame) =>
  tab.evaluate(() => {
    const seen: Slow[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("interactionId" in entry && Number(entry.interactionId) > 0) seen.push({ name: entry.name, ms: entry.duration });
      }
      // 16 ms is the least that browsers tell of.
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });

const slowest = (tab: Frame) =>
  tab.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const seen = Reflect.get(window, "seen") as Slow[];
    const worst = seen.toSorted((a, b) => b.ms - a.ms)[0];
    seen.length = 0;
    return worst ?? { name: "–", ms: 0 };
  });

process.env["BROWSER_PATH"] = await findOrInstallBrowser();
const browser = await launchBrowser();
const standIn = await startStandIn(join(import.meta.dirname, "../../../tab/dist"));
const found = new Map<string, number[]>();
try {
  const cycle = await openYear(standIn);
  standIn.clock.set(localDate("2026-11-09"));
  const body = manyUnits(given(await standIn.desk.listUnits(cyclePeople.hr, cycle.id)));
  standIn.faults.plan(/GET \/api\/cycles\/.*\/units/, { kind: "answer", status: 200, body });
  for (let round = 0; round < rounds; round++) {
    const opened = await openTab(browser, standIn, { person: demoPeople.hilde, search: "?view=aarshjul&vis=enheter" });
    const { page, tab } = opened;
    await tab.locator("a[data-case]").nth(599).waitFor();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await watch(tab);
    const step = async (name: string, act: () => Promise<unknown>) => {
      await act();
      found.set(name, [...(found.get(name) ?? []), (await slowest(tab)).ms]);
    };
    const press = (name: string) => tab.getByRole("button", { name, exact: true }).first().click();
    await tab.locator("a[data-case][tabindex='0']").first().focus();
    await step("arrow key in the map", async () => {
      for (let times = 0; times < 5; times++) await page.keyboard.press("ArrowRight");
    });
    await step("map to table", () => press("Tabell"));
    await step("sort the table by name", () => press("Enhet"));
    await step("table to map", () => press("Kart"));
    await step("into a faculty", () => press("Fakultet 3"));
    await step("back to the institution", () => press("Universitetet i Nordmarka"));
    await step("open a unit", () => tab.locator("a[data-case]").first().click());
    await opened.close();
  }
} finally {
  await standIn.close();
  await browser.close();
}
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const rows = [...found].map(([name, times]) => ({ name, ms: median(times), most: Math.max(...times) }));
for (const { name, ms, most } of rows) {
  process.stdout.write(`${name.padEnd(28)}${String(Math.round(ms)).padStart(5)} ms  (most ${Math.round(most)} ms)\n`);
}
const worst = Math.max(...rows.map(({ ms }) => ms));
process.stdout.write(
  `interaction to next paint    ${String(Math.round(worst)).padStart(4)} ms, wanted ${wantedMs} ms at the most\n`,
);
process.exitCode = worst <= wantedMs ? 0 : 1;
