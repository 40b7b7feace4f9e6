import { AxeBuilder } from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { refreshJob } from "#bot/desk/announce.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { bench } from "./standIn/bench.ts";
import { undelivered } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { elias, lars, kari, gunnhild, solveig } = demoPeople;
const notInstalled = { kind: "failed", error: "not-installed" } as const;
const stopped = { kind: "unknown", error: "LEASE_EXPIRED" } as const;
const drift = { person: elias, search: "?view=drift" } as const;

const rows = (tab: Frame) => tab.locator("[data-trouble]");
const posts = () => standIn().seen.filter((line) => line.startsWith("POST"));

describe("Drift", () => {
  it("is one click away for an administrator, and to others its address leads nowhere", async () => {
    await undelivered(standIn(), lars, notInstalled);
    const admin = await open({ person: elias, search: "?view=mine" });
    await admin.tab.getByRole("link", { name: "Drift (1)" }).click();
    await admin.tab.getByRole("heading", { level: 1, name: "Drift (1)" }).waitFor();
    expect(await admin.tab.title()).toBe("Drift (1) – Dagsorden");
    await admin.close();
    const asked = () => standIn().seen.filter((line) => line.includes("/api/troubles")).length;
    const before = asked();
    for (const person of [lars, kari]) {
      const other = await open({ person, search: "?view=drift" });
      await other.tab.getByRole("heading", { level: 1, name: person === lars ? "Godkjenninger" : "Mine avtaler" }).waitFor();
      expect(await other.tab.getByText("Drift").count()).toBe(0);
    }
    expect(asked()).toBe(before);
  });

  it("says whom it did not reach, when, how often it tried, why in plain words, and what helps", async () => {
    await undelivered(standIn(), lars, notInstalled);
    await undelivered(standIn(), gunnhild, { kind: "failed", error: "http-418", job: refreshJob });
    await undelivered(standIn(), null, { kind: "failed", error: "NO_HANDLER", job: "of-a-later-version" });
    const { tab, errors } = await open(drift);
    await rows(tab).nth(2).waitFor();
    const texts = await rows(tab).allInnerTexts();
    const all = (of: number, parts: readonly (string | RegExp)[]) => {
      for (const part of parts) expect(texts[of]).toMatch(part);
    };
    all(0, ["Uten mottaker", "Arbeid i bakgrunnen", "Feilkode: NO_HANDLER."]);
    all(1, ["Gunnhild Aasen", "Oppdatering av et kort i chatten", "Feilkode: http-418."]);
    all(2, ["Lars Moen", "Institutt for bygg- og miljøteknikk", "Ikke levert", "Melding om en sak", "1 forsøk"]);
    all(2, [/\d\. \S+ \d{4} kl\. \d\d:\d\d/, "Har ikke appen installert i Teams.", "kan du prøve igjen"]);
    expect(errors).toEqual([]);
  });

  it("has one row for a person with many, shows each when asked, and puts them away together after a question", async () => {
    await undelivered(standIn(), lars, ...Array.from({ length: 22 }, () => notInstalled));
    await undelivered(standIn(), solveig, notInstalled);
    const { tab, page } = await open(drift);
    await tab.getByText("22 ikke levert").waitFor();
    expect(await rows(tab).count()).toBe(2);
    await tab.getByRole("button", { name: "Vis hver melding: Lars Moen" }).click();
    await tab.getByText("2 eldre vises ikke her.").waitFor();
    expect(await rows(tab).nth(1).locator("li").count()).toBe(21);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await tab.getByRole("button", { name: "Legg bort alle: Lars Moen" }).click();
    await tab.getByText("Alle 22 blir borte fra lista og blir ikke sendt.").waitFor();
    await tab.getByRole("button", { name: "Avbryt" }).click();
    await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe("Legg bort alle");
    expect(posts()).toEqual([]);
    await page.keyboard.press("Enter");
    await tab.getByRole("button", { name: "Ja, legg bort" }).click();
    await tab.getByText("Lagt bort: Lars Moen.").first().waitFor();
    await tab.getByRole("heading", { level: 1, name: "Drift (1)" }).waitFor();
    await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await standIn().store.read.countTroubles()).toEqual({ people: 1, jobs: 1 });
  });

  it("tries again at once what did not arrive, and asks first where it may arrive twice", async () => {
    await undelivered(standIn(), lars, notInstalled);
    await undelivered(standIn(), kari, stopped);
    const { tab } = await open(drift);
    await tab.getByText("Serveren stoppet midt i sendingen. Vi vet ikke om meldingen kom fram.").waitFor();
    await tab.getByRole("button", { name: "Prøv igjen: Lars Moen" }).click();
    await tab.getByText("Prøver igjen: Lars Moen.").first().waitFor();
    await expect.poll(() => rows(tab).count()).toBe(1);
    await tab.getByRole("button", { name: "Prøv igjen: Kari Nygård" }).click();
    await tab.getByText("Prøver du igjen, kan Kari Nygård få den to ganger.").waitFor();
    expect(posts()).toHaveLength(1);
    await tab.getByRole("button", { name: "Prøv igjen likevel" }).click();
    await tab.getByText("Ingen meldinger står fast").waitFor();
    expect(posts()).toHaveLength(2);
    const due = { domainNow: instantOf(0), wallNow: instantOf(Date.now()), leaseMs: 60_000, limit: 9 };
    expect(await standIn().store.claimJobs(due)).toHaveLength(2);
  });

  it("says when another administrator was first, and shows the list as it is", async () => {
    await undelivered(standIn(), lars, notInstalled);
    const { tab } = await open(drift);
    await rows(tab).first().waitFor();
    const seen = instantOf(Date.now());
    const other = { action: "dismiss", target: { personId: lars }, seen } as const;
    expect(await standIn().desk.actOnTroubles({ personId: elias }, other)).toEqual({ kind: "done", value: { acted: 1 } });
    await tab.getByRole("button", { name: "Prøv igjen: Lars Moen" }).click();
    await tab.getByText("Noen var før deg").waitFor();
    await tab.getByText("Ingen meldinger står fast").waitFor();
  });

  it("keeps the layout while it waits, gives a fault its number, and says when it is not known what was done", async () => {
    await undelivered(standIn(), lars, notInstalled);
    let letGo = () => {};
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const wait = standIn().faults.plan(/GET \/api\/troubles/, { kind: "hold", until });
    const { tab } = await open(drift);
    await tab.getByLabel("Henter …").waitFor();
    wait();
    letGo();
    await rows(tab).first().waitFor();
    const heal = standIn().faults.plan(/POST/, { kind: "answer", status: 500, body: { error: "fault", reference: "D-7" } });
    await tab.getByRole("button", { name: "Legg bort: Lars Moen" }).click();
    await tab.getByText("Referansenummer: D-7").waitFor();
    expect(await rows(tab).count()).toBe(1);
    heal();
    const lift = standIn().faults.plan(/POST/, { kind: "lost-answer" });
    await tab.getByRole("button", { name: "Legg bort: Lars Moen" }).click();
    await tab.getByText("Vi fikk ikke svar, og vet ikke om det ble gjort").waitFor();
    await tab.getByText("Ingen meldinger står fast").waitFor();
    lift();
  });

  it("is worked with the keyboard alone on a phone, where nothing is wider than the screen", async () => {
    await undelivered(standIn(), lars, notInstalled, stopped);
    const { tab, page } = await open({ ...drift, width: 360, height: 740 });
    await rows(tab).first().waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await tab.getByRole("button", { name: "Vis hver melding: Lars Moen" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => rows(tab).first().locator("li").count()).toBe(2);
    await page.keyboard.press("Tab");
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Prøv alle igjen: Lars Moen");
    await page.keyboard.press("Enter");
    await tab.getByText("1 av meldingene kan ha kommet fram.").waitFor();
    await page.keyboard.press("Enter");
    await tab.getByText("Ingen meldinger står fast").waitFor();
  });
});
