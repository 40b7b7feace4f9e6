import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { launchBrowser } from "../browser.ts";
import { startTenant, type Tenant } from "./tenant.ts";

/** A tenant for the tests of a file, with a browser that knows it, and a page of Teams that is new for each test. */
export function signInBench() {
  const { kari } = demoPeople;
  let tenant: Tenant;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    tenant = await startTenant(kari);
    browser = await launchBrowser(tenant.switches);
  });
  afterAll(async () => {
    await browser.close();
    await tenant.close();
  });
  beforeEach(async () => {
    Object.assign(tenant.teams, { person: kari, refuses: undefined, lifetimeSeconds: 3600, given: 0 });
    tenant.entra.agreed.clear();
    tenant.entra.rules = "may-agree";
    tenant.expireNext = undefined;
    for (const list of [tenant.seen, tenant.log, tenant.entra.asked, tenant.entra.wrong]) list.length = 0;
    context = await browser.newContext({ viewport: { width: 1180, height: 900 }, locale: "nb-NO", reducedMotion: "reduce" });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  return {
    tenant: () => tenant,
    browser: () => browser,
    page: () => page,
    ...ways(() => page),
  };
}

/** What one does on a page of Teams. */
export function ways(page: () => Page) {
  const tab = (): FrameLocator => page().frameLocator("iframe").first();
  const press = (name: string | RegExp) => tab().getByRole("button", { name, exact: true }).first().click();
  return {
    tab,
    press,
    /** Presses a button that opens the window, and gives it when Entra has answered in it. */
    openWindow: async (name: string): Promise<Page> => {
      const [window] = await Promise.all([page().waitForEvent("popup"), press(name)]);
      await window.waitForURL("https://login.microsoftonline.com/**");
      return window;
    },
    /** How often Teams was asked for something. */
    told: async (what: string) => {
      const told = await page().evaluate<string[]>("window.told");
      return told.filter((one) => one === what).length;
    },
    /** Whose page it is, as the server says. */
    whose: async (act: () => Promise<unknown>): Promise<unknown> => {
      const [answer] = await Promise.all([page().waitForResponse((one) => one.url().endsWith("/api/me") && one.ok()), act()]);
      return (await answer.json()).person.id;
    },
    /** Waits for what the tab says of itself. */
    says: (words: string) => expect.poll(() => tab().locator("body").innerText()).toContain(words),
  };
}
