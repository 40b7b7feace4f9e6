import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { minBusinessNeed } from "#domain/regime/moete/mayHold.ts";
import { textsFor } from "#domain/texts/index.ts";
import { nb as assess } from "../../tab/texts/assess/nb.ts";
import { nb as rulesets } from "../../tab/texts/rulesets/nb.ts";
import { launchBrowser } from "../support/browser.ts";
import { type BrowserChat, browserChat } from "../support/browserChat.ts";
import { wordsOf } from "../support/cardParts.ts";
import { asksOf, type Day, goesThrough, places, sideOf, tabOf } from "../support/rulesDay.ts";
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
const d = textsFor("nb");
const [memo, regulation, notice] = ["Smittevern på campus", "Forskrift for Lillestrøm", "Jobb hjemme fra i dag"];

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

/** Waits for a card of somebody that says this, and gives its id. */
async function cardSaying(chat: BrowserChat, words: string): Promise<string> {
  const found = async () => (await chat.refresh()).findLast(({ card }) => wordsOf(card).includes(words))?.id;
  await expect.poll(found, { timeout: patience, interval: 250, message: words }).toBeDefined();
  return (await found()) ?? "";
}

const shot = ({ page }: BrowserChat, name: string) => page.screenshot({ path: join(out, `regelsett-${name}.png`) });

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
  await isNoticed(admin, north, leader);
  await narrow(leader);

  // PA-01: the last day, and the one after it.
  await isOn("2020-12-31", pandemic, pandemic);
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

/** PA-03, PA-07: asked for in the chat, stopped and then approved by the leader, and on the list of whoever traces contacts. */
async function comesToCampus(employee: BrowserChat, leader: BrowserChat, tracer: BrowserChat): Promise<void> {
  await employee.say("oppmøte");
  const wish = { from: "2020-11-09", to: "2020-12-31", weekdays: "1,4", ground: "verksted-drift", siteId: "gloeshaugen" };
  const sent = await employee.press("Send til leder", { ...wish, where: "Realfagbygget, E1-104" });
  expect(wordsOf(sent.card)).toContain("Nå venter det på Lars Moen.");
  const asked = await cardSaying(leader, "Er smittevernet ivaretatt i lokalet?");
  const stopped = await leader.press("Godkjenn", {}, asked);
  expect(wordsOf(stopped.card)).toContain("Du kan ikke godkjenne før smittevernet i lokalet er ivaretatt.");
  await leader.press("Godkjenn", { infectionControl: "true" }, stopped.id);
  await cardSaying(employee, "Godkjent");
  const own = await sideOf(employee, "Oppmøte");
  await own.locator("[data-mine]").getByText("Godkjent").waitFor({ timeout: patience });
  await own.locator("[data-places]").getByText("Nå, til og med 31. desember 2020").first().waitFor({ timeout: patience });
  await shot(employee, "oppmøte");
  await listed(tracer, "2020-11-09", "Realfagbygget, E1-104");
}

async function listed(tracer: BrowserChat, date: string, where: string): Promise<void> {
  const tab = await sideOf(tracer, "Oppmøte");
  const present = tab.locator("[data-present]");
  await present.getByLabel("Dag").fill(date);
  await present.getByRole("button", { name: "Vis lista" }).click();
  const row = tab.locator("[data-list] tr", { hasText: "Kari Nygård" });
  await row.getByText(where).waitFor({ timeout: patience });
  await shot(tracer, `oppmøte-liste-${date}`);
}

/** PA-12: the leader finds that a job cannot be done from home, and its holder works on campus. */
async function mustAttend(leader: BrowserChat, employee: BrowserChat): Promise<void> {
  const tab = await sideOf(leader, "Vurderinger");
  await tab.locator(`[data-assess="${vera}"]`).click();
  await tab.getByRole("radio", { name: d.assessment.place.CAMPUS }).check();
  await tab.getByLabel(assess.ground).selectOption("LABORATORIUM");
  await tab.getByLabel(assess.infectionControl).check();
  await tab.getByLabel(assess.discussed).check();
  await tab.getByRole("button", { name: assess.save, exact: true }).click();
  await tab.locator(`[data-person="${vera}"]`).getByText(d.assessment.place.CAMPUS).waitFor({ timeout: patience });
  await shot(leader, "vurderinger");
  const mine = await tabOf(employee, "Mine avtaler");
  const workplace = mine.locator("[data-workplace]");
  await workplace.getByText("Campus", { exact: true }).waitFor({ timeout: patience });
  await workplace.getByText(d.assessment.means.PANDEMI.CAMPUS).waitFor({ timeout: patience });
  await shot(employee, "mine-må-møte");
}

/** PA-05: not recorded before the leader has said why it has to be in person. */
async function meetsInPerson(leader: BrowserChat): Promise<void> {
  const tab = await sideOf(leader, "Møter og samlinger");
  const meeting = { kind: "SEMINAR", form: "FYSISK", place: places.trondheim, date: "2020-11-20" } as const;
  await asksOf(tab, { ...meeting, is: "ONLY_IF" });
  await tab.getByRole("button", { name: d.gathering.record }).click();
  const refused = { rule: "PA-05", code: "GATHERING_NEED_MISSING", field: "businessNeed", min: minBusinessNeed } as const;
  await tab.getByText(d.refusal(refused)).waitFor({ timeout: patience });
  await shot(leader, "møter-stoppet");
  await tab.getByLabel(d.gathering.field.businessNeed).fill("Maskinen må vises fram.");
  await asksOf(tab, { ...meeting, is: "ALLOWED" });
  await tab.getByRole("button", { name: d.gathering.record }).click();
  await tab.locator("[data-gathering]").getByText(d.gathering.status.REGISTRERT, { exact: true }).waitFor({ timeout: patience });
}

/** LI-04: sent by the administrator, confirmed in the chat, and seen by the nearest leader to be so. */
async function isNoticed(admin: BrowserChat, employee: BrowserChat, leader: BrowserChat): Promise<void> {
  const tab = await sideOf(admin, "Beskjeder");
  const press = (words: string) => tab.getByRole("button", { name: words, exact: true }).click();
  await tab.locator("[data-kept]").getByText("Ikke dokumentert").waitFor({ timeout: patience });
  await press(`Skriv beskjed: ${memo}`);
  const form = tab.locator("[data-form=nb]");
  await form.getByLabel("Tittel").fill(notice);
  await form.getByLabel("Beskjeden").fill("Alle som kan, jobber hjemme.\n\nSnakk med lederen din om du må være på campus.");
  await press("Se hvordan den blir");
  await tab.locator("[data-preview]").waitFor({ timeout: patience });
  await shot(admin, "beskjeder-forhåndsvist");
  await press("Send beskjeden");
  await tab.locator("[data-kept]").getByText("Sendt og dokumentert").waitFor({ timeout: patience });
  const card = await cardSaying(employee, notice);
  await employee.press("Jeg har lest", {}, card);
  await cardSaying(employee, "Du har bekreftet at du har lest beskjeden.");
  const seen = await sideOf(leader, "Beskjeder");
  const row = seen.locator("[data-led] tr", { hasText: "Kari Nygård" });
  await row.getByText("Bekreftet lest").waitFor({ timeout: patience });
  await shot(leader, "beskjeder-leder");
}

/** What a phone shows of each side; none is wider than it. */
async function narrow(chat: BrowserChat): Promise<void> {
  const { page } = chat;
  const wide = page.viewportSize() ?? { width: 1440, height: 1000 };
  await page.setViewportSize({ width: 360, height: 1400 });
  await page.getByRole("tab", { name: "Fane", exact: true }).click();
  for (const side of ["Det som gjelder", "Oppmøte", "Møter og samlinger", "Beskjeder", "Vurderinger"] as const) {
    const tab = await sideOf(chat, side);
    await tab.locator(shownOn[side]).first().waitFor({ timeout: patience });
    const isWider = () =>
      tab.locator("html").evaluate(({ scrollWidth, clientWidth }) => clientWidth > 360 || scrollWidth > clientWidth);
    await expect.poll(isWider, { message: side }).toBe(false);
    await shot(chat, `360-${side}`);
  }
  expect(await page.evaluate(() => document.body.scrollWidth)).toBe(360);
  await page.setViewportSize(wide);
}

/** What is there once a side has been read, and not before. */
const shownOn = {
  "Det som gjelder": "[data-ruleset]",
  Oppmøte: "[data-places]",
  "Møter og samlinger": "[data-gathering]",
  Beskjeder: "[data-led]",
  Vurderinger: "[data-people]",
} as const;
