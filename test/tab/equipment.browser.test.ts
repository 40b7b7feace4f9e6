import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { bench } from "./standIn/bench.ts";
import { running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild, amara, solveig } = demoPeople;
const period = { start: localDate("2027-01-13"), end: localDate("2027-06-30") };
const shots = process.env["SHOTS"];

describe("equipment at home in the tab", () => {
  it("HO-17 is recorded by the leader with a date, and seen by the employee as the employer's", async () => {
    const { id } = await running(standIn(), kari, lars, period);
    standIn().clock.set(localDate("2027-01-20"));
    const { tab, page, errors } = await open({ person: lars, search: `?view=godkjenninger&del=loepende&sak=${id}` });
    await tab.getByText("Utstyret er ikke utlevert. Avtalen begynte 13. januar 2027.").waitFor();
    await tab.getByLabel("Koststed").fill("250130");
    if (shots !== undefined) await page.screenshot({ path: `${shots}/leder.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await tab.getByRole("button", { name: "Registrer utlevering" }).click();
    await tab.getByRole("cell", { name: "250130" }).first().waitFor();
    await tab.getByText("Utstyret er ikke utlevert").waitFor({ state: "detached" });
    await tab.getByText("Utstyr ble utlevert").waitFor();
    expect(errors).toEqual([]);
    const own = await open({ person: kari, search: `?view=mine&sak=${id}`, width: 360, height: 800 });
    await own.tab.getByText("Arbeidsgiver eier alt utstyret i lista.").waitFor();
    await own.tab.getByText("20. januar 2027").first().waitFor();
    expect(await own.tab.getByRole("button", { name: "Registrer utlevering" }).count()).toBe(0);
    if (shots !== undefined) await own.page.screenshot({ path: `${shots}/ansatt.png`, fullPage: true });
    const seen = await new AxeBuilder({ page: own.page }).analyze();
    expect(seen.violations.map(({ id: rule }) => rule)).toEqual([]);
  });

  it("HO-17, HO-21 tells beside each field what is missing of something costly, and keeps what was typed", async () => {
    const { id } = await running(standIn(), kari, lars, period);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&del=loepende&sak=${id}` });
    await tab.getByLabel("Noe annet også").check();
    await tab.getByLabel("Hva er det?").fill("Hev- og senkbord");
    await tab.getByLabel("Det er kostbart eller svært spesialisert").check();
    await tab.getByRole("button", { name: "Registrer utlevering" }).click();
    await tab.getByText("Skriv hvorfor enheten dekker det likevel.").waitFor();
    await tab.getByText("Skriv hvilket koststed som betaler for utstyret.").waitFor();
    expect(await tab.getByLabel("Hva er det?").inputValue()).toBe("Hev- og senkbord");
    await tab.getByLabel("Hvorfor dekker enheten det?").fill("Avtalt med bedriftshelsetjenesten.");
    await tab.getByLabel("Koststed").fill("250130");
    await tab.getByRole("button", { name: "Registrer utlevering" }).click();
    await tab.getByText("Begrunnelse: Avtalt med bedriftshelsetjenesten.").waitFor();
    await tab.getByText("Kostbart eller spesialisert", { exact: true }).waitFor();
  });

  it("HO-17 lists what is late first, and is settled when the agreement is over", async () => {
    const { id } = await running(standIn(), kari, lars, period);
    const long = { ...period, end: localDate("2027-07-01") };
    await running(standIn(), gunnhild, lars, long);
    const settled = await running(standIn(), amara, lars, long);
    const by = { personId: lars };
    for (const [caseId, basic] of [
      [id, ["skjerm", "mus"]],
      [settled.id, ["skjerm", "tastatur"]],
    ] as const) {
      const detail = await standIn().desk.readCase(by, caseId);
      if (detail.kind !== "done") throw new Error("no case");
      const handOver = { type: "HandOverEquipment", basic, other: null, costCentre: "250130" } as const;
      await standIn().desk.runCommand(by, caseId, detail.value.version, { ...handOver, on: standIn().clock.today() });
    }
    standIn().clock.set(localDate("2027-07-01"));
    const { tab, page, errors } = await open({ person: lars, search: "?view=godkjenninger&del=utstyr" });
    await tab.getByText("Utstyr er ikke levert tilbake. Avtalen gikk ut 30. juni 2027.").waitFor();
    const names = await tab.getByRole("heading", { level: 2 }).allInnerTexts();
    // Nothing of Amara's is late, who would be the first by name.
    expect(names.slice(0, 3).map((name) => name.split(" ")[0])).toEqual(["Gunnhild", "Kari", "Amara"]);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/liste.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
    await tab.getByRole("button", { name: "Registrer utstyr: Kari Nygård" }).click();
    for (const item of ["Mus", "Skjerm"]) {
      await tab.getByRole("button", { name: `Levert tilbake: ${item}` }).click();
      if (item === "Mus" && shots !== undefined) await page.screenshot({ path: `${shots}/tilbake.png`, fullPage: true });
      await tab.getByRole("button", { name: "Registrer", exact: true }).click();
      await tab.getByText("1. juli 2027", { exact: true }).first().waitFor();
      await tab.getByRole("button", { name: "Registrer", exact: true }).waitFor({ state: "detached" });
    }
    await tab.getByText("Utstyr er ikke levert tilbake.").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });

  it("HO-17 has an empty list that says what will come, and is no other leader's", async () => {
    await running(standIn(), kari, lars, period);
    const { tab } = await open({ person: solveig, search: "?view=godkjenninger&del=utstyr" });
    await tab.getByText("Ingen ansatte har utstyr hjemme").waitFor();
    expect(await tab.getByText("Kari Nygård").count()).toBe(0);
  });
});
