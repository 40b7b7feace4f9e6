import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { reportTexts } from "../../tab/texts/reports/useReportTexts.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { lars, vera, kari } = demoPeople;
const grete = demoPersonId(14);
const d = textsFor("nb");
const m = d.melding;
const r = await reportTexts.load("nb");
const n = r.notat;
const start = "?view=ifra&vis=notater";
const canary = "Kanarifugl-7Q2 fortalt i fortrolighet";

const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).first().click();

async function write(tab: Frame, words = n) {
  await press(tab, words.write);
  await tab.getByLabel(words.text).fill(canary);
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("«Fortrolige notater»", () => {
  it("VA-08 lets a safety representative close what is dangerous only after the employer was told, in other words", async () => {
    const { tab, page, errors } = await open({ person: vera, search: start });
    await tab.getByText(n.empty).waitFor();
    await write(tab);
    expect(await findings(page)).toEqual([]);
    await press(tab, n.save);
    await tab.getByText(canary).waitFor();
    // Not answered yet: it can neither be closed nor erased.
    await tab.getByText(n.dangerFirst).waitFor();
    for (const name of [n.close, n.discard, n.forwardDuty])
      expect([name, await tab.getByRole("button", { name, exact: true }).count()]).toEqual([name, 0]);
    await tab.getByRole("radiogroup", { name: m.ask.danger }).getByLabel(d.yes, { exact: true }).check();
    await press(tab, n.answer);
    await tab.getByText(n.duty).waitFor();
    expect(await tab.getByRole("button", { name: n.close, exact: true }).count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await press(tab, n.forwardDuty);
    await tab.getByText(d.refusal({ rule: null, code: "REPORT_TEXT_MISSING", field: "what" })).waitFor();
    await tab.getByLabel(n.what).fill("Arbeidsmiljøet kan være uforsvarlig.");
    await press(tab, n.forwardDuty);
    await tab.locator("[data-forwarded]").waitFor();
    await press(tab, n.close);
    await tab.getByText(/^Avsluttet/).waitFor();

    const inbox = await standIn().desk.listReports({ personId: lars }, { list: "inbox", after: null });
    expect(inbox).toMatchObject({ kind: "done", value: { items: [{ kind: "underretning" }] } });
    await press(tab, n.open);
    await tab.getByText("Arbeidsmiljøet kan være uforsvarlig.").waitFor();
    expect(await tab.locator("main").innerText()).not.toContain("Kanarifugl");
    expect(errors).toEqual([]);
  });

  it("VA-09 lets a union representative close without reporting, offers to report voluntarily, and erases for good", async () => {
    // She reads nynorsk.
    const nn = (await reportTexts.load("nn")).notat;
    const { tab, page, errors } = await open({ person: grete, search: start });
    await write(tab, nn);
    expect(await tab.getByText(textsFor("nn").melding.ask.danger).count()).toBe(0);
    await press(tab, nn.save);
    await tab.getByText(nn.free).waitFor();
    await tab.getByRole("button", { name: nn.forwardFree, exact: true }).waitFor();
    expect(await findings(page)).toEqual([]);
    await press(tab, nn.close);
    await tab.getByText(/^Avslutta /).waitFor();
    // It is kept for a time, and longer where its writer says so.
    const until = tab.locator("[data-part=behold]");
    await until.getByText(/^Kan slettast frå /).waitFor();
    await press(tab, nn.keep);
    await until.getByText(/^Kan slettast frå /).waitFor();
    expect(await findings(page)).toEqual([]);
    const mine = await standIn().desk.listReports({ personId: grete }, { list: "mine", after: null });
    expect(mine).toMatchObject({ kind: "done", value: { items: [] } });
    await press(tab, nn.discard);
    await tab.getByText(nn.discardSure).waitFor();
    await press(tab, nn.discardYes);
    await tab.getByText(nn.empty).waitFor();
    expect(await standIn().desk.listNotes({ personId: grete })).toMatchObject({ value: { items: [] } });
    expect(errors).toEqual([]);
  });

  it("VA-08 is nothing that others are shown", async () => {
    const { tab } = await open({ person: kari, search: start });
    await tab.getByRole("heading", { name: m.guidance.title }).waitFor();
    expect(await tab.getByText(r.side.notater).count()).toBe(0);
  });
});
