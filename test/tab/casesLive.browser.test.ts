import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { textsFor } from "#domain/texts/index.ts";
import { caseTexts } from "../../tab/texts/cases/useCaseTexts.ts";
import { bench } from "./standIn/bench.ts";
import { asOwner, begunCase, inCase, openedCase } from "./standIn/seedCases.ts";

const { standIn, open } = bench();
const { lars, kari, ante } = demoPeople;
const s = textsFor("nb").sak;
const c = await caseTexts.load("nb");
/** Long before a list would look by itself, which it does every minute. */
const soon = { timeout: 10_000 };
/** A page that waits for a place to listen in has it within this. */
const listens = { timeout: 35_000 };
const typed = "Halvferdig notat som ikke skal gå tapt.";
const at = (id: string, part = "") => `?view=saker&sak=${id}${part === "" ? "" : `&vis=${part}`}`;

async function openLive(how: Parameters<typeof open>[0]) {
  const listening = standIn().listening();
  const found = await open(how);
  await expect.poll(() => standIn().listening(), listens).toBe(listening + 1);
  await expect.poll(() => found.tab.locator("[aria-busy=true]").count()).toBe(0);
  await found.page.waitForTimeout(1_500);
  return found;
}

const readings = async (id: CaseId) => (await standIn().store.read.readings(id, { limit: 1_000 })).length;
const note = (text: string): CaseCommandInput => ({ type: "AddLog", text });
const notes = async (id: CaseId, count: number) => {
  for (let number = 0; number < count; number += 1) await inCase(standIn(), lars, id, note(`Notat nummer ${number}.`));
};

describe("open pages of cases follow what happens", () => {
  it("shows a new case in the list, and how it stands when somebody has done something", async () => {
    const { tab, errors } = await openLive({ person: lars, search: "?view=saker" });
    await tab.getByText(c.emptyHandled).waitFor();
    const id = await begunCase(standIn());
    await tab.locator(`[data-case="${id}"]`).waitFor(soon);
    await inCase(standIn(), lars, id, { type: "DeclareHabilitet", answer: "habil", reason: null });
    await tab.getByText(s.status.FORELOEPIG_VURDERING, { exact: true }).waitFor(soon);
    expect(errors).toEqual([]);
  });

  it("tells a handler that there is something new, and neither fetches it nor records a reading before they say so", async () => {
    const id = await openedCase(standIn());
    const { tab, page } = await openLive({ person: lars, search: at(id) });
    await tab.locator("[data-part=logg]").getByRole("button", { name: s.command.AddLog }).click();
    await tab.getByLabel(c.fieldOf["AddLog.text"] ?? s.field.text).fill(typed);
    const own = { type: "AddDocument", kind: "bevis", title: "E-post fra mars", text: "Se her." } as const;
    await inCase(standIn(), ante, id, own);
    // What they themselves read to do it is in the log.
    const before = await readings(id);
    await tab.locator("[data-news=new]").getByText(c.news.new).waitFor(soon);
    expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id)).toEqual([]);
    expect(await readings(id)).toBe(before);
    await tab.getByRole("button", { name: c.showNews }).click();
    await tab.locator("[data-news]").waitFor({ state: "detached" });
    expect(await tab.getByLabel(c.fieldOf["AddLog.text"] ?? s.field.text).inputValue()).toBe(typed);
    await expect.poll(() => readings(id)).toBe(before + 1);
    await tab.getByRole("link", { name: c.tab.dokumenter }).click();
    await tab.getByText("E-post fra mars").waitFor();
  });

  it("SB-19 tells a party nothing of what is none of theirs, and takes what they do meanwhile; of what is theirs it tells", async () => {
    const id = await openedCase(standIn());
    const { tab, errors } = await openLive({ person: ante, search: at(id) });
    await notes(id, 3);
    await inCase(standIn(), kari, id, { type: "AddDocument", kind: "bevis", title: "Bilde", text: "Et bilde." });
    await tab.page().waitForTimeout(3_000);
    expect(await tab.locator("[data-news]").count()).toBe(0);
    await tab.locator("[data-part=plikt]").getByRole("button", { name: s.command.RefuseInterview }).click();
    await tab.locator("[data-form=RefuseInterview] button[type=submit]").click();
    await tab.locator("[data-form]").waitFor({ state: "detached" });
    expect((await asOwner(standIn(), lars, id)).parties.some(({ refusedOn }) => refusedOn !== null)).toBe(true);
    const { documents, parties } = await asOwner(standIn(), lars, id);
    const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    const documentId = documents.items[0]?.documentId as never;
    await inCase(standIn(), lars, id, { type: "ShareDocument", documentId, partyId, masks: [] });
    await tab.locator("[data-news=new]").waitFor(soon);
    await tab.getByRole("button", { name: c.showNews }).click();
    await tab.locator("[data-part=dokumenter]").getByRole("button", { name: c.readText }).click();
    await tab.locator("[data-part=dokumenter] blockquote").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("a long case", () => {
  it("SB-05 shows the newest lines first, the earlier ones when they are asked for, and prints all of them", async () => {
    const id = await openedCase(standIn());
    await notes(id, 62);
    const { tab, page } = await open({ person: lars, search: at(id) });
    const lines = tab.locator("[data-part=tidslinje] ol > li");
    const log = tab.locator("[data-part=logg] ul > li");
    await expect.poll(() => lines.count()).toBe(50);
    expect(await log.count()).toBe(20);
    await tab.locator("[data-earlier=logg]").click();
    await expect.poll(() => log.count()).toBe(62);
    await tab.locator("[data-earlier=logg]").waitFor({ state: "detached" });
    expect(await log.first().innerText()).toContain("Notat nummer 0.");
    // What is printed is all of it, though nobody has asked to see it.
    await tab.evaluate(() => {
      window.print = () => {
        document.body.dataset["printed"] = String(document.querySelectorAll("[data-part=tidslinje] ol > li").length);
      };
    });
    await tab.getByRole("button", { name: c.print }).click();
    const all = (await standIn().store.read.events(id)).length;
    await expect.poll(() => tab.evaluate(() => document.body.dataset["printed"])).toBe(String(all));
    expect(all).toBeGreaterThan(62);
    expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id)).toEqual([]);
    await tab.getByRole("button", { name: c.lookAgain }).click();
    await tab.getByRole("link", { name: c.tab.tilgang }).click();
    await tab.locator("[data-part=lest]").getByText(`Lars Moen ${c.reading.logg}`).waitFor();
    await tab.locator("[data-part=lest]").getByText(`Lars Moen ${c.reading.tidslinje}`).waitFor();
  });

  it("SB-09 says in the form how many days the employer gives where no date is set", async () => {
    const id = await openedCase(standIn());
    await inCase(standIn(), lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Vurdert." });
    await inCase(standIn(), lars, id, { type: "SettleHelp", wanted: false, adviserId: null });
    await inCase(standIn(), lars, id, {
      ...{ type: "Assess", outcome: "enkel", level: "lavt", signs: [], reason: "Må undersøkes.", notice: null },
    });
    const { tab } = await open({ person: lars, search: at(id, "parter"), width: 360 });
    const named = tab.locator("[data-party]", { hasText: "Ante Sara" });
    await named.getByRole("button", { name: s.command.InviteStatement }).click();
    await named.getByLabel(c.leftOpen(c.fieldOf["InviteStatement.deadline"] ?? "", 14)).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
