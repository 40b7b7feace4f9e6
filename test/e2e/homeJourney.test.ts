import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { launchBrowser } from "../support/browser.ts";
import { type BrowserChat, browserChat } from "../support/browserChat.ts";
import { wordsOf } from "../support/cardParts.ts";
import { answers, assessment, fillIn } from "../support/chatWorld.ts";
import { readPdf } from "../support/readPdf.ts";
import { type Product, startProduct } from "../support/serverProcess.ts";

/*
 * Half a year of home office in the local shell: applied for and approved in the chat, kept as a document, seen in the unit's week, and renewed
 * when the clock has come to the end of it.
 */

const out = join(import.meta.dirname, "out");
const { kari, lars, vera } = demoPeople;
const patience = 90_000;
let browser: Browser;
let product: Product;

beforeAll(async () => {
  await mkdir(out, { recursive: true });
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

async function chatOf(person: PersonId): Promise<BrowserChat> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    ...{ locale: "nb-NO", timezoneId: "Europe/Oslo", acceptDownloads: true },
  });
  return browserChat(await context.newPage(), product.address, person);
}

/** Moving twice to a date is moving once. */
async function moveTo(page: Page, date: string): Promise<void> {
  await page.request.post(`${product.address}/local/api/clock`, { data: { date }, maxRetries: 2 });
}

/** Waits for a card of somebody that says this, and gives its id. */
async function cardSaying(chat: BrowserChat, words: string): Promise<string> {
  const found = async () => (await chat.refresh()).findLast(({ card }) => wordsOf(card).includes(words))?.id;
  await expect.poll(found, { timeout: patience, interval: 250 }).toBeDefined();
  return (await found()) ?? "";
}

async function tabOf({ page }: BrowserChat, name: string): Promise<FrameLocator> {
  await page.getByRole("tab", { name }).click();
  return page.frameLocator("iframe");
}

it("HO-10 HO-13 HO-14 HO-28 goes from the application to the document, the unit's week, and the new period half a year later", async () => {
  const [employee, leader] = [await chatOf(kari), await chatOf(lars)];
  await moveTo(employee.page, "2021-01-15");
  await fillIn(employee);
  await employee.press("Send til leder");
  await cardSaying(leader, "Kari Nygård");
  await leader.press("Vurder og avgjør");
  await leader.press("Godkjenn", assessment);
  await cardSaying(employee, "Godkjent av Lars Moen");
  await employee.press("Godta avtalen");

  // What both confirmed, to keep.
  const mine = await tabOf(employee, "Mine avtaler");
  await mine
    .getByRole("button", { name: /Se avtalen/ })
    .first()
    .click();
  const keep = mine.getByRole("button", { name: "Last ned avtalen (PDF)" });
  const [download] = await Promise.all([employee.page.waitForEvent("download"), keep.click()]);
  const { text } = await readPdf(await readFile(await download.path()));
  for (const said of ["Kari Nygård", "Lars Moen", "1. februar 2021", "31. juli 2021"]) expect(text).toContain(said);

  // The week: the leader sees it, and so does a colleague, who sees no more than that.
  await moveTo(leader.page, "2021-02-02");
  const week = await tabOf(leader, "Uka i enheten");
  await week.getByRole("heading", { name: /^Uke 5/ }).waitFor({ timeout: patience });
  const row = week.getByRole("row", { name: /^Kari Nygård/ });
  await row.getByText("Hjemme").first().waitFor();
  await leader.page.screenshot({ path: join(out, "hjemmekontor-uka.png") });
  const colleague = await chatOf(vera);
  const seen = await tabOf(colleague, "Uka i enheten");
  await seen
    .getByRole("row", { name: /^Kari Nygård/ })
    .getByText("Hjemme")
    .first()
    .waitFor();

  // Half a year later.
  await moveTo(employee.page, "2021-07-01");
  const reminder = await cardSaying(employee, "Avtalen din går ut 31. juli 2021");
  const draft = await employee.press("Søk om ny periode", {}, reminder);
  expect(wordsOf(draft.card)).toContain("Dagene og begrunnelsene er hentet fra avtalen du har.");
  for (const step of ["Steg 2 av 5", "Steg 3 av 5", "Steg 4 av 5", "Steg 5 av 5"]) {
    const next = await employee.press("Neste", again[step] ?? {});
    expect(wordsOf(next.card)).toContain(step);
  }
  await employee.press("Send til leder");
  const waiting = await cardSaying(leader, "1. aug. 2021–31. jan. 2022");
  await leader.press("Vurder og avgjør", {}, waiting);
  await leader.press("Godkjenn", assessment);
  const approved = await cardSaying(employee, "Godkjent av Lars Moen");
  await employee.press("Godta avtalen", {}, approved);
  await moveTo(employee.page, "2021-08-03");
  const later = await tabOf(leader, "Uka i enheten");
  await later.getByRole("heading", { name: /^Uke 31/ }).waitFor({ timeout: patience });
  await later
    .getByRole("row", { name: /^Kari Nygård/ })
    .getByText("Hjemme")
    .first()
    .waitFor();
  await leader.page.screenshot({ path: join(out, "hjemmekontor-fornyet.png") });
}, 300_000);

/** What a renewal asks anew, by the step that follows it. */
const again: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Steg 2 av 5": { otherArrangement: "false" },
  "Steg 4 av 5": { ...answers.reasons, renewalReason: "Artikkelen kom i tide, og gruppa møtes som før. Boka skrives til jul." },
  "Steg 5 av 5": answers.place,
};
