import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { type Opened, openTab } from "../standIn/openTab.ts";
import { type StandIn, startStandIn } from "../standIn/standIn.ts";
import type { PageRow } from "./register.ts";
import { type House, seedHouse } from "./seedHouse.ts";

/** One browser, one server and one house for a whole file: it is looked at, and never changed. */
export function wholeHouse(seed: (on: StandIn) => Promise<House | undefined> = seedHouse) {
  let browser: Browser;
  let standIn: StandIn;
  let house: House | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    standIn = await startStandIn(inject("tabFolder"));
    house = await seed(standIn);
  });
  afterAll(async () => {
    await browser.close();
    await standIn.close();
  });
  return {
    standIn: () => standIn,
    browser: () => browser,
    /** Opens a row of the register as it is when everything has come. */
    visit: async (row: PageRow, how: { readonly width?: number; readonly height?: number } = {}): Promise<Opened> => {
      if (house === undefined) throw new Error("nothing has been seeded");
      const opened = await openTab(browser, standIn, { person: row.person, search: row.search(house), ...how });
      await settled(opened.tab);
      await row.then?.(opened.tab, opened.page);
      await settled(opened.tab);
      return opened;
    },
  };
}

/** Waits until nothing of the page is on the way any more. */
export async function settled(tab: Frame): Promise<void> {
  await tab.locator("h1").first().waitFor();
  await tab.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  // A title is set a moment after its heading.
  await tab.waitForFunction(() => document.title.endsWith(" – Dagsorden"));
}
