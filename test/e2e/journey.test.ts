import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { launchBrowser } from "../support/browser.ts";
import { createDatabase } from "../support/postgresDatabase.ts";
import { type Product, startProduct } from "../support/serverProcess.ts";
import { startTwoServers } from "../support/twoServers.ts";

const out = join(import.meta.dirname, "out");

/** What the product stands on, and whether pictures are taken: once is enough, since they look the same. */
const places = [
  { on: "the embedded database", pictures: true, start: () => startProduct() },
  { on: "PostgreSQL", pictures: false, start: () => onPostgres((url) => startProduct({ DATABASE_URL: url })) },
  {
    on: "PostgreSQL with two servers, one for the chat and one for the tab",
    pictures: false,
    start: () => onPostgres(startTwoServers),
  },
] as const;

async function onPostgres(start: (databaseUrl: string) => Promise<Product>): Promise<Product> {
  const { url, drop } = await createDatabase();
  const product = await start(url);
  const close = async () => {
    await product.close();
    await drop();
  };
  return { address: product.address, close };
}

let browser: Browser;

beforeAll(async () => {
  await mkdir(out, { recursive: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** A browser of its own that has nothing of the last journey, and what its pages complained of. */
async function newContext() {
  /** Scripts that failed, and styles or scripts that their policy stopped. */
  const complaints: string[] = [];
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    // teams-js asks Microsoft for a list of hosts; the page's policy keeps it from doing so, and it uses its own.
    if (message.type() === "error" && !message.text().includes("validDomains")) complaints.push(message.text());
  });
  return { context, complaints };
}

/** The message with a card that came last; a card may hold further ones, which a button brings forward. */
const lastCard = (page: Page) =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator(".ac-adaptiveCard") })
    .last();

/** Answers the question that is the `index`th of the card with yes or no. */
async function answer(page: Page, index: number, yes: boolean): Promise<void> {
  await lastCard(page).locator(`input[type=radio][value=${yes}]`).nth(index).check();
}

async function press(page: Page, name: string): Promise<void> {
  await lastCard(page).getByRole("button", { name, exact: true }).click();
}

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

describe.each(places)("a home-office agreement on $on, from the first word to the day it is in force", (place) => {
  let product: Product;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    product = await place.start();
    ({ context, complaints } = await newContext());
  });

  afterAll(async () => {
    await context?.close();
    await product?.close();
  });

  const picture = async (page: Page, name: string) => {
    if (place.pictures) await page.screenshot({ path: join(out, `${name}.png`) });
  };
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date());
  const tooLate = addDays(today, 250);
  const end = addDays(today, 120);

  it("HO-05 HO-13 HO-14 HO-15 goes from the employee in the chat to the leader in the tab and back to the employee", async () => {
    const kari = await context.newPage();
    await kari.goto(product.address);
    await kari.getByText("Søk om hjemmekontor som Kari").click();
    await kari.getByRole("button", { name: "Fast avtale", exact: true }).click();

    await kari.getByText("Steg 1 av 5").waitFor();
    await picture(kari, "01-steg-1");
    await answer(kari, 0, false);
    await lastCard(kari).getByLabel("Startdato").fill(today);
    await lastCard(kari).getByLabel("Sluttdato").fill(tooLate);
    await press(kari, "Neste");
    await kari.getByText("Siste mulige dag er").waitFor();
    await picture(kari, "02-for-lang-periode");
    await lastCard(kari).getByLabel("Sluttdato").fill(end);
    await press(kari, "Neste");

    await kari.getByText("Steg 2 av 5").waitFor();
    await lastCard(kari).getByRole("checkbox", { name: "Tirsdag" }).check();
    await lastCard(kari).getByRole("checkbox", { name: "Torsdag" }).check();
    await lastCard(kari).getByLabel("Når er du tilgjengelig").fill("kl. 8–15.30 på telefon og Teams");
    await press(kari, "Vis andelen");
    await kari.getByText("Du har valgt 40,0 % hjemme").waitFor();
    await picture(kari, "03-andel");
    await press(kari, "Neste");

    await kari.getByText("Steg 3 av 5").waitFor();
    await lastCard(kari).getByLabel("Hvorfor passer ordningen for deg?").fill("Jeg skriver på en artikkel og trenger ro.");
    await lastCard(kari).getByLabel("virksomhetens interesse").fill("Artikkelen blir ferdig i tide.");
    await answer(kari, 0, true);
    for (const question of [1, 2, 3]) await answer(kari, question, false);
    await picture(kari, "04-grunner");
    await press(kari, "Neste");

    await kari.getByText("Steg 4 av 5").waitFor();
    await answer(kari, 0, true);
    await lastCard(kari).getByRole("checkbox", { name: "Jeg bidrar fortsatt" }).check();
    await picture(kari, "05-hjemmeplassen");
    await press(kari, "Neste");

    await kari.getByText("Steg 5 av 5").waitFor();
    await picture(kari, "06-se-over");
    await press(kari, "Send til leder");
    await lastCard(kari).getByText("Sendt til leder").waitFor();
    await picture(kari, "07-sendt");

    const lars = await context.newPage();
    await lars.goto(product.address);
    await lars.getByText("Godkjenn som Lars").click();
    const tab = lars.frameLocator("iframe");
    await tab.getByText("Kari Nygård").first().waitFor();
    await picture(lars, "08-godkjenninger");
    await tab
      .getByRole("button", { name: /Se og avgjør/ })
      .or(tab.getByRole("link", { name: /Se og avgjør/ }))
      .first()
      .click();
    await tab.getByText("Dette gjenstår før du kan godkjenne:").waitFor();
    await picture(lars, "09-vurdering");
    expect(await tab.getByRole("button", { name: "Godkjenn", exact: true }).isEnabled()).toBe(false);
    await tab.getByLabel(/Hva gjør ordningen med arbeidsmiljøet/).fill("Enheten møtes fysisk tre dager i uka, og det holder.");
    await tab
      .getByRole("radiogroup", { name: /fysiske kravene/ })
      .getByRole("radio", { name: "Ja" })
      .check();
    await tab
      .getByRole("radiogroup", { name: /Kan oppgavene løses/ })
      .getByRole("radio", { name: "Ja" })
      .check();
    await tab
      .getByRole("radiogroup", { name: /uforholdsmessig/ })
      .getByRole("radio", { name: "Nei" })
      .check();
    await tab.getByRole("checkbox", { name: /Jeg har drøftet/ }).check();
    await tab.getByRole("checkbox", { name: /Arbeidssituasjonen blir god/ }).check();
    await tab.getByText("Alt er vurdert.").waitFor();
    await picture(lars, "10-klar-til-godkjenning");
    await tab.getByRole("button", { name: "Godkjenn", exact: true }).click();
    await tab.getByText("Ingen venter på deg").first().waitFor();
    await picture(lars, "11-ingen-venter");

    await kari.bringToFront();
    await lastCard(kari).getByText("Godkjent av Lars Moen").waitFor();
    await picture(kari, "12-godkjent");
    await press(kari, "Godta avtalen");
    await lastCard(kari).getByText("Gjelder nå").waitFor();
    const mine = kari.frameLocator("iframe");
    await mine.getByText("Campus, med faste dager hjemme").waitFor();
    await picture(kari, "13-gjelder-naa");

    // The leader's card in the chat has followed.
    await lars.bringToFront();
    await lastCard(lars).getByText("Gjelder nå").waitFor();
    await picture(lars, "14-leders-kort");
    expect(await lars.getByRole("button", { name: "Vurder og avgjør" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("shows somebody else nothing of it", async () => {
    const vera = await context.newPage();
    await vera.goto(`${product.address}/?person=${demoPeople.vera}`);
    await vera.frameLocator("iframe").getByText("Du har ingen avtaler om hjemmekontor").waitFor();
    expect(await vera.getByText("Kari Nygård").count()).toBe(0);
    expect(await vera.frameLocator("iframe").getByText("Kari Nygård").count()).toBe(0);
  });
});
