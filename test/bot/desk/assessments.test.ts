import { describe, expect, it } from "vitest";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { asLed, assess, campusPlan, farhan, leaderOf, pageOf, regulationPlan, ruled } from "#test/support/assessed.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { valueIn, who } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roleNames, roles, withPerson } from "#test/support/office.ts";

const { employee: kari, leader: lars } = roles;

const told = (office: Office) =>
  jobRows(office.dataDir)
    .filter(({ kind }) => kind === "assessment-tell")
    .map(
      ({ payload }) =>
        JSON.parse(String(payload)) as { assessmentId: CaseId; personId: PersonId; reason: "assessed" | "talk-asked" },
    );
const codes = (outcome: Awaited<ReturnType<typeof assess>>) =>
  outcome.kind === "refused" ? outcome.refusals.map(({ rule, code }) => [rule, code]) : outcome.kind;
const workplaceOf = async (office: Office, personId: PersonId) => valueIn(await office.desk.readMe(who(personId))).workplace;

describe("assessing one's people", () => {
  it("PA-12 makes campus the workplace of who was assessed, and tells them what it means", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    expect(await workplaceOf(office, kari)).toBe("hjemme");
    expect(await asLed(office, lars, kari)).toMatchObject({ place: "HJEMME", rule: "PA-02", version: 0, assessment: null });
    expect(codes(await assess(office, lars, { personId: kari, rulesetId }, { ground: "RENHOLD" }))).toBe("done");
    expect(await workplaceOf(office, kari)).toBe("campus");
    expect((await pageOf(office, kari)).mine).toMatchObject({
      ...{ place: "CAMPUS", rule: "PA-12", version: 1, leader: { id: lars } },
      assessment: { ground: "RENHOLD", by: { id: lars }, onBehalfOf: null, on: monday },
    });
    const [tell, ...others] = told(office);
    expect([tell?.personId, tell?.reason, others]).toEqual([kari, "assessed", []]);
    expect(tell && (await office.desk.assessmentTold(tell))).toMatchObject({ language: "nb", assessment: { place: "CAMPUS" } });
  });

  it("PA-07 is still asked, and PA-12 keeps what was written sealed", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    const about = { personId: kari, rulesetId };
    expect(codes(await assess(office, lars, about, { infectionControl: false }))).toEqual([["PA-07", "ASSESSMENT_ROOM_UNSAFE"]]);
    expect(codes(await assess(office, lars, about, { ground: "ANNET", explanation: "  " }))).toEqual([
      ["PA-12", "ASSESSMENT_WORDS_MISSING"],
    ]);
    const explanation = "Betjener skranken: kanarifugl-9";
    expect(codes(await assess(office, lars, about, { ground: "ANNET", explanation }))).toBe("done");
    expect((await asLed(office, lars, kari)).assessment?.explanation).toBe(explanation);
    expect(await databaseText(office.dataDir)).not.toContain("kanarifugl-9");
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("LI-03 is for the leader or substitute; whoever else asks finds nothing, whatever is there", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    await assess(office, lars, { personId: kari, rulesetId });
    for (const role of roleNames.filter((name) => name !== "leader")) {
      const by = roles[role];
      expect([role, await assess(office, by, { personId: kari, rulesetId, version: 1 })]).toEqual([role, { kind: "not_found" }]);
      const plan = { personId: kari, rulesetId, plan: campusPlan };
      expect([role, await office.desk.previewAssessment(who(by), plan)]).toEqual([role, { kind: "not_found" }]);
      expect([role, await office.desk.markTalkHeld(who(by), "x" as CaseId)]).toEqual([role, { kind: "not_found" }]);
      if (role === "left") continue;
      const page = await pageOf(office, by);
      expect([role, page.led?.people.some(({ person }) => person.id === kari) ?? false]).toEqual([role, false]);
    }
    expect(await assess(office, lars, { personId: kari, rulesetId: "none" as CaseId })).toEqual({ kind: "not_found" });
    const named = await office.desk.nameSubstitute(who(lars), {
      substituteId: demoPeople.vera,
      from: monday,
      to: addDays(monday, 4),
    });
    expect(named.kind).toBe("done");
    expect(codes(await assess(office, demoPeople.vera, { personId: kari, rulesetId, version: 1 }))).toBe("done");
    expect((await asLed(office, lars, kari)).assessment).toMatchObject({ by: { id: demoPeople.vera }, onBehalfOf: { id: lars } });
    expect(await assess(office, demoPeople.vera, { personId: demoPeople.vera, rulesetId })).toEqual({ kind: "not_found" });
  });

  it("LI-03 tells the second of two leaders who assess at once how it stands, and writes over nothing", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    const both = await Promise.all([
      assess(office, lars, { personId: kari, rulesetId }, { ground: "RENHOLD" }),
      assess(office, lars, { personId: kari, rulesetId }, { ground: "VERKSTED" }),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["done", "stale"]);
    const stale = both.find(({ kind }) => kind === "stale");
    expect(stale?.kind === "stale" && stale.current.led?.people.find(({ person }) => person.id === kari)?.version).toBe(1);
  });

  it("LI-01 does not assess under a regulation that does not hold where somebody works, and says who is under which", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office, regulationPlan);
    expect(codes(await assess(office, lars, { personId: kari, rulesetId }))).toEqual([["LI-01", "ASSESSMENT_ELSEWHERE"]]);
    const chief = leaderOf(office, farhan);
    expect(codes(await assess(office, chief, { personId: farhan, rulesetId }, { ground: "UPRAKTISK" }))).toEqual([
      ["LI-03", "ASSESSMENT_GROUND_UNTENABLE"],
    ]);
    expect(codes(await assess(office, chief, { personId: farhan, rulesetId }, { ground: "PASIENTSTELL" }))).toBe("done");
    expect(await workplaceOf(office, farhan)).toBe("campus");
    expect((await pageOf(office, kari)).mine).toBeNull();
  });

  it("LI-01 says that the main place decides to whoever works in two municipalities", async () => {
    const office = await openOffice();
    await ruled(office, regulationPlan);
    const [east] = office.directory.now.people.get(farhan)?.workplaces ?? [];
    const other = [...(office.directory.now.workplaces?.values() ?? [])].find(
      ({ municipality }) => municipality.number === "5001",
    );
    if (east === undefined || other === undefined) throw new Error("no such places");
    expect((await pageOf(office, farhan)).mine?.mainPlace).toBeNull();
    office.directory.now = withPerson(office.directory.now, farhan, { workplaces: [east, other.id] });
    expect((await pageOf(office, farhan)).mine).toMatchObject({ mainPlace: "Lillestrøm", rule: "LI-02" });
    office.directory.now = withPerson(office.directory.now, farhan, { workplaces: [other.id, east] });
    expect((await pageOf(office, farhan)).mine).toBeNull();
  });

  it("LI-13 warns beforehand and keeps nothing; LI-03 as well where it was not talked over", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office, regulationPlan);
    const chief = leaderOf(office, farhan);
    const plan = { ...campusPlan, place: "HJEMME" as const, officeDays: 2, discussed: false };
    expect(
      valueIn(await office.desk.previewAssessment(who(chief), { personId: farhan, rulesetId, plan })).warnings,
    ).toMatchObject([{ rule: "LI-03" }, { rule: "LI-13", cites: "LI-02", days: 2 }]);
    expect((await asLed(office, chief, farhan)).version).toBe(0);
    expect(codes(await assess(office, chief, { personId: farhan, rulesetId }, plan))).toBe("done");
  });

  it("LI-03 asks anew of who has moved to another unit: the new leader sees it, and home is the rule meanwhile", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    await assess(office, lars, { personId: kari, rulesetId });
    const elsewhere = [...office.directory.now.units.values()].find(({ leaderId }) => leaderId === roles.otherLeader);
    if (elsewhere === undefined) throw new Error("no such unit");
    office.directory.now = withPerson(office.directory.now, kari, { unitId: elsewhere.id });
    const chief = leaderOf(office, kari);
    expect(chief).not.toBe(lars);
    expect(await asLed(office, chief, kari)).toMatchObject({
      place: "HJEMME",
      assessment: null,
      isFromOtherUnit: true,
      version: 1,
    });
    expect(await workplaceOf(office, kari)).toBe("hjemme");
    expect(await assess(office, lars, { personId: kari, rulesetId, version: 1 })).toEqual({ kind: "not_found" });
    expect(codes(await assess(office, chief, { personId: kari, rulesetId, version: 1 }))).toBe("done");
    // The former leader's message is not sent any more than the page is shown: the newest one is.
    expect((await pageOf(office, kari)).mine).toMatchObject({ place: "CAMPUS", isFromOtherUnit: false });
  });

  it("takes nothing when the rules were ended in the meantime, and tells nobody of what was made under them", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    await assess(office, lars, { personId: kari, rulesetId });
    const admin = who(roles.admin);
    office.clock.date = addDays(monday, 1);
    const ended = await office.desk.runRulesetCommand(admin, rulesetId, 1, {
      type: "EndRuleset",
      lastDay: monday,
      reason: "Slutt",
    });
    expect(ended.kind).toBe("done");
    expect(codes(await assess(office, lars, { personId: kari, rulesetId, version: 1 }))).toEqual([
      [null, "ASSESSMENT_RULES_OVER"],
    ]);
    expect(await workplaceOf(office, kari)).toBe("campus");
    const [tell] = told(office);
    expect(tell && (await office.desk.assessmentTold(tell))).toBeUndefined();
    expect((await pageOf(office, kari)).mine).toBeNull();
  });
});

describe("disagreeing", () => {
  it("LI-09 gives the steps, records that somebody wants to talk, tells the leader, and lets the leader note it", async () => {
    const office = await openOffice();
    await ruled(office, regulationPlan);
    const chief = leaderOf(office, farhan);
    expect((await pageOf(office, farhan)).mine?.steps).toEqual([
      { step: "LES", url: regulationPlan.sourceUrl },
      { step: "SNAKK" },
      { step: "ARBEIDSTILSYNET" },
    ]);
    expect((await office.desk.askTalk(who(farhan))).kind).toBe("done");
    expect((await pageOf(office, farhan)).mine?.talk).toEqual({ askedOn: monday, heldOn: null });
    expect((await office.desk.askTalk(who(farhan))).kind).toBe("refused");
    const [tell, ...others] = told(office);
    if (tell === undefined) throw new Error("nobody told");
    expect([tell.personId, tell.reason, others.length]).toEqual([chief, "talk-asked", 0]);
    expect((await office.desk.assessmentTold(tell))?.assessment.person.id).toBe(farhan);
    expect((await office.desk.markTalkHeld(who(farhan), tell.assessmentId)).kind).toBe("not_found");
    expect((await office.desk.markTalkHeld(who(chief), tell.assessmentId)).kind).toBe("done");
    expect(await office.desk.assessmentTold(tell)).toBeUndefined();
    expect((await pageOf(office, farhan)).mine?.talk).toEqual({ askedOn: monday, heldOn: monday });
  });

  it("LI-09 goes to the leader above where the unit has none, who is told that somebody wants to talk and may assess nobody", async () => {
    const office = await openOffice();
    const rulesetId = await ruled(office);
    office.directory.now = withPerson(office.directory.now, kari, { unitId: demoUnits.data });
    expect((await office.desk.askTalk(who(kari))).kind).toBe("done");
    const [tell, ...others] = told(office);
    if (tell === undefined) throw new Error("nobody told");
    expect([tell.reason, others.length]).toEqual(["talk-asked", 0]);
    expect((await office.desk.assessmentTold(tell))?.assessment.person.id).toBe(kari);
    expect((await pageOf(office, kari)).mine?.leader).toBeNull();
    expect(await assess(office, tell.personId, { personId: kari, rulesetId, version: 1 })).toEqual({ kind: "not_found" });
  });

  it("LI-09 has nothing to ask where no special rules hold", async () => {
    const office = await openOffice();
    await ruled(office, regulationPlan);
    expect(await office.desk.askTalk(who(kari))).toEqual({ kind: "not_found" });
  });
});
