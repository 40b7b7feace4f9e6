import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import type { Opened } from "./standIn/openTab.ts";

const { standIn, open } = bench();
const { elias, kari, lars, vera } = demoPeople;
const search = "?view=regelsett&vis=samlinger";
const g = textsFor("nb").gathering;
const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

const regulate = async (from: LocalDate) => {
  const plan = {
    ...{ kind: "KOMMUNE" as const, municipality: "3205" as MunicipalityNumber, name: "Forskrift for Lillestrøm" },
    ...{ sourceUrl: "https://lovdata.no/forskrift", from, to: null, copyTo: [vera] },
  };
  expect((await standIn().desk.publishRuleset({ personId: elias }, { plan })).kind).toBe("done");
};

async function fillIn(tab: Frame, { kind, form, date }: { readonly kind: string; readonly form: string; readonly date: string }) {
  await tab.getByLabel(g.field.kind).selectOption({ label: kind });
  await tab.getByLabel(g.field.form).selectOption({ label: form });
  await tab.getByLabel("Campus Lillestrøm, Lillestrøm").check();
  await tab.getByLabel(g.field.date).fill(date);
  await tab.getByLabel(g.field.number).fill("3");
}
const shot = async ({ page }: Opened, name: string) => {
  const folder = process.env["SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe("Møter og samlinger", () => {
  it("LI-05, LI-06 are answered as soon as the question is whole: no in person, yes digitally, with the reason and the way to the rules", async () => {
    const today = standIn().clock.today();
    await regulate(today);
    const opened = await open({ person: kari, search });
    const { tab, page, errors } = opened;
    await fillIn(tab, { kind: g.kind.SEMINAR, form: g.form.FYSISK, date: addDays(today, 7) });
    await tab.getByText(g.outcome.NOT_ALLOWED).waitFor();
    await tab.getByText(g.reason.EVENT_FORBIDDEN).waitFor();
    await tab.getByRole("link", { name: "Forskrift for Lillestrøm" }).waitFor();
    await tab.getByText(g.alternative.DIGITAL).waitFor();
    await isAccessible(page);
    await shot(opened, "forbidden");
    await tab.getByLabel(g.field.form).selectOption({ label: g.form.DIGITALT });
    await tab.getByText(g.outcome.ALLOWED).waitFor();
    await tab.getByText(g.reason.FULLY_DIGITAL).waitFor();
    // Kari leads nobody: she asks, and records nothing.
    expect(await tab.getByRole("button", { name: g.record }).count()).toBe(0);
    await tab.getByLabel(g.field.number).fill("0");
    await tab.getByText("som et helt tall fra 1", { exact: false }).waitFor();
    await isAccessible(page);
    expect(errors).toEqual([]);
  });

  it("LI-07, LI-08 have the leader answer the condition, record the meeting and call it off", async () => {
    const today = standIn().clock.today();
    await regulate(today);
    const opened = await open({ person: lars, search });
    const { tab, page, errors } = opened;
    await tab.getByText("Ingen kommende møter er registrert").waitFor();
    await fillIn(tab, { kind: g.kind.LEDERMOETE, form: g.form.FYSISK, date: addDays(today, 7) });
    await tab.getByText(g.outcome.ONLY_IF).waitFor();
    await tab.getByText(g.alternative.LARGER_ROOM).waitFor();
    await tab.getByRole("button", { name: g.record }).click();
    await tab.getByText("Vurder først om møtet kan holdes digitalt", { exact: false }).waitFor();
    await isAccessible(page);
    await shot(opened, "condition");
    await tab.getByRole("radio", { name: "Ja" }).check();
    await tab.getByText(g.outcome.ALLOWED).waitFor();
    await tab.getByRole("button", { name: g.record }).click();
    const item = tab.locator("[data-gathering]");
    await item.getByText(g.status.REGISTRERT, { exact: true }).waitFor();
    await isAccessible(page);
    await shot(opened, "recorded");
    await item.getByRole("button", { name: g.callOff }).click();
    await item.getByRole("button", { name: g.callOffYes }).click();
    await tab.getByText("Holdt eller avlyst før (1)").click();
    await item.getByText(g.status.AVLYST, { exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

  it("LI-05 shows the leader a recorded meeting that a regulation has overtaken, on a phone without a line beyond its edge", async () => {
    const today = standIn().clock.today();
    const plan = {
      ...{ kind: "SEMINAR" as const, form: "FYSISK" as const, date: addDays(today, 7), number: 3 },
      ...{ digitalConsidered: null, businessNeed: "Maskinen må vises fram", places: [{ kind: "ANNET" as const }] },
    };
    const unitId = [...standIn().desk.organisation().units.values()].find(({ leaderId }) => leaderId === lars)?.id;
    if (unitId === undefined) throw new Error("leads none");
    const places = [{ kind: "KOMMUNE" as const, municipality: "3205" as MunicipalityNumber }];
    const held = await standIn().desk.recordGathering({ personId: lars }, standIn().desk.newId() as CaseId, {
      unitId,
      plan: { ...plan, places },
    });
    expect(held.kind).toBe("done");
    await regulate(today);
    const opened = await open({ person: lars, search, width: 360, height: 800 });
    const { tab, page, errors } = opened;
    await tab.getByText("Ikke lenger lov").waitFor();
    await tab.getByText(g.overtakenText).waitFor();
    await tab.getByText("Maskinen må vises fram").waitFor();
    await isAccessible(page);
    const wider = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await shot(opened, "phone");
    expect(errors).toEqual([]);
  });
});
