import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { addDays, type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { launchBrowser } from "../support/browser.ts";
import { type BrowserChat, browserChat } from "../support/browserChat.ts";
import { wordsOf } from "../support/cardParts.ts";
import { throughTheYear, type YearWorld } from "../support/chatCycle.ts";
import { type Product, startProduct } from "../support/serverProcess.ts";
import {
  archiveInTab,
  confirmInTab,
  deliverInTab,
  evaluateInTab,
  inTab,
  openYearTab,
  planInTab,
  type TabOf,
} from "../support/tabYear.ts";

/*
 * An autumn in the local shell, as somebody tries it: HR publishes, the clock is moved from 1 September to 20 December, and leader,
 * safety representative and coordinator get their cards on the days on which they are due.
 */

const out = join(import.meta.dirname, "out");
const { lars, vera, hilde, elias } = demoPeople;
const koordinator = demoPersonId(31);
const patience = 900_000;

let browser: Browser;
let product: Product;

beforeAll(async () => {
  await mkdir(out, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 1000 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const dark: BrowserContextOptions = { colorScheme: "dark" };

async function newPage(how: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: "nb-NO", timezoneId: "Europe/Oslo", ...how });
  return context.newPage();
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(out, `aarshjul-${name}.png`) });

/** Moves the clock by the shell's own control. */
async function chooseDate(page: Page, date: string): Promise<void> {
  const clock = page.getByRole("region", { name: "Klokke" });
  await clock.getByRole("button").nth(1).click();
  await page.getByLabel("Velg dato").fill(date);
  await page.getByRole("button", { name: "Gå til dato" }).click();
  await page.getByLabel("Velg dato").waitFor({ state: "detached" });
}

/** HR publishes the year's dates in the tab. */
async function publish(page: Page): Promise<void> {
  await page.goto(`${product.address}/?person=${hilde}`);
  await chooseDate(page, "2026-08-20");
  const tab = page.frameLocator("iframe");
  await page.getByRole("tab", { name: "Årshjul" }).click();
  await tab.getByLabel("Fra", { exact: true }).fill("2026-03-02");
  await tab.getByLabel("Til og med").fill("2026-03-20");
  await tab.getByRole("button", { name: textsFor("nb").oppfolging.command.PublishCycle }).click();
  await tab.getByText("Dette er kunngjort").waitFor();
}

async function moveTo(page: Page, date: string): Promise<void> {
  // A connection that lay idle may be closed by the server just as it is used again; moving twice to a date is moving once.
  await page.request.post(`${product.address}/local/api/clock`, { data: { date }, maxRetries: 2 });
}

/** Waits until somebody has that many cards; what came too much is found at the next date. Says what was not delivered, if not. */
async function comesTo(chat: BrowserChat, count: number, what: string): Promise<void> {
  const came = expect.poll(async () => (await chat.refresh()).length, { timeout: 90_000, interval: 250 }).toBe(count);
  await came.catch(async () => {
    const found = await chat.refresh();
    const newest = found.slice(-4).map(({ card }) => wordsOf(card).slice(0, 80));
    throw new Error(
      `${what}: ${found.length} cards instead of ${count}, last «${newest.join("», «")}»; not delivered: ${await notDelivered(chat.page)}`,
    );
  });
}

/** What stands under «Drift»: an administrator's list of what did not arrive. */
async function notDelivered(page: Page): Promise<string> {
  const { token } = await (await page.request.post(`${product.address}/local/api/people/${elias}/tab-token`)).json();
  const troubles = await page.request.get(`${product.address}/api/troubles`, { headers: { authorization: `Bearer ${token}` } });
  return troubles.text();
}

describe("an autumn in the local shell", () => {
  it("AM-04 the cards come on their days to leader, safety representative and coordinator, and on no other", {
    timeout: patience,
  }, async () => {
    product = await startProduct();
    try {
      const hr = await newPage(desktop);
      await publish(hr);
      await picture(hr, "01-kunngjort");
      const people = {
        leder: await browserChat(await newPage(desktop), product.address, lars),
        verneombud: await browserChat(await newPage({ ...phone, ...dark }), product.address, vera),
        koordinator: await browserChat(await newPage({ ...desktop, ...dark }), product.address, koordinator),
      };
      const counts = { leder: 0, verneombud: 0, koordinator: 0 };
      for (const who of ["leder", "verneombud", "koordinator"] as const) counts[who] = (await people[who].refresh()).length;
      // Who gets a card on which day; each of the days before it and between brings nothing.
      const all = ["leder", "verneombud", "koordinator"] as const;
      const days: readonly (readonly [string, readonly (keyof typeof people)[]])[] = [
        ["2026-09-01", ["leder", "verneombud"]],
        // HO-29, VA-38: the quarter's card, which is no deadline's.
        ["2026-10-01", ["leder"]],
        ...["2026-10-16", "2026-10-23", "2026-10-29", "2026-10-30", "2026-11-06"].map((day) => [day, all] as const),
        ...["2026-11-13", "2026-11-20", "2026-11-27", "2026-12-02", "2026-12-04"].map((day) => [day, all] as const),
        ...["2026-12-09", "2026-12-11", "2026-12-15", "2026-12-16", "2026-12-18"].map((day) => [day, all] as const),
      ];
      let date: LocalDate = localDate("2026-08-20");
      for (const [day, who] of days) {
        // The day before: whatever came too soon is there by the time that the day's own cards are.
        await moveTo(hr, addDays(localDate(day), -1));
        await moveTo(hr, day);
        date = localDate(day);
        for (const one of who) {
          counts[one] += 1;
          await comesTo(people[one], counts[one], `${one} on ${date}`);
        }
        if (day === "2026-10-16") {
          for (const one of all) await picture(people[one].page, `02-t14-${one}`);
        }
      }
      await moveTo(hr, "2026-12-20");
      for (const one of all) await comesTo(people[one], counts[one], `${one} at the end`);
      await people.koordinator.page.getByRole("tab", { name: "Årshjul" }).click();
      await people.koordinator.page.frameLocator("iframe").getByText("Enhetene i tall").waitFor();
      await picture(people.koordinator.page, "03-desember-koordinator");
    } finally {
      await product.close();
    }
  });

  it("AM-01 AM-02 both deadlines are met from the chat alone", { timeout: patience }, async () => {
    product = await startProduct();
    try {
      const hr = await newPage(desktop);
      await publish(hr);
      const chats = new Map([
        [lars, await browserChat(await newPage(desktop), product.address, lars)],
        [vera, await browserChat(await newPage(phone), product.address, vera)],
      ]);
      let moved = Promise.resolve();
      const world: YearWorld = {
        chat: (id) => chats.get(id) ?? expect.fail("no chat"),
        clock: { set: (date) => (moved = moveTo(hr, date)) },
        settled: async () => {
          const before = [...chats.values()].map((chat) => chat.last().id);
          await moved;
          await expect
            .poll(
              async () => (await Promise.all([...chats.values()].map((chat) => chat.refresh()))).map((all) => all.at(-1)?.id),
              {
                timeout: 60_000,
              },
            )
            .not.toEqual(before);
        },
      };
      await moveTo(hr, "2026-09-01");
      for (const chat of chats.values())
        await expect.poll(async () => (await chat.refresh()).length, { timeout: 60_000 }).toBe(2);
      const own = chats.get(vera) ?? expect.fail("no chat");
      const leader = chats.get(lars) ?? expect.fail("no chat");
      await throughTheYear(world, {
        archived: () => picture(leader.page, "04-chat-arkivert").then(() => undefined),
        asked: async () => {
          await expect
            .poll(async () => (await own.refresh()) && own.words(), { timeout: 60_000 })
            .toContain("Rollene er avklart");
          await picture(own.page, "05-chat-verneombud-telefon");
        },
        answered: async () => {
          await expect.poll(async () => (await leader.refresh()) && leader.words(), { timeout: 60_000 }).toContain("Bra jobbet.");
        },
      });
      await picture(leader.page, "06-chat-levert");
      const tab = leader.page.frameLocator("iframe");
      await stateInTab(leader.page, tab);
      await picture(leader.page, "07-chat-levert-i-fanen");
    } finally {
      await product.close();
    }
  });

  it("AM-01 AM-02 both deadlines are met from the tab alone", { timeout: patience }, async () => {
    product = await startProduct();
    try {
      const hr = await newPage(desktop);
      await publish(hr);
      await moveTo(hr, "2026-09-01");
      const leader = await tabOf(desktop, lars);
      const own = await tabOf({ ...phone, ...dark }, vera);
      await moveTo(hr, "2026-10-12");
      await again(leader);
      await planInTab(leader, "2026-10-12");
      await picture(leader.page, "08-fane-plan");
      // On the day itself it is in time.
      await moveTo(hr, "2026-10-30");
      await again(leader);
      await archiveInTab(leader, "2026/1234");
      await leader.tab.getByText("Arkivert 30. oktober 2026. Fristen er 30. oktober 2026.").waitFor();
      await moveTo(hr, "2026-12-14");
      await again(leader);
      await evaluateInTab(leader);
      const deliver = leader.tab.getByRole("button", { name: textsFor("nb").oppfolging.command.SubmitEvaluation });
      expect(await deliver.getAttribute("aria-disabled")).toBe("true");
      await again(own);
      await confirmInTab(own);
      await picture(own.page, "09-fane-verneombud-telefon");
      await moveTo(hr, "2026-12-16");
      await again(leader);
      await openPart(leader, "Evaluering");
      await deliverInTab(leader);
      await leader.tab.getByText("Levert 16. desember 2026. Fristen er 16. desember 2026.").first().waitFor();
      await picture(leader.page, "10-fane-levert");
      // Past both dates nothing is overdue, and the one who follows the unit sees it delivered in time.
      await moveTo(hr, "2026-12-20");
      const follows = await tabOf({ ...desktop, ...dark }, koordinator);
      await follows.tab.getByText("Enhetene i tall").waitFor();
      await picture(follows.page, "11-fane-koordinator");
    } finally {
      await product.close();
    }
  });
});

/** Somebody's tab, with nothing but the address and the shell's own buttons. */
async function tabOf(how: BrowserContextOptions, person: string): Promise<TabOf> {
  const page = await newPage(how);
  await page.goto(`${product.address}/?person=${person}`);
  const shown = inTab(page);
  await openYearTab(shown);
  return shown;
}

/** The page anew, as on another day. */
async function again(one: TabOf): Promise<void> {
  await one.page.reload();
  await openYearTab(one);
}

async function openPart({ tab }: TabOf, name: string): Promise<void> {
  const heading = tab.locator("main h2 button").filter({ hasText: name }).first();
  await heading.waitFor();
  if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
}

/** What the tab says of the same unit, that nobody has worked on in it. */
async function stateInTab(page: Page, tab: FrameLocator): Promise<void> {
  await page.getByRole("tab", { name: "Årshjul" }).click();
  await tab.getByText("Levert 14. desember 2026. Fristen er 16. desember 2026.").first().waitFor();
  await tab.locator("[data-task=arkiver-tiltaksplan][data-state=done]").first().waitFor();
}
