import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { given } from "#test/support/cycleCourse.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { elias, kari, lars } = demoPeople;
const d = textsFor("nb");
const search = "?view=regelsett&vis=beskjeder";
const name = "Smittevern på campus";
const title = "Jobb hjemme fra mandag";
const text = "Alle som kan, skal jobbe hjemme.\n\nSnakk med lederen din om du må være på campus.";
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

const press = (tab: Frame, words: string) => tab.getByRole("button", { name: words, exact: true }).click();
const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
async function picture(page: Page, called: string) {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  await page.screenshot({ path: join(out, `beskjed-${called}.png`), fullPage: true });
}

async function ruled() {
  const today = standIn().clock.today();
  const plan = {
    ...{ kind: "PANDEMI" as const, municipality: null, name, sourceUrl: "https://example.no/notat" },
    ...{ from: today, to: addDays(today, 90), copyTo: [demoPersonId(58)] },
  };
  const [first] = given(await standIn().desk.publishRuleset({ personId: elias }, { plan })).items;
  if (first === undefined) throw new Error("no rule set");
  return first.id;
}

async function sent() {
  const rulesetId = await ruled();
  const blank = { title: null, text: null };
  const command = {
    ...{ type: "SendNotice" as const, forms: { nb: { title, text }, nn: blank, en: blank }, publication: { url: "", on: null } },
  };
  const notices = given(await standIn().desk.runNoticeOfRuleset({ personId: elias }, { rulesetId, version: 0, command }));
  const id = notices.kept?.[0]?.noticeId;
  if (id == null) throw new Error("nothing was sent");
  return id;
}

describe("Beskjeder", () => {
  it("LI-04 is red until the administrator has written, seen and sent it, and then has figures and a document", async () => {
    await ruled();
    const { tab, page, errors } = await open({ person: elias, search });
    const card = tab.locator("[data-kept]");
    await card.getByText("Ikke dokumentert").waitFor();
    await isAccessible(page);
    await picture(page, "red");
    await press(tab, `Skriv beskjed: ${name}`);
    await press(tab, "Se hvordan den blir");
    await tab.getByText(d.refusal({ rule: "LI-04", code: "NOTICE_TITLE_MISSING", field: "nb.title" })).waitFor();
    const form = tab.locator("[data-form=nb]");
    await form.getByLabel("Tittel").fill(title);
    await form.getByLabel("Beskjeden").fill(text);
    await tab.getByLabel("Adressen").fill("http://intranett.example.no/hjemme");
    await press(tab, "Se hvordan den blir");
    await tab
      .getByText(d.refusal({ rule: "LI-04", code: "NOTICE_URL_WRONG", field: "publication.url", isInsecure: true }))
      .waitFor();
    await isAccessible(page);
    await picture(page, "form");
    await tab.getByLabel("Adressen").fill("https://intranett.example.no/hjemme");
    await tab.getByLabel("Lagt ut").fill(standIn().clock.today());
    await press(tab, "Se hvordan den blir");
    await tab.locator("[data-preview]").getByText("Snakk med lederen din", { exact: false }).waitFor();
    await tab.getByText("har valgt en annen målform", { exact: false }).waitFor();
    await isAccessible(page);
    await picture(page, "preview");
    await press(tab, "Tilbake til skjemaet");
    expect(await form.getByLabel("Tittel").inputValue()).toBe(title);
    await press(tab, "Se hvordan den blir");
    await press(tab, "Send beskjeden");
    await tab.getByText("Beskjeden blir sendt nå.").first().waitFor();
    await card.getByText("Sendt og dokumentert").waitFor();
    await press(tab, `Vis tallene: ${name}`);
    await tab.getByText("Utgave 1 i tall").waitFor();
    await isAccessible(page);
    await picture(page, "sent");
    const waiting = page.waitForEvent("download");
    await press(tab, "Last ned dokumentet (PDF)");
    expect((await waiting).suggestedFilename()).toBe("beskjed.pdf");
    expect(errors).toEqual([]);
  });

  it("LI-04 shows in the list of rule sets that nothing documents it, in words, to the administrator alone", async () => {
    await ruled();
    const own = await open({ person: elias, search: "?view=regelsett" });
    await own.tab.locator("[data-ruleset]").getByText("Ikke dokumentert").waitFor();
    await isAccessible(own.page);
    await picture(own.page, "rulesets");
    const other = await open({ person: kari, search: "?view=regelsett" });
    await other.tab.locator("[data-ruleset]").getByText("Gjelder nå").waitFor();
    expect(await other.tab.getByText("Ikke dokumentert").count()).toBe(0);
  });

  it("LI-04 is read and confirmed on a phone, and the nearest leader sees who has", async () => {
    const id = await sent();
    const { tab, page, errors } = await open({ person: kari, search, width: 360 });
    await tab.locator(`[data-notice="${id}"]`).getByText("Ikke bekreftet").waitFor();
    expect(await tab.locator("[data-kept]").count()).toBe(0);
    await isAccessible(page);
    await press(tab, `Les hele beskjeden: ${title}`);
    await tab.getByText("Snakk med lederen din", { exact: false }).waitFor();
    await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe(title);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await isAccessible(page);
    await picture(page, "read-360");
    await press(tab, "Jeg har lest");
    await tab.getByText("Du bekreftet", { exact: false }).waitFor();
    await press(tab, "Til beskjedene");
    await tab.locator(`[data-notice="${id}"]`).getByText("Lest", { exact: true }).waitFor();
    expect(errors).toEqual([]);

    const leader = await open({ person: lars, search });
    const row = leader.tab.locator(`[data-led="${id}"] tr`).filter({ hasText: "Kari" });
    await row.getByText("Bekreftet lest").waitFor();
    await isAccessible(leader.page);
    await picture(leader.page, "leader");
    const administrator = await open({ person: elias, search });
    await administrator.tab.locator("[data-kept]").waitFor();
    expect(await administrator.page.content()).not.toContain("Kari Nygård");
  });

  it("is opened by the address that its card has, and says what to do where there is none", async () => {
    const id = await sent();
    const there = await open({ person: kari, search: `${search}&sak=${id}` });
    await there.tab.locator("[data-notice-page]").getByText(title).waitFor();
    const nothing = await open({ person: kari, search: `${search}&sak=0198f000-0000-7000-8000-000000000001` });
    await nothing.tab.getByText("Beskjeden finnes ikke").waitFor();
  });
});
