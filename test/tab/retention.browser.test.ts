import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { roar, signe } from "#test/support/closedReport.ts";
import { given } from "#test/support/cycleCourse.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { bench } from "./standIn/bench.ts";
import { inReport, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { kari, lars, vera } = demoPeople;
const search = "?view=oppbevaring";
const canary = "Kanarifugl-7Q2";
/** A klage that is withdrawn on 13 January 2027 may be erased three years later. */
const dueOn = localDate("2030-01-13");

/** A klage by Kari, withdrawn, warned of in time, on the first day on which it may be erased. */
async function dueKlage(): Promise<{ readonly id: CaseId; readonly number: string }> {
  const { id, number } = await report(standIn(), kari, aKlage({ what: `${canary} i møtene` }));
  given(await inReport(standIn(), kari, id, { type: "Withdraw", reason: null }));
  standIn().clock.set(addDays(dueOn, -60));
  expect(await standIn().desk.warnReportsOfErasure()).toBe(1);
  standIn().clock.set(dueOn);
  return { id, number };
}

const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).click();
const focused = (tab: Frame) => tab.evaluate(() => document.activeElement?.tagName);

describe("Oppbevaring", () => {
  it("is one click away for the records role, says why it is empty and what the periods are, and to others leads to «Si ifra»", async () => {
    const { tab, errors } = await open({ person: roar, search: "?view=mine" });
    await tab.getByRole("link", { name: "Oppbevaring" }).click();
    await tab.getByRole("heading", { level: 1, name: "Oppbevaring" }).waitFor();
    await tab.getByText("Ingen melding er avsluttet ennå").waitFor();
    expect(await tab.title()).toBe("Oppbevaring – Dagsorden");
    const periods = await tab.getByRole("table", { name: "Oppbevaringstider" }).innerText();
    for (const words of ["Søknad om endring", "1 år", "30 dager før", "Klage", "3 år", "60 dager før"])
      expect(periods).toContain(words);
    expect(errors).toEqual([]);
    const asked = () => standIn().seen.filter((line) => line.includes("/api/retention")).length;
    const before = asked();
    for (const person of [lars, kari]) {
      const other = await open({ person, search, deepLink: "oppbevaring" });
      await other.tab.getByRole("heading", { level: 1, name: "Si ifra" }).waitFor();
      expect(await other.tab.getByText("Oppbevaring").count()).toBe(0);
    }
    expect(asked()).toBe(before);
  });

  it("is opened by the link of a card; one person proposes and cannot confirm, another does, and the report is gone for both", async () => {
    const { id, number } = await dueKlage();
    const one = await open({ person: roar, search: "?view=ifra", deepLink: "oppbevaring" });
    const row = one.tab.getByRole("row", { name: number });
    await row.waitFor();
    const words = await row.innerText();
    for (const part of ["Klage", "13. januar 2027", "13. januar 2030", "Varslet"]) expect(words).toContain(part);
    await isAccessible(one.page);
    await press(one.tab, `Foreslå sletting: ${number}`);
    await one.tab.getByText("Du foreslo det. En annen i arkivet må bekrefte.").waitFor();
    await expect.poll(() => focused(one.tab)).toBe("H1");
    expect(await row.getByRole("button").allInnerTexts()).toEqual(["Trekk forslaget", "Stans sletting"]);

    const two = await open({ person: signe, search, locale: "nb-no" });
    await two.tab.getByRole("button", { name: `Slett innhaldet: ${number}` }).waitFor();
    const { version } = given(await standIn().desk.listRetention({ personId: signe }, null)).items[0] ?? { version: 0 };
    const same = await standIn().desk.runReportRetention({ personId: roar }, id, version, { type: "ConfirmErasure" });
    expect(same).toMatchObject({ kind: "refused", refusals: [{ code: "RETENTION_SAME_PERSON" }] });

    await press(two.tab, `Slett innhaldet: ${number}`);
    await two.tab.getByText("Innhaldet blir borte for alltid. Nummeret og tidslinja blir att.").waitFor();
    await isAccessible(two.page);
    await press(two.tab, "Avbryt");
    await press(two.tab, `Slett innhaldet: ${number}`);
    await press(two.tab, "Ja, slett for alltid");
    await two.tab.getByText(`Innhaldet i ${number} er sletta.`).first().waitFor();
    await two.tab.getByText("Ingen meldingar å oppbevare").waitFor();
    await expect.poll(() => focused(two.tab)).toBe("H1");
    await one.tab.getByText("Ingen meldinger å oppbevare").waitFor({ timeout: 30_000 });
    expect(await standIn().store.read.openReport(id)).toEqual({ kind: "erased" });
    for (const { page } of [one, two]) expect(await page.content()).not.toContain(canary);
  });

  it("shows what the rules refuse in words: the same person's confirmation from a page that is behind", async () => {
    const { number } = await dueKlage();
    const { tab } = await open({ person: roar, search });
    await press(tab, `Foreslå sletting: ${number}`);
    await tab.getByText("Du foreslo det.").waitFor();
    // The page sends the withdrawal; on the way it becomes the last step, which only another person may take.
    await tab.page().route("**/api/retention/*/commands", async (route) => {
      const { version } = route.request().postDataJSON();
      await route.continue({ postData: JSON.stringify({ version, command: { type: "ConfirmErasure" } }) });
    });
    await press(tab, `Trekk forslaget: ${number}`);
    await tab.getByText("Du foreslo selv å slette saken. En annen må bekrefte det.").waitFor();
    expect(await tab.getByRole("row", { name: number }).count()).toBe(1);
  });

  it("is put on hold with a reason and released, on a phone of 320 px, where nothing that was typed goes", async () => {
    const { number } = await dueKlage();
    const { tab, page } = await open({ person: roar, search, width: 320, height: 740 });
    await press(tab, `Stans sletting: ${number}`);
    await press(tab, "Stans sletting");
    await tab.getByText("Skriv hvorfor.").waitFor();
    await tab.getByLabel("Hvorfor skal slettingen stanses?").fill("Retten har bedt om saken.");
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await isAccessible(page);
    await press(tab, "Stans sletting");
    await tab.getByText(`Slettingen av ${number} er stanset.`).first().waitFor();
    await tab.getByRole("blockquote").getByText("Retten har bedt om saken.").waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await press(tab, `Opphev stansen: ${number}`);
    await tab.getByLabel("Hvorfor kan stansen oppheves?").fill("Dommen er rettskraftig.");
    await press(tab, "Opphev stansen");
    await tab.getByText(`Stansen for ${number} er opphevet.`, { exact: false }).first().waitFor();
    await tab.getByText("Oppbevares", { exact: true }).waitFor();
    await isAccessible(page);
  });

  it("VA-08 shows a confidential note once its time runs out, by a number drawn by lot and nothing of whose it is", async () => {
    const noteId = "0198f000-0000-4000-8000-0000000c0ffe" as CaseId;
    const who = { personId: vera };
    const request = { id: noteId, as: null, unitId: null, text: canary, danger: false } as const;
    given(await standIn().desk.writeNote(who, noteId, request));
    given(await standIn().desk.runNoteCommand(who, noteId, 1, { type: "CloseNotat" }));
    const { erasableFrom } = given(await standIn().desk.readNote(who, noteId));
    standIn().clock.set(addDays(erasableFrom ?? dueOn, -60));
    expect(await standIn().desk.warnReportsOfErasure()).toBe(1);
    standIn().clock.set(erasableFrom ?? dueOn);
    const { tab, page, errors } = await open({ person: roar, search, width: 360, height: 740 });
    await tab.getByText("N-C0FFE").first().waitFor();
    const said = await tab.locator("main").innerText();
    expect(said).toContain("Fortrolig notat");
    for (const hidden of [canary, "Vera", "ombud"]) expect(said).not.toContain(hidden);
    await isAccessible(page);
    await tab.getByRole("button", { name: "Foreslå sletting: N-C0FFE" }).click();
    await tab.getByText("Sletting av N-C0FFE er foreslått.").first().waitFor();
    // She reads nynorsk.
    const other = await open({ person: signe, search });
    await other.tab.getByRole("button", { name: "Slett innhaldet: N-C0FFE" }).click();
    await press(other.tab, "Ja, slett for alltid");
    await other.tab.getByText("Innhaldet i N-C0FFE er sletta.").first().waitFor();
    expect(await standIn().desk.readNote(who, noteId)).toEqual({ kind: "not_found" });
    expect(errors).toEqual([]);
  });
});
