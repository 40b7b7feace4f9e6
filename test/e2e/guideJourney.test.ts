import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { launchBrowser } from "../support/browser.ts";
import { browserChat } from "../support/browserChat.ts";
import { wordsOf } from "../support/cardParts.ts";
import { type Product, startProduct } from "../support/serverProcess.ts";

const out = join(import.meta.dirname, "out");
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

it("asks in the local shell's chat, for then and for there, and begins the application from the answer", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: "nb-NO", timezoneId: "Europe/Oslo" });
  const chat = await browserChat(page, product.address, demoPeople.kari);
  const then = await chat.say("spør om jeg måtte jobbe hjemme under pandemien 1. desember 2020");
  expect(wordsOf(then.card)).toContain("Ja, hvis du kan.");
  expect(wordsOf(then.card)).not.toContain("Gjaldt til");
  const may = await chat.say("Må jeg jobbe hjemme under pandemien 1. mai 2021 i Lillestrøm?");
  expect(wordsOf(may.card)).toContain("Gjaldt til 31. desember 2020.");
  expect(wordsOf(may.card)).toContain("Svaret er gitt for 1. mai 2021 og arbeidssted i Lillestrøm.");
  // No regulation is published here (rulesJourney.test.ts publishes one), so the ordinary guidelines hold there too.
  expect(wordsOf(may.card)).toContain("Kan jeg kreve hjemmekontor, eller kan lederen pålegge meg det?");
  const none = await chat.say("Når får jeg lønn?");
  expect(wordsOf(none.card)).toContain("Spør Anne Kirsti Gaup");
  await chat.say("Hvor mange dager i uka kan jeg jobbe hjemme?");
  await page.screenshot({ path: join(out, "spoer-i-chatten.png") });
  const form = await chat.press("Start søknad");
  expect(wordsOf(form.card)).toContain("Steg 1 av 5");
});
