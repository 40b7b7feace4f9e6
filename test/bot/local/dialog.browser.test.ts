import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { type Product, startProduct } from "#test/support/serverProcess.ts";

const root = join(import.meta.dirname, "../../..");
const out = join(root, "test/e2e/out");
const { kari, gunnhild, amara } = demoPeople;

let browser: Browser;
let product: Product;
let context: BrowserContext | undefined;

beforeAll(async () => {
  // In a process of its own, as `npm run build` does it: here NODE_ENV is "test", and React would be built for development.
  const env = { ...process.env, NODE_ENV: "production" };
  const vite = join(root, "node_modules/vite/bin/vite.js");
  await promisify(execFile)(process.execPath, [vite, "build", "--config", "vite.shell.config.ts"], { cwd: root, env });
  await mkdir(out, { recursive: true });
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});

const desktop = { width: 1440, height: 1000 };
const phone = { width: 360, height: 740 };

/** Somebody's chat in the local shell, with «Meld fra» said. */
async function chatOf(personId: PersonId, viewport: typeof desktop, said: string): Promise<Page> {
  context = await browser.newContext({ viewport, baseURL: product.address, locale: "nb-NO" });
  const page = await context.newPage();
  await page.goto(`/?person=${personId}`);
  const composer = page.getByRole("textbox", { name: "Skriv en melding" });
  await composer.fill(said);
  await composer.press("Enter");
  return page;
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(out, `dialog-${name}.png`) });
const dialogOf = (page: Page): Locator => page.getByRole("dialog").first();
const radio = (page: Page, value: string) => dialogOf(page).locator(`input[type=radio][value="${value}"]`);
const press = (page: Page, name: string) => dialogOf(page).getByRole("button", { name, exact: true }).click();

describe("a dialog in the local shell", () => {
  it("takes a klage from the chat to its receipt by the keyboard, and leaves only that in the chat", async () => {
    const page = await chatOf(kari, desktop, "si ifra");
    const opener = page.getByRole("button", { name: "Skriv en melding", exact: true }).last();
    await opener.focus();
    await opener.press("Enter");
    const dialog = dialogOf(page);
    await radio(page, "klage").check();
    await picture(page, "kind-desktop-nb");
    await press(page, "Begynn");
    await dialog.getByText("Steg 1 av 5").waitFor();
    // The focus has followed to the next card, and the Tab key does not leave the dialog.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    for (let n = 0; n < 25; n++) await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);

    await press(page, "Neste");
    await dialog.getByText("⚠").first().waitFor();
    await picture(page, "refused-desktop-nb");
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').exclude("[data-tabster-dummy]").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);

    await radio(page, "true").first().check();
    await dialog
      .getByRole("textbox", { name: "Hva gjelder klagen?" })
      .fill("KANARIFUGL: <b>fet</b> [lenke](http://evil.example)");
    await press(page, "Neste");
    await dialog.getByText("Steg 2 av 5").waitFor();
    await dialog.getByRole("textbox", { name: "Søk etter navn i katalogen" }).fill("farhan");
    await press(page, "Søk");
    await dialog.getByRole("checkbox", { name: /Farhan Ahmed/ }).check();
    await picture(page, "people-desktop-nb");
    await press(page, "Neste");
    await dialog.getByText("Steg 3 av 5").waitFor();
    await press(page, "Neste");
    await dialog.getByText("Steg 4 av 5").waitFor();
    await radio(page, "nei").check();
    await radio(page, "leder").check();
    await press(page, "Neste");
    await dialog.getByText("Hvem leser meldingen").waitFor();
    await picture(page, "review-desktop-nb");
    expect(await dialog.locator("a").count()).toBe(0);
    await dialog.getByRole("checkbox", { name: /får vite hvem jeg er/ }).check();
    await dialog.getByRole("checkbox", { name: "Jeg signerer klagen." }).check();
    await press(page, "Send");
    await dialog.getByText("Du er vernet mot gjengjeldelse.", { exact: false }).waitFor();
    await picture(page, "receipt-desktop-nb");
    await dialog.locator(".cardHost").getByRole("button", { name: "Lukk" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("region", { name: /Meldingen er sendt/ }).waitFor();
    await picture(page, "chat-desktop-nb");
    expect(await page.content()).not.toContain("KANARIFUGL");
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("asks before it is closed over something typed, and not otherwise", async () => {
    const page = await chatOf(kari, desktop, "meld fra");
    await page.getByRole("button", { name: "Få råd først" }).last().click();
    const dialog = dialogOf(page);
    await dialog.getByText("Gjelder det deg selv, andre eller virksomheten?").first().waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Skriv en melding", exact: true }).last().click();
    await radio(page, "soeknad-om-endring").check();
    await press(page, "Begynn");
    await dialog.getByRole("textbox", { name: "Hvilken endring ønsker du?" }).fill("Jeg vil bytte gruppe");
    await page.keyboard.press("Escape");
    await page.getByText("Lukke vinduet?").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Fortsett å skrive");
    await picture(page, "asks-desktop-nb");
    await page.getByRole("button", { name: "Fortsett å skrive" }).click();
    expect(await dialog.getByRole("textbox", { name: "Hvilken endring ønsker du?" }).inputValue()).toBe("Jeg vil bytte gruppe");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Lukk likevel" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  it.each([
    ["nn", gunnhild, "meld frå", "Skriv ei melding", "Byrj", "Neste", "Vil du vere anonym?"],
    ["en", amara, "speak up", "Write a report", "Begin", "Next", "Do you want to be anonymous?"],
  ] as const)(
    "fits on a phone in %s, where the anonymous way has its picture",
    async (language, who, said, write, start, next, asked) => {
      const page = await chatOf(who, phone, said);
      await page.getByRole("button", { name: write, exact: true }).last().click();
      await radio(page, "varsel").check();
      await picture(page, `kind-phone-${language}`);
      await press(page, start);
      await dialogOf(page).getByText(asked).first().waitFor();
      await picture(page, `anonymous-phone-${language}`);
      await radio(page, "true").check();
      await press(page, next);
      await dialogOf(page).getByRole("img", { name: /QR/ }).waitFor();
      await picture(page, `address-phone-${language}`);
      const wider = await page.evaluate(() => {
        const surface = document.querySelector('[role="dialog"]');
        return surface === null ? -1 : surface.scrollWidth - surface.clientWidth;
      });
      expect(wider).toBe(0);
    },
  );
});
