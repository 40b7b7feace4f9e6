import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { textsFor } from "#domain/texts/index.ts";
import { farhan } from "#test/support/assessed.ts";
import { nb as p } from "../../tab/texts/assess/nb.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { elias, kari, lars } = demoPeople;
const d = textsFor("nb");
const search = "?view=regelsett&vis=vurderinger";
const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).click();
const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

/** Publishes a rule set that holds from today on. */
async function ruled(kind: "PANDEMI" | "KOMMUNE") {
  const { desk, clock } = standIn();
  const municipality = kind === "KOMMUNE" ? ("3205" as MunicipalityNumber) : null;
  const to = kind === "PANDEMI" ? clock.today() : null;
  const about = { kind, municipality, name: "Regler for en tid", sourceUrl: "https://example.no/regler" };
  const plan = { ...about, from: clock.today(), to, copyTo: [demoPersonId(58)] };
  const outcome = await desk.publishRuleset({ personId: elias }, { plan });
  if (outcome.kind !== "done") throw new Error(outcome.kind);
}

describe("Vurderinger", () => {
  it("PA-09, PA-12, PA-13, PA-07 are done by the leader on one page, one person after the other, and told to the person", async () => {
    await ruled("PANDEMI");
    const { tab, page, errors } = await open({ person: lars, search });
    const name = d.assessment.place.HJEMME;
    await tab.getByText(p.people).waitFor();
    await press(tab, p.saveActivities);
    await tab.getByText(d.refusal({ rule: "PA-09", code: "ACTIVITY_INCOMPLETE", field: "activities", number: 1 })).waitFor();
    await isAccessible(page);
    await tab.getByLabel(p.activity(1), { exact: true }).fill("Betonglaboratoriet");
    await tab.getByLabel(p.activityPlace(1)).selectOption("CAMPUS");
    await press(tab, p.saveActivities);
    await tab.getByText("Lagret", { exact: false }).first().waitFor();
    await tab.getByLabel(p.facilitated).check();
    await tab.getByLabel(p.how).fill("Alle har kamera.");
    await press(tab, p.saveDigital);
    await tab.getByText(p.allDone).waitFor();
    const row = tab.locator(`[data-person="${kari}"]`);
    await row.getByText(name).waitFor();
    await row.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await tab.getByRole("radio", { name: d.assessment.place.CAMPUS }).check();
    await tab.getByLabel(p.ground).selectOption("LABORATORIUM");
    await press(tab, p.save);
    await tab.getByText(d.refusal({ rule: "PA-07", code: "ASSESSMENT_ROOM_UNSAFE", field: "infectionControl" })).waitFor();
    await isAccessible(page);
    await tab.getByLabel(p.infectionControl).check();
    await press(tab, p.save);
    await row.getByText(d.assessment.place.CAMPUS).waitFor();
    await expect.poll(() => tab.locator("[data-assess-form]").count()).toBe(1);
    expect(errors).toEqual([]);

    const mine = await open({ person: kari, search, width: 360 });
    await mine.tab.getByText(d.assessment.means.PANDEMI.CAMPUS).waitFor();
    await isAccessible(mine.page);
    expect(await mine.tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await press(mine.tab, d.assessment.disagree.ask);
    await mine.tab.getByText("Lederen din har fått beskjed", { exact: false }).first().waitFor();
    await tab.getByText("Vil snakke med deg om dette", { exact: false }).waitFor();
    await tab.locator("[data-talk]").getByRole("button").click();
    await mine.tab.getByText("har notert at dere snakket sammen", { exact: false }).waitFor();
  });

  it("LI-02, LI-03, LI-10, LI-11, LI-13 answer what people would try, beside the field, and warn before it is saved", async () => {
    await ruled("KOMMUNE");
    const nearest = nearestLeader(standIn().desk.organisation(), farhan);
    if (nearest.kind === "none") throw new Error("nobody leads them");
    const chief = nearest.leader.id;
    const { tab, page } = await open({ person: chief, search, width: 360 });
    await tab.getByLabel(p.practice).selectOption("FAA_ANSATTE");
    await press(tab, p.tryPractice);
    await tab
      .getByText(d.refusal({ rule: "LI-02", code: "UNIT_PRACTICE", field: "practice", practice: "FAA_ANSATTE" }))
      .waitFor();
    await tab.locator(`[data-assess="${farhan}"]`).click();
    await tab.getByRole("radio", { name: d.assessment.place.CAMPUS }).check();
    await tab.getByLabel(p.ground).selectOption("UPRAKTISK");
    await tab.getByLabel(d.assessment.condition.FORBY_KOLLEKTIVT).check();
    await press(tab, p.save);
    await tab
      .getByText(d.refusal({ rule: "LI-03", code: "ASSESSMENT_GROUND_UNTENABLE", field: "ground", ground: "UPRAKTISK" }))
      .waitFor();
    await tab.getByText(d.refusal({ rule: "LI-11", code: "TRANSPORT_FORBIDDEN", field: "conditions" })).waitFor();
    await isAccessible(page);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await tab.getByLabel(d.assessment.condition.FORBY_KOLLEKTIVT).uncheck();
    await tab.getByRole("radio", { name: d.assessment.place.HJEMME }).check();
    await tab.getByLabel(p.officeDays).selectOption("2");
    await press(tab, p.save);
    const warned = d.warning({ rule: "LI-13", code: "OFFICE_DAYS_FIT_HOME", cites: "LI-02", days: 2 });
    await tab.getByText(warned).waitFor();
    await tab.getByText(d.warning({ rule: "LI-03", code: "ASSESSMENT_NOT_DISCUSSED" })).waitFor();
    await isAccessible(page);
    await press(tab, p.saveAnyway);
    await tab.locator(`[data-person="${farhan}"]`).getByText("Vurdert av", { exact: false }).waitFor();
  });

  it("LI-03 keeps what was typed when another was first, and lets one choose", async () => {
    await ruled("PANDEMI");
    const { tab } = await open({ person: lars, search });
    await tab.locator(`[data-assess="${kari}"]`).click();
    await tab.getByRole("radio", { name: d.assessment.place.CAMPUS }).check();
    await tab.getByLabel(p.ground).selectOption("ANNET");
    await tab.getByLabel(p.explanation).fill("Betjener skranken.");
    await tab.getByLabel(p.infectionControl).check();
    const { desk } = standIn();
    const page = await desk.listAssessments({ personId: lars });
    const one = page.kind === "done" ? page.value.led?.people.find(({ person }) => person.id === kari) : undefined;
    if (one === undefined) throw new Error("no such person");
    const plan = {
      ...{ place: "CAMPUS" as const, ground: "RENHOLD" as const, explanation: null, infectionControl: true },
      ...{ discussed: true, officeDays: null, conditions: [] },
    };
    const command = { type: "AssessPerson" as const, plan };
    const first = await desk.runAssessment({ personId: lars }, { personId: kari, rulesetId: one.rulesetId, version: 0, command });
    expect(first.kind).toBe("done");
    await press(tab, p.save);
    await tab.getByRole("button", { name: "Behold det jeg skrev" }).waitFor();
    expect(await tab.getByLabel(p.explanation).inputValue()).toBe("Betjener skranken.");
    await press(tab, "Behold det jeg skrev");
    await press(tab, p.save);
    await tab.locator(`[data-person="${kari}"]`).getByText(d.assessment.ground.ANNET, { exact: false }).waitFor();
  });

  it("PA-12, LI-03 say on «Mine avtaler» that one works on campus, and why, to whose job cannot be done from home", async () => {
    await ruled("KOMMUNE");
    const { desk } = standIn();
    const nearest = nearestLeader(desk.organisation(), farhan);
    if (nearest.kind === "none") throw new Error("nobody leads them");
    const leader = { personId: nearest.leader.id };
    const before = await open({ person: farhan, search: "?view=mine" });
    await before.tab.locator("[data-workplace]").getByText("Hjemme", { exact: true }).waitFor();
    const page = await desk.listAssessments(leader);
    const one = page.kind === "done" ? page.value.led?.people.find(({ person }) => person.id === farhan) : undefined;
    if (one === undefined) throw new Error("no such person");
    const plan = {
      ...{ place: "CAMPUS" as const, ground: "LABORATORIUM" as const, explanation: null, infectionControl: true },
      ...{ discussed: true, officeDays: null, conditions: [] },
    };
    const command = { type: "AssessPerson" as const, plan };
    const made = await desk.runAssessment(leader, { personId: farhan, rulesetId: one.rulesetId, version: 0, command });
    expect(made.kind).toBe("done");
    const after = await open({ person: farhan, search: "?view=mine" });
    const workplace = after.tab.locator("[data-workplace]");
    await workplace.getByText("Campus", { exact: true }).waitFor();
    await workplace.getByText(d.assessment.means.KOMMUNE.CAMPUS).waitFor();
    expect(await workplace.innerText()).not.toContain("avtale om hjemmekontor");
    await isAccessible(after.page);
  });
});
