import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { elias, kari } = demoPeople;
/** Works in Lillestrøm. */
const farhan = demoPersonId(11);
const d = textsFor("nb");
const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).click();
const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

async function fillIn(tab: Frame, from: string) {
  await press(tab, "Kunngjør regelsett");
  await tab.getByLabel("Hva slags regler er det?").selectOption("KOMMUNE");
  await tab.getByLabel("Hvilken kommune?").selectOption({ label: "Lillestrøm" });
  await tab.getByLabel("Hva heter reglene?").fill("Smittevernforskrift for Lillestrøm");
  await tab.getByLabel("Adressen der reglene står i sin helhet").fill("https://lovdata.no/forskrift");
  await tab.getByLabel("Første dag", { exact: false }).fill(from);
}

describe("Regelsett", () => {
  it("LI-01 is published from a form that shows whom it changes the rules for, and changes them for whoever works there alone", async () => {
    const today = standIn().clock.today();
    const { tab, page, errors } = await open({ person: elias, search: "?view=regelsett" });
    await tab.getByText("Ingen regelsett er kunngjort").waitFor();
    await fillIn(tab, today);
    await press(tab, "Se hva som endrer seg");
    const missing = d.refusal({ rule: "PA-10", code: "RULESET_COPY_MISSING", field: "copyTo" });
    await tab.getByText(missing).waitFor();
    await tab.getByLabel("Arvid Stokke").check();
    await isAccessible(page);
    await press(tab, "Se hva som endrer seg");
    await tab
      .getByText(`personer går fra «De vanlige reglene» til «Kommunens forskrift» fra ${d.dayMonthYear(today)}.`, {
        exact: false,
      })
      .waitFor();
    expect((await standIn().store.read.rulesets()).length).toBe(0);
    await isAccessible(page);
    await press(tab, "Tilbake til skjemaet");
    expect(await tab.getByLabel("Hva heter reglene?").inputValue()).toBe("Smittevernforskrift for Lillestrøm");
    await press(tab, "Se hva som endrer seg");
    await press(tab, "Kunngjør regelsett");
    await tab.getByText("Regelsettet er kunngjort.").first().waitFor();
    await tab.locator("[data-ruleset]").getByText("Gjelder nå").waitFor();
    await isAccessible(page);
    expect(errors).toEqual([]);

    const east = await open({ person: farhan, search: "?view=mine" });
    await east.tab.getByText(d.regime.means.KOMMUNE[0] ?? "").waitFor();
    await east.tab.getByText("Hjemme", { exact: true }).waitFor();
    await east.tab.getByRole("link", { name: d.regime.readOn }).click();
    await east.tab.getByText("Campus Lillestrøm, Lillestrøm").waitFor();
    await isAccessible(east.page);
    expect(await east.tab.getByRole("button", { name: "Kunngjør regelsett" }).count()).toBe(0);
    const north = await open({ person: kari, search: "?view=mine" });
    await north.tab.getByText("Campus", { exact: true }).waitFor();
    expect(await north.tab.getByRole("link", { name: d.regime.readOn }).count()).toBe(0);
  });

  it("is changed, ended and taken back with a reason that the administrator alone sees", async () => {
    const { tab, page } = await open({ person: elias, search: "?view=regelsett", width: 360 });
    await fillIn(tab, "2027-12-01");
    await tab.getByLabel("Arvid Stokke").check();
    await press(tab, "Se hva som endrer seg");
    await press(tab, "Kunngjør regelsett");
    const name = "Smittevernforskrift for Lillestrøm";
    await press(tab, `Endre: ${name}`);
    await tab.getByLabel("Siste dag", { exact: false }).fill("2027-12-31");
    await press(tab, "Se hva som endrer seg");
    await tab.getByText(d.refusal({ rule: null, code: "RULESET_REASON_MISSING", field: "reason" })).waitFor();
    await tab.getByLabel("Hvorfor?", { exact: false }).fill("Kommunen har satt en sluttdato.");
    await press(tab, "Se hva som endrer seg");
    await press(tab, "Endre");
    await tab.getByText("Regelsettet er endret.").first().waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await tab.getByText("Historikk").click();
    await tab.getByText("Kommunen har satt en sluttdato.").waitFor();
    await isAccessible(page);
    await press(tab, `Trekk tilbake: ${name}`);
    await tab.getByLabel("Hvorfor?", { exact: false }).fill("Kommunen snudde.");
    await press(tab, "Se hva som endrer seg");
    await press(tab, "Trekk tilbake");
    await tab.getByText("Regelsettet er trukket tilbake.").first().waitFor();
    const other = await open({ person: kari, search: "?view=regelsett" });
    await other.tab.getByText("Ingen regelsett er kunngjort").waitFor();
    expect(await other.page.content()).not.toContain("Kommunen snudde");
  });
});
