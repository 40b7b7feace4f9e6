import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Frame, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { ways } from "#test/support/signIn/bench.ts";
import { canary, writeKlage, written } from "#test/support/signIn/klage.ts";
import { startTenant, type Tenant, tabOrigin } from "#test/support/signIn/tenant.ts";
import { nb } from "../../../tab/texts/nb.ts";
import { reportTexts } from "../../../tab/texts/reports/useReportTexts.ts";

const { kari } = demoPeople;
let tenant: Tenant;
let page: Page;
const { tab, press, openWindow, whose, says } = ways(() => page);

beforeAll(async () => {
  tenant = await startTenant(kari);
});
afterAll(() => tenant.close());

/** A browser whose owner has chosen what sites may keep, as its settings have it. */
async function browserWith(profile: object): Promise<void> {
  const executablePath = process.env["BROWSER_PATH"];
  if (executablePath === undefined) throw new Error("browser tests run in the vitest project «browser»");
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-profile-"));
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default/Preferences"), JSON.stringify({ profile }));
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", ...tenant.switches];
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args,
    locale: "nb-NO",
    reducedMotion: "reduce",
  });
  onTestFinished(async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  });
  tenant.entra.agreed.clear();
  for (const list of [tenant.seen, tenant.entra.asked, tenant.entra.wrong]) list.length = 0;
  page = await context.newPage();
}

const inner = (): Frame => page.frames().find((one) => one.url().startsWith(tabOrigin)) ?? expect.fail("no tab");
const storageIn = () =>
  inner().evaluate(() => {
    try {
      return `open ${localStorage.length}`;
    } catch (error) {
      return error instanceof DOMException ? error.name : "other";
    }
  });

describe("a browser that blocks what frames of other sites may keep", () => {
  it("signs in, agrees in the window, listens, keeps the draft and sends", async () => {
    await browserWith({ cookie_controls_mode: 1, block_third_party_cookies: true });
    await page.goto(tenant.address({ search: "?view=ifra" }));
    await says(nb.signIn.how.consent.title);
    const window = await openWindow(nb.signIn.open);
    expect(await whose(() => window.getByRole("link", { name: "Accept" }).click())).toBe(kari);
    await writeKlage(tab());
    expect(await written(tab())).toBe(canary);
    await press((await reportTexts.load("nb")).send);
    await tab().locator("[data-receipt]").waitFor();
    expect(tenant.seen.filter((line) => line.startsWith("POST /api/reports "))).toEqual(["POST /api/reports 200"]);
    expect(await tab().locator("[data-not-live]").count()).toBe(0);
  });
});

describe("a browser that lets frames keep what they like", () => {
  it("is given nothing to keep of who signed in, what they saw and what they wrote", async () => {
    await browserWith({ cookie_controls_mode: 0 });
    tenant.entra.agreed.add(kari);
    await page.goto(tenant.address({ search: "?view=ifra" }));
    await writeKlage(tab());
    await press((await reportTexts.load("nb")).send);
    await tab().locator("[data-receipt]").waitFor();
    expect(await storageIn()).toBe("open 0");
    const kept = await inner().evaluate(async () => ({
      session: { ...sessionStorage },
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      cookies: document.cookie,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ session: {}, caches: [], databases: [], cookies: "", workers: 0 });
    expect((await page.context().storageState()).cookies).toEqual([]);
  });
});

describe("a browser that lets sites keep nothing at all", () => {
  const blocked = { default_content_setting_values: { cookies: 2 } };

  it("shows, listens, keeps the draft and sends: the tab needs no memory of the browser's", async () => {
    await browserWith(blocked);
    tenant.entra.agreed.add(kari);
    const listened = page.waitForResponse((one) => one.url().endsWith("/api/stream") && one.ok());
    expect(await whose(() => page.goto(tenant.address({ search: "?view=ifra" })))).toBe(kari);
    expect(await storageIn()).toBe("SecurityError");
    await listened;
    await writeKlage(tab());
    await press((await reportTexts.load("nb")).send);
    await tab().locator("[data-receipt]").waitFor();
    expect(tenant.seen.filter((line) => line.startsWith("POST /api/reports "))).toEqual(["POST /api/reports 200"]);
  });

  it("says in the person's words that the window could keep nothing, and what to do", async () => {
    await browserWith(blocked);
    await page.goto(tenant.address());
    await says(nb.signIn.how.consent.title);
    await press(nb.signIn.open);
    await says(nb.signIn.how.storage.title);
    await says(nb.signIn.how.storage.how);
    expect(tenant.entra.asked).toEqual([]);
  });
});
