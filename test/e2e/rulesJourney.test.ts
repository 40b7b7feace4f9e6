import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { nb as assess } from "../../tab/texts/assess/nb.ts";
import { nb as rulesets } from "../../tab/texts/rulesets/nb.ts";
import { launchBrowser } from "../support/browser.ts";
import { type BrowserChat, browserChat } from "../support/browserChat.ts";
import { wordsOf } from "../support/cardParts.ts";
import { asksOf, type Day, goesThrough, places, sideOf } from "../support/rulesDay.ts";
import { cardSaying, comesToCampus, isNoticed, listed, meetsInPerson, mustAttend, narrow, shot } from "../support/rulesSteps.ts";
import { type Product, startProduct } from "../support/serverProcess.ts";

/*
 * From October 2020 to May 2021 in the local shell, with nothing there but what the administrator publishes on the way: at each date, where one
 * works, whether one asks before one comes, what one may meet for, and what the guide says, for Kari in Trondheim and Farhan in Lillestrøm.
 */

const out = join(import.meta.dirname, "out");
const patience = 60_000;
const { elias, kari, lars, vera } = demoPeople;
/** Works in Lillestrøm. */
const farhan = demoPersonId(11);
/** Chief union representative, who has the copy. */
const arvid = demoPersonId(58);
const [memo, regulation] = ["Smittevern på campus", "Forskrift for Lillestrøm"];

let browser: Browser;
let product: Product;

beforeAll(async () => {
  await mkdir(out, { recursive: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

// Whoever travels again begins where nothing was published.
beforeEach(async () => {
  product = await startProduct();
});

afterEach(async () => {
  await product?.close();
});

async function chatOf(person: PersonId): Promise<BrowserChat> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1440, height: 1000 }, locale: "nb-NO", timezoneId: "Europe/Oslo" },
  });
  return browserChat(await context.newPage(), product.address, person);
}

/** Moving twice to a date is moving once. */
async function moveTo({ page }: BrowserChat, date: string): Promise<void> {
  await page.request.post(`${product.address}/local/api/clock`, { data: { date }, maxRetries: 2 });
}

type Plan = { readonly name: string; readonly kind: "PANDEMI" | "KOMMUNE"; readonly from: string; readonly to: string };

async function publish(chat: BrowserChat, { name, kind, from, to }: Plan): Promise<void> {
  const tab = await sideOf(chat, "Det som gjelder");
  const press = (words: string) => tab.getByRole("button", { name: words, exact: true }).click();
  await press(rulesets.publish);
  await tab.getByLabel(rulesets.kind).selectOption(kind);
  if (kind === "KOMMUNE") await tab.getByLabel(rulesets.municipality).selectOption({ label: "Lillestrøm" });
  await tab.getByLabel(rulesets.name).fill(name);
  await tab.getByLabel(rulesets.sourceUrl).fill("https://example.no/regler");
  await tab.getByLabel(rulesets.from, { exact: false }).fill(from);
  await tab.getByLabel(rulesets.to, { exact: false }).fill(to);
  await tab.getByLabel("Arvid Stokke").check();
  await press(rulesets.preview);
  await tab.getByText(rulesets.previewTitle).waitFor({ timeout: patience });
  await shot(chat, `${kind.toLowerCase()}-forhåndsvist`);
  await press(rulesets.publish);
  await tab.getByText(rulesets.done.PublishRuleset).first().waitFor({ timeout: patience });
  await tab.locator("[data-ruleset]", { hasText: name }).getByText("Gjelder nå").waitFor({ timeout: patience });
}

const [inPandemic, alone] = ["Må jeg jobbe hjemme under pandemien?", "Må jeg jobbe hjemme selv om jeg kjører alene i egen bil?"];
const meetFreely = { seminar: "ALLOWED", digital: "ALLOWED", ordinary: "ALLOWED" } as const;
const usual = { works: "Campus", askedAt: [], ...meetFreely } as const;
const pandemic: Day = {
  ...{ works: "Hjemme", askedAt: ["Campus Gløshaugen", "Campus Lillestrøm"] },
  ...{ seminar: "ONLY_IF", digital: "ALLOWED", ordinary: "ONLY_IF" },
  guide: [[inPandemic, "Ja, hvis du kan.", "Gjaldt til"]],
};
const before: Day = { ...usual, guide: [[inPandemic, "Gjelder først fra 6. november 2020."]] };
const after: Day = { ...usual, guide: [[inPandemic, "Gjaldt til 31. desember 2020."]] };
const elsewhere: Day = {
  ...{ works: "Campus", askedAt: ["Campus Lillestrøm"], ...meetFreely },
  guide: [[alone, "Gjelder bare for den som arbeider i Lillestrøm."]],
};
const regulated = (day: string): Day => ({
  ...{ works: "Hjemme", askedAt: ["Campus Lillestrøm"], seminar: "NOT_ALLOWED", digital: "ALLOWED", ordinary: "ONLY_IF" },
  guide: [[alone, `Svaret er gitt for ${day} og arbeidssted i Lillestrøm.`, "Gjelder bare for"]],
});
const inEastAfter: Day = { ...usual, guide: [[alone, "Gjaldt til 25. mai 2021."]] };

it("PA-01 PA-02 PA-03 PA-05 PA-07 PA-12 LI-01 LI-04 LI-05 LI-06 LI-07 travels from October 2020 to May 2021, in Trondheim and in Lillestrøm", async () => {
  const chats = await Promise.all([elias, kari, farhan, lars, vera].map(chatOf));
  const [admin, north, east, leader, tracer] = chats as [BrowserChat, BrowserChat, BrowserChat, BrowserChat, BrowserChat];
  const isOn = async (date: string, inNorth: Day, inEast: Day) => {
    await moveTo(admin, date);
    await Promise.all([goesThrough(north, places.trondheim, date, inNorth), goesThrough(east, places.lillestroem, date, inEast)]);
  };

  // Before anything was published.
  await isOn("2020-10-15", before, before);
  await (await sideOf(north, "Det som gjelder")).getByText(rulesets.none).waitFor({ timeout: patience });
  await asksOf(await sideOf(north, "Møter og samlinger"), {
    ...{ kind: "SEMINAR", form: "FYSISK", place: places.lillestroem, date: "2020-10-20", is: "ALLOWED" },
  });

  // PA-01, PA-02: the employer's own rules, of which everybody is told.
  await moveTo(admin, "2020-11-06");
  await publish(admin, { name: memo, kind: "PANDEMI", from: "2020-11-06", to: "2020-12-31" });
  await shot(admin, "gjelder-1440");
  await cardSaying(north, memo);
  await cardSaying(await chatOf(arvid), memo);
  await isOn("2020-11-06", pandemic, pandemic);
  await comesToCampus(north, leader, tracer);
  await mustAttend(leader, tracer);
  await meetsInPerson(leader);
  await isNoticed(memo, admin, north, leader);
  await narrow(leader);

  // PA-01: the last day, which is one of those that Lars cleared for Kari (PA-03), and the one after it.
  await isOn("2020-12-31", { ...pandemic, works: "Campus" }, pandemic);
  await listed(tracer, "2020-12-31", "Realfagbygget, E1-104");
  await isOn("2021-01-01", after, after);
  expect(wordsOf((await north.say("oppmøte")).card)).toContain("Du kan møte på campus uten å spørre");
  await (await sideOf(tracer, "Vurderinger")).getByText(assess.noneMine).waitFor({ timeout: patience });

  // LI-01: a regulation of one municipality.
  await moveTo(admin, "2021-01-25");
  await publish(admin, { name: regulation, kind: "KOMMUNE", from: "2021-01-25", to: "2021-05-25" });
  await cardSaying(east, regulation);
  await isOn("2021-01-25", elsewhere, regulated("25. januar 2021"));
  expect((await north.refresh()).some(({ card }) => wordsOf(card).includes(regulation))).toBe(false);
  await shot(east, "moeter-lillestroem");
  await isOn("2021-05-25", elsewhere, regulated("25. mai 2021"));
  await isOn("2021-05-26", { ...elsewhere, askedAt: [] }, inEastAfter);
}, 300_000);
