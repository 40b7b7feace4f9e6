import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval, askDay, running, undelivered } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild, vera, elias } = demoPeople;
const farhan = demoPersonId(11);
const themes = ["default", "dark", "contrast"] as const;

/** Everything a person can meet, by address. */
async function everyView() {
  const on = standIn();
  const runs = await running(on, farhan, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
  const waits = await apply(on, kari, {
    specialEquipment: true,
    extraEquipment: "Hev- og senkbart bord",
    reasonEmployee: "x".repeat(1000),
  });
  const day = await askDay(on, gunnhild, "2027-01-20");
  const approved = await apply(on, vera);
  await act(on, lars, approved.id, approval);
  await undelivered(on, lars, { kind: "failed", error: "http-503" }, { kind: "unknown", error: "LEASE_EXPIRED" });
  await undelivered(on, kari, { kind: "failed", error: "not-installed" });
  const list = "?view=godkjenninger";
  return [
    { what: "approvals", person: lars, search: list },
    { what: "decided", person: lars, search: `${list}&del=avgjort` },
    { what: "an application", person: lars, search: `${list}&sak=${waits.id}` },
    { what: "a single day", person: lars, search: `${list}&sak=${day.id}` },
    { what: "a running agreement", person: lars, search: `${list}&del=loepende&sak=${runs.id}` },
    { what: "own agreements", person: farhan, search: "?view=mine" },
    { what: "no agreements", person: demoPeople.hilde, search: "?view=mine" },
    { what: "to be accepted", person: vera, search: `?view=mine&sak=${approved.id}` },
    { what: "operations", person: elias, search: "?view=drift" },
    { what: "not found", person: vera, search: "?view=mine&sak=x" },
  ];
}

describe("look of the tab", () => {
  it.each(themes)("has no finding of axe in any view, contrast included: %s", async (theme) => {
    for (const { what, person, search } of await everyView()) {
      const { page, tab, errors, close } = await open({ person, search, theme });
      await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
      const axe = new AxeBuilder({ page });
      // The other themes change nothing but colours.
      if (theme !== "default") axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it("never has to be scrolled sideways at 320 pixels", async () => {
    for (const { what, person, search } of await everyView()) {
      const { tab, close } = await open({ person, search, width: 320, height: 640 });
      await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect([what, wide]).toEqual([what, 320]);
      await close();
    }
  });

  it("follows Teams when the theme changes", async () => {
    const { page, tab } = await open({ person: lars });
    const colour = () => tab.evaluate(() => getComputedStyle(document.querySelector("h1") ?? document.body).color);
    const light = await colour();
    await page.evaluate("window.setTheme('dark')");
    await expect.poll(colour).not.toBe(light);
  });
});
