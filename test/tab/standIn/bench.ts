import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { type Opened, openTab } from "./openTab.ts";
import { type StandIn, startStandIn } from "./standIn.ts";

/** One browser for a file of tests, and for each test a server of its own; everything is taken down again. */
export function bench() {
  let browser: Browser;
  let standIn: StandIn;
  const opened: Opened[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    standIn = await startStandIn(inject("tabFolder"));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await standIn.close();
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    standIn: () => standIn,
    open: async (how: Parameters<typeof openTab>[2]): Promise<Opened> => {
      const one = await openTab(browser, standIn, how);
      opened.push(one);
      return one;
    },
    browser: () => browser,
  };
}
