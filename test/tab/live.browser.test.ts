import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval, running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, vera } = demoPeople;
const d = textsFor("nb");
const reason = "Vi trenger deg på laboratoriet om våren.";
/** Long before a page would look by itself, which it does every minute. */
const soon = { timeout: 15_000 };
/** A page that was cut off tries again after a pause that grows, to half a minute at most. */
const backAgain = { timeout: 35_000 };
const notLive = /Siden følger ikke med direkte akkurat nå\. Sist hentet kl\. \d\d:\d\d\./;

/** Opens the tab and waits until it is told of changes, and has asked for what it missed before. */
async function openLive(how: Parameters<typeof open>[0]) {
  const listening = standIn().listening();
  const opened = await open(how);
  await expect.poll(() => standIn().listening(), backAgain).toBe(listening + 1);
  await opened.page.waitForTimeout(1_500);
  return opened;
}
const count = (line: string | RegExp) =>
  standIn().seen.filter((seen) => (typeof line === "string" ? seen === line : line.test(seen)));

describe("an open tab follows what happens", () => {
  it("shows an application to the leader, and the decision to the employee, without waiting until it looks by itself", async () => {
    const leaders = await openLive({ person: lars });
    const own = await openLive({ person: kari, search: "?view=mine" });
    const { id } = await apply(standIn(), kari);
    await leaders.tab.getByText("Kari Nygård").first().waitFor(soon);
    await leaders.tab.getByRole("heading", { name: "Godkjenninger (1)" }).waitFor(soon);
    await own.tab.getByText(d.status.INNSENDT).first().waitFor(soon);
    // In the chat.
    await act(standIn(), lars, id, approval);
    await own.tab.getByText("Les og svar").waitFor(soon);
    await leaders.tab.getByText("Ingen venter på deg").waitFor(soon);
    expect([...leaders.errors, ...own.errors]).toEqual([]);
  });

  it("shows what is decided in one tab in another, and on the page of the case itself", async () => {
    const { id } = await apply(standIn(), kari);
    const own = await openLive({ person: kari, search: `?view=mine&sak=${id}` });
    const leaders = await openLive({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await leaders.tab.getByRole("button", { name: "Avslå" }).click();
    await leaders.tab.getByLabel("Hvorfor avslår du?").fill(reason);
    await leaders.tab.getByRole("button", { name: "Avslå nå" }).click();
    await own.tab.getByText(reason).waitFor(soon);
    await own.tab.getByText(d.status.AVSLAATT).first().waitFor(soon);
  });

  it("asks seldom while it is told, and often when it is not", async () => {
    const { tab, page } = await openLive({ person: lars });
    const before = count("GET /api/cases?list=pending").length;
    await page.waitForTimeout(9_000);
    expect(count("GET /api/cases?list=pending")).toHaveLength(before);
    standIn().faults.plan(/\/api\/stream/, { kind: "cut" });
    standIn().breakStreams();
    await expect.poll(() => count("GET /api/cases?list=pending").length, { timeout: 20_000 }).toBeGreaterThan(before + 1);
    await tab.getByText(notLive).waitFor();
  });

  it("says in words and with a sign that it is not told, goes on looking, and is silent again when it is", async () => {
    const lift = standIn().faults.plan(/\/api\/stream/, {
      kind: "answer",
      status: 503,
      body: { error: "fault", reference: "F-1" },
    });
    const { tab, page } = await open({ person: lars });
    await tab.getByText(notLive).waitFor();
    expect(await tab.locator("[data-not-live] svg").count()).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await tab.getByText("Ingen kontakt med Dagsorden").count()).toBe(0);
    await apply(standIn(), kari);
    await tab.getByText("Kari Nygård").first().waitFor();
    lift();
    await tab.getByText(notLive).waitFor({ state: "detached" });
  });

  it("makes up for what happened during a break, and asks with where it was", async () => {
    const { tab } = await openLive({ person: lars });
    const lift = standIn().faults.plan(/\/api\//, { kind: "cut" });
    standIn().breakStreams();
    await tab.getByText("Ingen kontakt med Dagsorden").waitFor();
    const { id } = await apply(standIn(), kari);
    lift();
    await tab.getByText("Kari Nygård").first().waitFor();
    await expect.poll(() => standIn().listening(), backAgain).toBe(1);
    expect(standIn().positions.at(-1)).toMatch(/^[\w-]{48}$/);
    await act(standIn(), kari, id, { type: "Withdraw" });
    await tab.getByText("Ingen venter på deg").waitFor(soon);
  });

  it("connects anew with a fresh token when the old one has run out", async () => {
    standIn().tokens.lifetimeSeconds = 3;
    const { tab } = await openLive({ person: lars });
    await expect.poll(() => count("GET /api/stream").length, { timeout: 15_000 }).toBeGreaterThan(1);
    standIn().tokens.lifetimeSeconds = 3600;
    const given = standIn().tokens.given;
    await expect.poll(() => standIn().tokens.given, { timeout: 15_000 }).toBeGreaterThan(given);
    await expect.poll(() => standIn().listening(), backAgain).toBe(1);
    await apply(standIn(), kari);
    await tab.getByText("Kari Nygård").first().waitFor();
    expect(count(/token=|authorization|Bearer/i)).toEqual([]);
  });

  it("leaves a half-filled form alone when the case changes under it", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await openLive({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab.getByRole("button", { name: "Avslå" }).click();
    await tab.getByLabel("Hvorfor avslår du?").fill(reason);
    await running(standIn(), kari, lars, { start: localDate("2027-08-01"), end: localDate("2027-12-31") });
    await tab.getByText("Godkjent før").waitFor(soon);
    expect(await tab.getByLabel("Hvorfor avslår du?").inputValue()).toBe(reason);
  });

  it("asks for nothing when what happens is none of its person's business", async () => {
    const { page } = await openLive({ person: vera, search: "?view=mine" });
    const before = standIn().seen.length;
    await apply(standIn(), kari);
    await page.waitForTimeout(2_000);
    expect(standIn().seen.slice(before)).toEqual([]);
  });

  it("lets go of the connection while nobody looks, and takes it up again", async () => {
    const { tab } = await openLive({ person: lars });
    const show = (state: string) =>
      tab.evaluate((to) => {
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => to });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      }, state);
    await show("hidden");
    await expect.poll(() => standIn().listening(), { timeout: 30_000 }).toBe(0);
    await apply(standIn(), kari);
    await show("visible");
    await tab.getByText("Kari Nygård").first().waitFor();
    await expect.poll(() => standIn().listening(), backAgain).toBe(1);
  });

  it("says what holds on the new date when the clock is moved", async () => {
    await running(standIn(), kari, lars, { start: localDate("2027-02-01"), end: localDate("2027-06-30") });
    const { tab } = await openLive({ person: kari, search: "?view=mine" });
    await tab.getByText("Campus", { exact: true }).waitFor();
    standIn().clock.set(localDate("2027-02-03"));
    await tab.getByText("Campus, med faste dager hjemme").waitFor(soon);
  });

  it("leaves room for what pages ask, however many are open in one browser", async () => {
    const { page, tab } = await openLive({ person: lars });
    const context = page.context();
    for (let count = 0; count < 6; count += 1) await (await context.newPage()).goto(page.url());
    await expect.poll(() => standIn().listening(), backAgain).toBe(3);
    await apply(standIn(), kari);
    for (const one of context.pages()) await one.frameLocator("iframe").getByText("Kari Nygård").first().waitFor();
    await tab.getByText("Kari Nygård").first().waitFor();
  });
});
