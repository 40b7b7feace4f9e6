import { join } from "node:path";
import { expect } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { minBusinessNeed } from "#domain/regime/moete/mayHold.ts";
import { textsFor } from "#domain/texts/index.ts";
import { nb as assess } from "../../tab/texts/assess/nb.ts";
import type { BrowserChat } from "./browserChat.ts";
import { wordsOf } from "./cardParts.ts";
import { asksOf, places, sideOf, tabOf } from "./rulesDay.ts";

/* What people do under the employer's rules in a pandemic, as they do it in the local shell, and what they see of it. */

const patience = 60_000;
const { vera } = demoPeople;
const d = textsFor("nb");
const notice = "Jobb hjemme fra i dag";

/** Waits for a card of somebody that says this, and gives its id. */
export async function cardSaying(chat: BrowserChat, words: string): Promise<string> {
  const found = async () => (await chat.refresh()).findLast(({ card }) => wordsOf(card).includes(words))?.id;
  await expect.poll(found, { timeout: patience, interval: 250, message: words }).toBeDefined();
  return (await found()) ?? "";
}

/** A picture for whoever looks at how it came out. */
export const shot = ({ page }: BrowserChat, name: string) =>
  page.screenshot({ path: join(import.meta.dirname, "../e2e/out", `regelsett-${name}.png`) });

/** PA-03, PA-07: asked for in the chat, stopped and then approved by the leader, and on the list of whoever traces contacts. */
export async function comesToCampus(employee: BrowserChat, leader: BrowserChat, tracer: BrowserChat): Promise<void> {
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

/** Kari is on the list of a day, with the room. */
export async function listed(tracer: BrowserChat, date: string, where: string): Promise<void> {
  const tab = await sideOf(tracer, "Oppmøte");
  const present = tab.locator("[data-present]");
  await present.getByLabel("Dag").fill(date);
  await present.getByRole("button", { name: "Vis lista" }).click();
  const row = tab.locator("[data-list] tr", { hasText: "Kari Nygård" });
  await row.getByText(where).waitFor({ timeout: patience });
  await shot(tracer, `oppmøte-liste-${date}`);
}

/** PA-12: the leader finds that a job cannot be done from home, and its holder works on campus. */
export async function mustAttend(leader: BrowserChat, employee: BrowserChat): Promise<void> {
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
export async function meetsInPerson(leader: BrowserChat): Promise<void> {
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
export async function isNoticed(memo: string, admin: BrowserChat, employee: BrowserChat, leader: BrowserChat): Promise<void> {
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
export async function narrow(chat: BrowserChat): Promise<void> {
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
