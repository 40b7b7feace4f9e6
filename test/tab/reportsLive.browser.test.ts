import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { reportTexts } from "../../tab/texts/reports/useReportTexts.ts";
import { bench } from "./standIn/bench.ts";
import { anonymousVarsel, inReport, opened, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { lars, kari, astrid } = demoPeople;
const m = textsFor("nb").melding;
const r = await reportTexts.load("nb");
/** Long before a list would look by itself, which it does every minute. */
const soon = { timeout: 10_000 };
/** A page that waits for a place to listen in has it within this. */
const listens = { timeout: 35_000 };
const typed = "Halvferdig svar som ikke skal gå tapt.";

async function openLive(how: Parameters<typeof open>[0]) {
  const listening = standIn().listening();
  const found = await open(how);
  await expect.poll(() => standIn().listening(), listens).toBe(listening + 1);
  await expect.poll(() => found.tab.locator("[aria-busy=true]").count()).toBe(0);
  await found.page.waitForTimeout(1_500);
  return found;
}

const readings = async (id: Parameters<typeof inReport>[2]) => (await standIn().store.read.readings(id, { limit: 100 })).length;

describe("open pages of reports follow what happens", () => {
  it("shows a new report in the inbox, and how it stands in its reporter's list and on their page", async () => {
    const leaders = await openLive({ person: lars, search: "?view=ifra&vis=innboks" });
    await leaders.tab.getByText(r.emptyInbox).waitFor();
    const { id } = await report(standIn(), kari, aKlage());
    await leaders.tab.getByRole("button", { name: /^Åpne: Klage/ }).waitFor(soon);
    const mine = await openLive({ person: kari, search: "?view=ifra&vis=meldinger" });
    const own = await openLive({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.getByLabel(r.writeToHandler).fill(typed);
    await opened(standIn(), lars, id);
    await inReport(standIn(), lars, id, { type: "Acknowledge", text: "Takk. Jeg leser den i dag." });
    await mine.tab.getByText(m.status.KVITTERT, { exact: true }).waitFor(soon);
    await own.tab.getByText("Takk. Jeg leser den i dag.").waitFor(soon);
    expect(await own.tab.getByLabel(r.writeToHandler).inputValue()).toBe(typed);
    expect([...leaders.errors, ...mine.errors, ...own.errors]).toEqual([]);
  });

  it("tells a handler that there is something new, and neither fetches it nor records a reading before they say so", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    const { tab, page } = await openLive({ person: lars, search: `?view=ifra&vis=innboks&sak=${id}` });
    await tab.getByLabel(r.writeToReporter).fill(typed);
    const before = await readings(id);
    await inReport(standIn(), kari, id, { type: "SendMessage", text: "Når hører jeg mer?" });
    await tab.locator("[data-news=new]").getByText(r.news.new).waitFor(soon);
    expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id)).toEqual([]);
    expect(await readings(id)).toBe(before);
    expect(await tab.getByText("Når hører jeg mer?").count()).toBe(0);
    await tab.getByRole("button", { name: r.showNews }).click();
    await tab.getByText("Når hører jeg mer?").waitFor();
    await tab.locator("[data-news]").waitFor({ state: "detached" });
    expect(await readings(id)).toBe(before + 1);
    expect(await tab.getByLabel(r.writeToReporter).inputValue()).toBe(typed);
    // What they do themselves is no news to them.
    await tab.getByRole("button", { name: r.sendMessage, exact: true }).click();
    await tab.locator("[data-messages]").getByText(typed).waitFor();
    await page.waitForTimeout(2_500);
    expect(await tab.locator("[data-news]").count()).toBe(0);
  });

  it("VA-30 shows nothing at the moment when a report without a name comes", async () => {
    const { tab, page } = await openLive({ person: astrid, search: "?view=ifra&vis=innboks" });
    const asked = () => standIn().seen.filter((line) => line.includes("list=inbox")).length;
    const before = asked();
    await anonymousVarsel(standIn());
    await page.waitForTimeout(5_000);
    expect(asked()).toBe(before);
    expect(await tab.getByRole("button", { name: /^Åpne: Varsel/ }).count()).toBe(0);
  });
});
