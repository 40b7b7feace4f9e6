import { describe, expect, it } from "vitest";
import { gatheringsOvertakenJob } from "#bot/desk/regime/overtakenGatherings.ts";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import type { GatheringInput } from "#domain/contract/gatherings.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { changes, holds, pandemic, record, recorded, regulation, seminar, trondheim } from "#test/support/gatherings.ts";
import { employee, leader, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { ledBy, monday, type Office, openOffice, roleNames, roles } from "#test/support/office.ts";

const ask = async (office: Office, but: Partial<GatheringInput> = {}, by = employee) =>
  valueIn(await office.desk.askGathering(by, { ...seminar, ...but })).verdict;
const told = (office: Office) =>
  jobRows(office.dataDir)
    .filter(({ kind }) => kind === gatheringsOvertakenJob)
    .map(({ payload }) => JSON.parse(String(payload)) as { personId: PersonId; gatheringIds: readonly CaseId[] });
const toBeSaid = async (office: Office) => {
  const [job] = told(office);
  return job === undefined ? undefined : office.desk.gatheringsOvertaken(job);
};
const list = async (office: Office, by = leader) => valueIn(await office.desk.listGatherings(by));

describe("asking", () => {
  it("LI-05 says no to a seminar of three in person, by the name of the regulation and where it stands", async () => {
    const office = await openOffice();
    await holds(office, regulation);
    const { name, sourceUrl } = regulation;
    expect(await ask(office)).toMatchObject({
      outcome: "NOT_ALLOWED",
      reasons: [{ rule: "LI-05", regime: { municipality: "Lillestrøm", from: monday, to: null, ruleset: { name, sourceUrl } } }],
      alternatives: [{ code: "DIGITAL" }],
    });
    expect((await ask(office, { places: [{ kind: "ARBEIDSSTED", siteId: trondheim }] })).outcome).toBe("ALLOWED");
  });

  it("LI-07, PA-05 counts what was written without the space around it, and keeps nothing of it", async () => {
    const office = await openOffice();
    await holds(office, pandemic);
    const meeting = { kind: "MOETE", places: [{ kind: "ARBEIDSSTED", siteId: trondheim }] } as const;
    expect((await ask(office, { ...meeting, businessNeed: "    \u200b        " })).outcome).toBe("ONLY_IF");
    expect((await ask(office, { ...meeting, businessNeed: "Kanarifugl-4 skal vises" })).outcome).toBe("ALLOWED");
    expect(await databaseText(office.dataDir)).not.toContain("Kanarifugl-4");
  });

  it("PA-05 goes by the day of the meeting: 31 December of the year and not the day after", async () => {
    const office = await openOffice();
    await holds(office, { ...pandemic, to: date("2026-12-31") });
    const at = async (on: string) => (await ask(office, { kind: "MOETE", date: date(on) })).outcome;
    expect([await at("2026-12-31"), await at("2027-01-01")]).toEqual(["ONLY_IF", "ALLOWED"]);
  });

  it("says plainly under the ordinary rules that nobody has to ask", async () => {
    const office = await openOffice();
    expect(await ask(office)).toMatchObject({ outcome: "ALLOWED", reasons: [{ code: "NO_SPECIAL_RULES", rule: null }] });
  });

  it("is for everybody employed, and refuses what cannot be answered", async () => {
    const office = await openOffice();
    for (const role of roleNames) {
      const expected = role === "left" ? "not_found" : "done";
      expect([role, (await office.desk.askGathering(who(roles[role]), seminar)).kind]).toEqual([role, expected]);
      expect([role, (await office.desk.gatheringChoices(who(roles[role]))).kind]).toEqual([role, expected]);
    }
    const student = [...office.directory.now.people.values()].find(({ roles: held }) => held.every((role) => role === "student"));
    expect((await office.desk.askGathering(who(student?.id as PersonId), seminar)).kind).toBe("not_found");
    for (const number of [0, -1, 1e9, null]) {
      expect(await office.desk.askGathering(employee, { ...seminar, number })).toMatchObject({
        refusals: [{ code: "GATHERING_NUMBER_WRONG", field: "number" }],
      });
    }
  });

  it("LI-01 offers first the places where one works, and units only to who leads or stands in", async () => {
    const office = await openOffice();
    const choices = valueIn(await office.desk.gatheringChoices(employee));
    expect(choices.workplaces.map(({ id }) => id)).toEqual(["gloeshaugen", "lillestroem"]);
    expect(choices.municipalities.map(({ name }) => name)).toEqual(["Lillestrøm", "Trondheim"]);
    expect(choices.units).toEqual([]);
    expect(valueIn(await office.desk.gatheringChoices(leader)).units.map(({ id }) => id)).toContain(demoUnits.bygg);
  });
});

describe("recording", () => {
  it("PA-05 keeps the need of the business sealed, and shows it to the leader", async () => {
    const office = await openOffice();
    await holds(office, pandemic);
    expect(await record(office, { kind: "MOETE" })).toMatchObject({
      refusals: [{ rule: "PA-05", code: "GATHERING_NEED_MISSING" }],
    });
    const businessNeed = "Maskinen må vises fram: kanarifugl-9";
    await recorded(office, { kind: "MOETE", businessNeed });
    const { coming, earlier } = await list(office);
    expect(coming).toMatchObject([
      { businessNeed, by: { id: roles.leader }, status: "REGISTRERT", mayCallOff: true, overtaken: null },
    ]);
    expect(earlier).toEqual([]);
    expect(await databaseText(office.dataDir)).not.toContain("kanarifugl-9");
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("LI-05 keeps nothing of what is forbidden", async () => {
    const office = await openOffice();
    await holds(office, regulation);
    expect(await record(office)).toMatchObject({ kind: "refused", refusals: [{ rule: "LI-05" }] });
    expect(await record(office, { form: "HYBRID" })).toMatchObject({ refusals: [{ rule: "LI-06" }] });
    expect((await record(office, { form: "DIGITALT" })).kind).toBe("done");
    expect((await list(office)).coming).toHaveLength(1);
  });

  it("PA-05, LI-05 go by the rule sets at the moment of recording: ended or published since the question was answered", async () => {
    const office = await openOffice();
    const memo = await holds(office, pandemic);
    expect((await ask(office, { kind: "MOETE" })).outcome).toBe("ONLY_IF");
    await changes(office, memo, { type: "EndRuleset", lastDay: addDays(monday, 1), reason: "Smitten er nede" });
    expect((await record(office, { kind: "MOETE" })).kind).toBe("done");
    expect((await ask(office)).outcome).toBe("ALLOWED");
    await holds(office, regulation);
    expect((await record(office)).kind).toBe("refused");
  });

  it("LI-07 is for the unit's leader and who stands in: to everybody else there is no such thing", async () => {
    const office = await openOffice();
    const { id, version } = await recorded(office);
    for (const role of roleNames.filter((name) => name !== "leader")) {
      const by = who(roles[role]);
      expect([role, await record(office, {}, by)]).toEqual([role, { kind: "not_found" }]);
      expect([role, await office.desk.callOffGathering(by, id, version)]).toEqual([role, { kind: "not_found" }]);
    }
    expect(await office.desk.listGatherings(employee)).toEqual({ kind: "not_found" });
    const standIn = who(demoPeople.gunnhild);
    const named = { substituteId: standIn.personId, from: monday, to: addDays(monday, 5) };
    expect((await office.desk.nameSubstitute(leader, named)).kind).toBe("done");
    expect(await recorded(office, {}, standIn)).toMatchObject({ by: { id: standIn.personId }, onBehalfOf: { id: roles.leader } });
    expect((await list(office, standIn)).coming).toHaveLength(2);
    office.clock.date = addDays(monday, 6);
    expect(await office.desk.listGatherings(standIn)).toEqual({ kind: "not_found" });
  });

  it("is one meeting when it is sent twice, and none under the id of something else", async () => {
    const office = await openOffice();
    const id = office.context.newId() as CaseId;
    const twice = await Promise.all([record(office, {}, leader, id), record(office, {}, leader, id)]);
    expect(twice.map(({ kind }) => kind)).toEqual(["done", "done"]);
    expect((await list(office)).coming).toHaveLength(1);
    const ruleset = await holds(office, regulation);
    expect(await record(office, { form: "DIGITALT" }, leader, ruleset.id)).toEqual({ kind: "not_found" });
  });

  it("is called off once, on the day itself at the latest", async () => {
    const office = await openOffice();
    const { id, version } = await recorded(office);
    const off = await Promise.all([1, 2].map(() => office.desk.callOffGathering(leader, id, version)));
    expect(off.map(({ kind }) => kind).toSorted()).toEqual(["done", "stale"]);
    expect((await list(office)).earlier).toMatchObject([{ status: "AVLYST", calledOff: { on: monday }, mayCallOff: false }]);
    const other = await recorded(office);
    office.clock.date = addDays(monday, 15);
    expect(await office.desk.callOffGathering(leader, other.id, other.version)).toMatchObject({
      refusals: [{ code: "GATHERING_OVER" }],
    });
    expect((await list(office)).coming).toEqual([]);
  });
});

describe("rule sets that come later", () => {
  it("LI-05 tell the leader once, of all that a regulation has overtaken", async () => {
    const office = await openOffice();
    const held = [await recorded(office), await recorded(office, { kind: "SAMLING" })];
    await recorded(office, { places: [{ kind: "ARBEIDSSTED", siteId: trondheim }] });
    await holds(office, regulation);
    const [job, ...others] = told(office);
    expect(others).toEqual([]);
    expect(job?.personId).toBe(roles.leader);
    expect(job?.gatheringIds.toSorted()).toEqual(held.map(({ id }) => id).toSorted());
    const said = await toBeSaid(office);
    expect(said?.items.map(({ overtaken }) => overtaken?.outcome)).toEqual(["NOT_ALLOWED", "NOT_ALLOWED"]);
    expect(said?.items.map(({ verdict }) => verdict.outcome)).toEqual(["ALLOWED", "ALLOWED"]);
  });

  it("LI-05 tell nobody once the rule set was taken back, or the meeting called off", async () => {
    const office = await openOffice();
    const { id, version } = await recorded(office);
    const ruleset = await holds(office, { ...regulation, from: addDays(monday, 7) });
    expect(await toBeSaid(office)).toBeDefined();
    await changes(office, ruleset, { type: "WithdrawRuleset", reason: "Kommunen snudde" });
    expect(await toBeSaid(office)).toBeUndefined();
    expect(told(office)).toHaveLength(1);
    await holds(office, { ...regulation, name: "Ny forskrift" });
    expect(told(office)).toHaveLength(2);
    await office.desk.callOffGathering(leader, id, version);
    expect(await toBeSaid(office)).toBeUndefined();
  });

  it("PA-05 tell when a rule set is drawn out over the day, and not when it was ended before", async () => {
    const office = await openOffice();
    await recorded(office);
    const short = await holds(office, { ...pandemic, to: addDays(monday, 13) });
    expect(told(office)).toEqual([]);
    const plan = { ...pandemic, to: addDays(monday, 14) };
    await changes(office, short, { type: "ChangeRuleset", plan, reason: "Smitten øker" });
    expect(told(office)).toHaveLength(1);
    await changes(office, { ...short, version: 2 }, { type: "EndRuleset", lastDay: addDays(monday, 1), reason: "Slutt" });
    expect(told(office)).toHaveLength(1);
    expect(await toBeSaid(office)).toBeUndefined();
  });

  it("LI-05 tell who leads the unit by then, and nobody who has left", async () => {
    const office = await openOffice();
    await recorded(office);
    office.directory.now = ledBy(office.directory.now, demoUnits.bygg, demoPeople.gunnhild);
    await holds(office, regulation);
    expect(told(office).map(({ personId }) => personId)).toEqual([demoPeople.gunnhild]);
    expect(await office.desk.gatheringsOvertaken({ personId: roles.left, gatheringIds: [] })).toBeUndefined();
  });
});
