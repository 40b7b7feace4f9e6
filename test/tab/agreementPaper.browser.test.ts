import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { readPdf } from "#test/support/readPdf.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval, running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild } = demoPeople;
const keep = "Last ned avtalen (PDF)";
const period = { start: localDate("2027-01-13"), end: localDate("2027-06-30") };

describe("the agreement as a document in the tab", () => {
  it("HO-14 is downloaded by the employee, and says what was agreed", async () => {
    const { id } = await running(standIn(), kari, lars, period);
    const { tab, page, errors } = await open({ person: kari, search: `?view=mine&sak=${id}`, width: 360, height: 800 });
    await tab.getByRole("button", { name: keep }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent("download"), tab.getByRole("button", { name: keep }).click()]);
    expect(download.suggestedFilename()).toBe("fast-avtale-2027-01-13.pdf");
    const { text } = await readPdf(await readFile(await download.path()));
    expect(text).toContain("Avtalen gjelder fra 13. januar 2027 til og med 30. juni 2027.");
    expect(page.url()).not.toMatch(/token|pdf/i);
    expect(errors).toEqual([]);
  });

  it("HO-14 is offered to the leader once it is approved, and not before", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab.getByRole("heading", { name: "Kari Nygård" }).waitFor();
    await tab.getByRole("heading", { name: "Historikk" }).waitFor();
    expect(await tab.getByRole("button", { name: keep }).count()).toBe(0);
    await act(standIn(), lars, id, approval);
    const after = await open({ person: lars, search: `?view=godkjenninger&del=loepende&sak=${id}` });
    await after.tab.getByRole("button", { name: keep }).waitFor();
  });

  it("HO-14 is offered in nynorsk to who writes it", async () => {
    const { id } = await running(standIn(), gunnhild, lars, period);
    const { tab } = await open({ person: gunnhild, search: `?view=mine&sak=${id}` });
    await tab.getByText("Last ned avtalen og ta vare på han.").waitFor();
  });
});
