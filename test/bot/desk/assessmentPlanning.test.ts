import { describe, expect, it } from "vitest";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { defaultAssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import {
  asLed,
  assess,
  farhan,
  leaderOf,
  pageOf,
  pandemicPlan,
  regulationPlan,
  ruled,
  unitTask,
} from "#test/support/assessed.ts";
import { databaseRows, jobRows } from "#test/support/databaseRows.ts";
import { who } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roleNames, roles } from "#test/support/office.ts";

const { employee: kari, leader: lars } = roles;
const unitId = demoUnits.bygg;

const reminded = (office: Office, on: string) =>
  jobRows(office.dataDir)
    .filter(({ kind, delivery_key }) => kind === "assessment-remind" && String(delivery_key).includes(on))
    .map(({ payload }) => (JSON.parse(String(payload)) as { personId: PersonId }).personId);
const unitOf = async (office: Office, by: PersonId) =>
  (await pageOf(office, by)).led?.units.find((unit) => unit.unitId === unitId);
const activities = {
  type: "AssessActivities" as const,
  activities: [
    { what: "Betonglaboratoriet: kanarifugl-3", place: "CAMPUS" as const },
    { what: "Veiledning", place: "DIGITALT" as const },
  ],
};
const digital = { type: "FacilitateDigital" as const, facilitated: true, how: "Alle har fått kamera." };

describe("a unit's tasks", () => {
  it("PA-09, PA-13 are open on the leader's page until they are done, and what is written lies sealed", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    expect((await unitOf(office, lars))?.open).toEqual(["PA-09", "PA-13"]);
    expect((await unitTask(office, lars, { unitId, rulesetId, command: activities })).kind).toBe("done");
    expect(await unitOf(office, lars)).toMatchObject({ open: ["PA-13"], version: 1, activities: activities.activities });
    expect((await unitTask(office, lars, { unitId, rulesetId, command: digital })).kind).toBe("stale");
    expect((await unitTask(office, lars, { unitId, rulesetId, version: 1, command: digital })).kind).toBe("done");
    expect(await unitOf(office, lars)).toMatchObject({ open: [], how: digital.how });
    expect(JSON.stringify(databaseRows(office.dataDir, "select state from case_state"))).not.toContain("kanarifugl-3");
  });

  it("PA-09 are the unit's own leader's; for everybody else there is no such unit", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    for (const role of roleNames.filter((name) => name !== "leader")) {
      const outcome = await unitTask(office, roles[role], { unitId, rulesetId, command: activities });
      expect([role, outcome]).toEqual([role, { kind: "not_found" }]);
    }
  });

  it("LI-10, LI-02 no practice is ever kept", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office, regulationPlan);
    const chief = leaderOf(office, farhan);
    const unit = (await pageOf(office, chief)).led?.units.find((one) => one.rulesetId === rulesetId);
    if (unit === undefined) throw new Error("no unit under the regulation");
    expect(unit.open).toBeNull();
    for (const practice of unit.practices) {
      const outcome = await unitTask(office, chief, {
        unitId: unit.unitId,
        rulesetId,
        command: { type: "StatePractice", practice },
      });
      expect(outcome).toMatchObject({ kind: "refused", refusals: [{ code: "UNIT_PRACTICE", practice }] });
    }
    expect(databaseRows(office.dataDir, "select id from case_state where kind = 'enhetsoppgaver'")).toEqual([]);
  });
});

describe("reminding leaders", () => {
  it("PA-09, PA-13 is one card for each leader, some working days after, and none when all is done", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    await office.desk.planAssessments(monday, monday);
    expect(reminded(office, monday)).toEqual([]);
    const wednesday = addDays(monday, 2);
    office.clock.date = wednesday;
    await office.desk.planAssessments(wednesday, wednesday);
    await office.desk.planAssessments(wednesday, wednesday);
    const people = reminded(office, wednesday);
    expect(people).toContain(lars);
    expect(new Set(people).size).toBe(people.length);
    expect(await office.desk.assessmentReminder({ personId: lars })).toMatchObject({
      ruleset: pandemicPlan.name,
      units: [{ open: ["PA-09", "PA-13"] }],
    });
    await unitTask(office, lars, { unitId, rulesetId, command: activities });
    await unitTask(office, lars, { unitId, rulesetId, version: 1, command: digital });
    expect(await office.desk.assessmentReminder({ personId: lars })).toBeUndefined();
    const next = addDays(wednesday, 7);
    office.clock.date = next;
    await office.desk.planAssessments(next, next);
    expect(reminded(office, next)).not.toContain(lars);
    expect(reminded(office, next).length).toBe(people.length - 1);
  });

  it("PA-13 comes to who stands in, and to nobody on a day off", async () => {
    const office = await openOffice();
    await ruled(office);
    await office.desk.nameSubstitute(who(lars), { substituteId: demoPeople.vera, from: monday, to: addDays(monday, 4) });
    const wednesday = addDays(monday, 2);
    office.clock.date = wednesday;
    await office.desk.planAssessments(wednesday, wednesday);
    expect(reminded(office, wednesday)).toContain(demoPeople.vera);
    expect(reminded(office, wednesday)).not.toContain(lars);
    const saturday = addDays(monday, 5);
    office.clock.date = saturday;
    await office.desk.planAssessments(saturday, monday);
    expect(reminded(office, saturday)).toEqual([]);
  });
});

describe("erasing", () => {
  it("is so many days after the last day, words and all, and of these rules alone", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office, { ...pandemicPlan, to: date("2026-03-31") });
    const explanation = "Må være ved skranken.";
    await assess(office, lars, { personId: kari, rulesetId }, { ground: "ANNET", explanation });
    await unitTask(office, lars, { unitId, rulesetId, command: activities });
    const other = await ruled(office, regulationPlan);
    const chief = leaderOf(office, farhan);
    await assess(office, chief, { personId: farhan, rulesetId: other }, { ground: "ANNET", explanation });
    const statuses = () =>
      databaseRows(
        office.dataDir,
        "select kind, status from case_state where kind in ('vurdering', 'enhetsoppgaver') order by kind, status",
      ).map(({ kind, status }) => `${kind} ${status}`);
    // The log is for ever, so what it says of people and units is sealed from the first.
    const log = databaseRows(
      office.dataDir,
      "select data, actor from case_event join case_state on id = case_id where kind in ('vurdering', 'enhetsoppgaver')",
    );
    expect(log).toHaveLength(3);
    for (const secret of ["ANNET", "CAMPUS", kari, lars, unitId]) expect(JSON.stringify(log)).not.toContain(secret);
    const last = addDays(date("2026-03-31"), defaultAssessmentSettings.keepDays);
    office.clock.date = last;
    await office.desk.planAssessments(last, last);
    expect(statuses()).toEqual(["enhetsoppgaver GJELDER", "vurdering GJELDER", "vurdering GJELDER"]);
    const day = addDays(last, 1);
    office.clock.date = day;
    await office.desk.planAssessments(day, day);
    await office.desk.planAssessments(day, day);
    expect(statuses()).toEqual(["enhetsoppgaver SLETTET", "vurdering GJELDER", "vurdering SLETTET"]);
    const states = JSON.stringify(databaseRows(office.dataDir, "select state from case_state where status = 'SLETTET'"));
    expect(states).not.toContain("ANNET");
    expect((await asLed(office, chief, farhan)).assessment?.explanation).toBe(explanation);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });
});
