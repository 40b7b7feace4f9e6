import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { buildTab } from "./buildTab.ts";
import { type Opened, openTab } from "./openTab.ts";
import { type StandIn, startStandIn } from "./standIn.ts";

/** One build and one browser for a file of tests, and for each test a server of its own; everything is taken down again. */
export function bench() {
  let built: Awaited<ReturnType<typeof buildTab>>;
  let browser: Browser;
  let standIn: StandIn;
  const opened: Opened[] = [];
  beforeAll(async () => {
    [built, browser] = await Promise.all([buildTab(), launchBrowser()]);
  });
  beforeEach(async () => {
    standIn = await startStandIn(built.folder);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await standIn.close();
  });
  afterAll(async () => {
    await browser.close();
    await built.remove();
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
