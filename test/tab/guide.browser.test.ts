import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { rules } from "#domain/rules.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { kari, gunnhild, lars } = demoPeople;
const search = "?view=spoer";
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
}

const isAccessible = async (page: Page) => {
  // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
  const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
const field = (tab: Frame, name = "Hva lurer du på?") => tab.getByRole("textbox", { name });
const heading = (tab: Frame, name: string) => tab.getByRole("heading", { level: 2, name });

describe("Spør", () => {
  it("answers with the keyboard alone, reads the answer out by its heading, and leads to the rules behind it", async () => {
    const { tab, page, errors } = await open({ person: kari });
    await tab.getByRole("link", { name: "Spør" }).click();
    await field(tab).waitFor();
    expect(await tab.title()).toBe("Spør om retningslinjene – Dagsorden");
    await isAccessible(page);
    await field(tab).focus();
    await page.keyboard.type("Hvor mange dager i uka kan jeg jobbe hjemme?");
    await page.keyboard.press("Enter");
    const answer = heading(tab, "Hvor mye kan jeg jobbe hjemme?");
    await answer.waitFor();
    await expect.poll(() => answer.evaluate((node) => node === document.activeElement)).toBe(true);
    await tab.getByText("Inntil 40 % av arbeidstida").waitFor();
    await tab.getByText("Kilde: Retningslinjer for fast avtale om hjemmekontor ved NTNU, punkt 2.4").waitFor();
    await tab.getByText("Start søknaden i chatten: Skriv «fast avtale» til Dagsorden.").waitFor();
    await isAccessible(page);
    await take(page, "spoer-svar");
    await tab.getByRole("link", { name: "Regelen bak svaret" }).click();
    const rule = tab.locator("[data-rule=HO-15]");
    await rule.waitFor();
    await expect.poll(() => rule.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(errors).toEqual([]);
  });

  it("PA-01 answers for the day that is chosen: before the end of 2020 it holds, afterwards «Gjaldt til», with what holds instead", async () => {
    const { tab, page } = await open({ person: kari, search });
    await field(tab).fill("Må jeg jobbe hjemme under pandemien?");
    await tab.getByLabel("Dag", { exact: true }).fill("2020-12-01");
    await tab.getByRole("button", { name: "Spør" }).click();
    await tab.getByText("Svaret er gitt for 1. desember 2020.").waitFor();
    expect(await tab.getByText("Gjaldt til").count()).toBe(0);
    await tab.getByLabel("Dag", { exact: true }).fill("2021-05-01");
    await tab.getByLabel("Kommunen du arbeider i").selectOption("Trondheim");
    await tab.getByRole("button", { name: "Spør" }).click();
    await tab.getByText("Gjaldt til 31. desember 2020.").waitFor();
    await tab.getByText("Svaret er gitt for 1. mai 2021 og arbeidssted i Trondheim.").waitFor();
    await tab.getByText("Dette gjelder 1. mai 2021").waitFor();
    await heading(tab, "Kan jeg kreve hjemmekontor, eller kan lederen pålegge meg det?").waitFor();
    await isAccessible(page);
    await take(page, "spoer-gjaldt");
  });

  it("asks what was meant where it is not sure, and shows what is chosen without asking anybody", async () => {
    const { tab, page } = await open({ person: kari, search });
    await field(tab).fill("Hva bør jeg ha med når jeg skriver klagen?");
    await tab.getByRole("button", { name: "Spør" }).click();
    await heading(tab, "Mente du …").waitFor();
    await isAccessible(page);
    await take(page, "spoer-mente-du");
    const asked = () => standIn().seen.filter((line) => line.includes("/api/guide")).length;
    const before = asked();
    await tab.getByRole("button", { name: "Hva må stå i en klage?" }).click();
    const shown = heading(tab, "Hva må stå i en klage?");
    await shown.waitFor();
    await expect.poll(() => shown.evaluate((node) => node === document.activeElement)).toBe(true);
    await tab.getByRole("button", { name: "Få råd først" }).click();
    await tab.getByRole("heading", { level: 1, name: /Si ifra/ }).waitFor();
    expect(asked()).toBe(before);
  });

  it("LM-04 names somebody where the guidelines say nothing, and says what of 10,000 characters it read", async () => {
    const { tab, page } = await open({ person: kari, search });
    await field(tab).fill("Når får jeg lønn?");
    await tab.getByRole("button", { name: "Spør" }).click();
    await heading(tab, "Det står ikke i retningslinjene").waitFor();
    await tab.getByText("Spør Anne Kirsti Gaup, HMS-rådgiver, 70 00 00 27.").waitFor();
    await take(page, "spoer-ikke");
    await field(tab).fill(`Er jeg forsikret på hjemmekontor? ${"bla ".repeat(2_500)}`);
    await tab.getByRole("button", { name: "Spør" }).click();
    await tab.getByText("Jeg har bare lest de første 500 tegnene.").waitFor();
    expect(new URL(tab.url()).search).not.toContain("bla");
  });

  it("speaks nynorsk to who chose it, and marks an answer in another language as such", async () => {
    const { tab } = await open({ person: gunnhild, search });
    await field(tab, "Kva lurer du på?").fill("How long can a home office agreement last?");
    await tab.getByRole("button", { name: "Spør" }).click();
    await heading(tab, "How long can a home-office agreement last?").waitFor();
    expect(await tab.locator("section[data-guide]").getAttribute("lang")).toBe("en");
  });

  it("fits a phone", async () => {
    const { tab, page } = await open({ person: lars, search, width: 360, height: 740 });
    await field(tab).fill("Hva er trakassering?");
    await tab.getByRole("button", { name: "Spør" }).click();
    await heading(tab, "Hva er trakassering?").waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await take(page, "spoer-telefon");
  });
});

describe("Regler", () => {
  it("shows every rule by theme, finds those that are sought, and says when there is none", async () => {
    const { tab, page, errors } = await open({ person: kari, search: "?view=regler" });
    await heading(tab, "Hjemmekontor").waitFor();
    expect(await tab.locator("[data-rule]").count()).toBe(rules.length);
    await tab.getByText(`${rules.length} regler`).waitFor();
    await isAccessible(page);
    await take(page, "regler");
    const box = tab.getByRole("searchbox", { name: "Søk i reglene" });
    await box.fill("tastatur");
    await tab.getByText("1 regel").waitFor();
    await tab.locator("[data-rule=HO-17]").waitFor();
    await box.fill("verneombud 2.5");
    await tab.locator("[data-rule=VA-08]").waitFor();
    await box.fill("kanarifugl");
    await tab.getByText("Ingen regler passer med søket").waitFor();
    await tab.getByRole("button", { name: "Vis alle" }).click();
    await tab.getByText(`${rules.length} regler`).waitFor();
    expect(errors).toEqual([]);
  });

  it("says of each when it holds and what the product does about it, and is led to by a link of Teams", async () => {
    const { tab } = await open({ person: kari, deepLink: "regel-PA-01" });
    const rule = tab.locator("[data-rule=PA-01]");
    await rule.waitFor();
    await expect.poll(() => rule.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await rule.innerText()).toContain("Gjelder ikke lenger. Gyldig fra 6. november 2020 til 31. desember 2020");
    expect(await tab.locator("[data-rule=HO-15]").innerText()).toContain("Dagsorden stopper det som er i strid med regelen.");
    expect(await tab.locator("[data-rule=LI-02]").innerText()).toContain("Ingen datoer er kunngjort");
  });

  it("fits a phone", async () => {
    const { tab, page } = await open({ person: kari, search: "?view=regler", width: 360, height: 740 });
    await tab.locator("[data-rule=LM-06]").waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await take(page, "regler-telefon");
  });
});
