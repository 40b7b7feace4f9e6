import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import { presenceListId } from "#bot/store/presenceTable.ts";
import type { PresenceCommandInput, PresenceView } from "#domain/contract/presence.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { assess } from "#test/support/assessed.ts";
import { databaseRows, jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { employee, leader, who } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roleNames, roles } from "#test/support/office.ts";
import { homeSent, lillestroem, pageIn, rulesPublished, trondheim, wishInput, wishSent } from "#test/support/presence.ts";

/** Works in Lillestrøm. */
const farhan = who(demoPersonId(11));
const approve: PresenceCommandInput = { type: "ApprovePresence", infectionControl: true };

const run = (office: Office, by: typeof leader, { id, version }: PresenceView, command: PresenceCommandInput) =>
  office.desk.runPresenceCommand(by, id, version, command);
const told = (office: Office) =>
  jobRows(office.dataDir)
    .filter(({ kind }) => kind === "presence-tell")
    .map(({ payload }) => JSON.parse(payload as string) as { personId: PersonId; reason: string });
const read = async (office: Office, by: typeof leader, id: CaseId) => {
  const outcome = await office.desk.readPresence(by, id);
  return outcome.kind === "done" ? outcome.value : undefined;
};

describe("a wish to be on campus", () => {
  it("PA-03 goes to the nearest leader, whose answer goes to the employee", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const wish = await wishSent(office);
    expect(wish).toMatchObject({ status: "OENSKER_CAMPUS", where: wishInput.where, actions: ["WithdrawPresence"] });
    expect(wish.waitsFor?.id).toBe(roles.leader);
    const waiting = pageIn(await office.desk.readPresencePage(leader)).waiting ?? [];
    expect(waiting).toMatchObject([{ id: wish.id, mine: false, actions: ["ApprovePresence", "DeclinePresence"] }]);
    expect(pageIn(await run(office, leader, wish, approve)).waiting).toEqual([]);
    expect(await read(office, employee, wish.id)).toMatchObject({
      ...{ status: "CAMPUS_GODKJENT", decidedOn: monday, waitsFor: null },
      dates: [{ date: "2026-03-10", needed: true }],
    });
    expect(told(office).map(({ personId, reason }) => [personId, reason])).toEqual([
      [roles.leader, "presence-asked"],
      [roles.employee, "presence-approved"],
    ]);
  });

  it("PA-03 makes campus the workplace on the days that were cleared, and on no other, nor before it is decided", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const where = async (on: string) => {
      office.clock.date = date(on);
      const me = await office.desk.readMe(employee);
      return me.kind === "done" ? me.value.workplace : me.kind;
    };
    const wish = await wishSent(office);
    expect(await where("2026-03-10")).toBe("hjemme");
    office.clock.date = monday;
    pageIn(await run(office, leader, wish, approve));
    expect([await where("2026-03-09"), await where("2026-03-10"), await where("2026-03-11")]).toEqual([
      ...["hjemme", "campus-avklart", "hjemme"],
    ]);
  });

  it("PA-07 is not approved while the room is not confirmed, and nothing is changed by trying", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const wish = await wishSent(office);
    for (const infectionControl of [null, false])
      expect(await run(office, leader, wish, { ...approve, infectionControl })).toEqual({
        kind: "refused",
        refusals: [{ rule: "PA-07", code: "PRESENCE_CONTROL_UNCONFIRMED", field: "infectionControl" }],
      });
    expect(await read(office, employee, wish.id)).toMatchObject({ version: 1, status: "OENSKER_CAMPUS" });
  });

  it("exists for the employee and who decides, and looks to everybody else as if it did not", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const wish = await wishSent(office);
    for (const role of roleNames.filter((name) => name !== "employee" && name !== "leader")) {
      const by = who(roles[role]);
      expect([role, await office.desk.readPresence(by, wish.id)]).toEqual([role, { kind: "not_found" }]);
      expect([role, await run(office, by, wish, approve)]).toEqual([role, { kind: "not_found" }]);
      expect([role, await office.desk.runPresenceCommand(by, v7() as CaseId, 1, approve)]).toEqual([role, { kind: "not_found" }]);
    }
    expect(await run(office, employee, wish, approve)).toMatchObject({ refusals: [{ code: "PRESENCE_OWN" }] });
    expect(await run(office, leader, wish, { type: "ClarifyHome" })).toEqual({ kind: "not_found" });
  });

  it("HO-05 is decided by who stands in for the leader, in whose place it then says it was", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const substituteId = demoPersonId(45);
    await office.desk.nameSubstitute(leader, { substituteId, from: monday, to: addDays(monday, 4) });
    const wish = await wishSent(office);
    expect(wish.waitsFor?.id).toBe(substituteId);
    pageIn(await run(office, who(substituteId), wish, approve));
    expect(await read(office, employee, wish.id)).toMatchObject({ inPlaceOf: { id: roles.leader } });
  });

  it("is one, however often the same form is sent, and never another's", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const id = v7() as CaseId;
    for (const _ of [1, 2]) expect(pageIn(await office.desk.askPresence(employee, id, wishInput)).mine).toHaveLength(1);
    expect(await office.desk.askPresence(leader, id, wishInput)).toEqual({ kind: "not_found" });
    const [wish] = pageIn(await office.desk.readPresencePage(employee)).mine;
    if (wish === undefined) throw new Error("no wish");
    await run(office, leader, wish, approve);
    expect((await run(office, employee, wish, { type: "WithdrawPresence" })).kind).toBe("stale");
  });

  it("LI-01 needs the rules of the wanted place, and is shown as not needed where they were shortened since", async () => {
    const office = await openOffice();
    await rulesPublished(office, "KOMMUNE");
    const refused = await office.desk.askPresence(farhan, v7() as CaseId, wishInput);
    expect(refused).toMatchObject({ refusals: [{ rule: "LI-01", code: "PRESENCE_NOT_NEEDED", dates: ["2026-03-10"] }] });
    const wish = await wishSent(office, { siteId: lillestroem }, farhan);
    const rulesets = await office.desk.listRulesets(who(roles.admin));
    const [ruleset] = rulesets.kind === "done" ? rulesets.value.items : [];
    if (ruleset === undefined) throw new Error("no rule set");
    const end = { type: "EndRuleset", lastDay: monday, reason: "Smitten er borte" } as const;
    await office.desk.runRulesetCommand(who(roles.admin), ruleset.id, ruleset.version, end);
    expect(await read(office, farhan, wish.id)).toMatchObject({ dates: [{ date: "2026-03-10", needed: false }] });
  });

  it("PA-04 seals what was written, and what was written beside a difficulty at home is nowhere", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    await wishSent(office, { ground: "arbeidsmiljoe", other: "kanari-helse" });
    const wish = await wishSent(office, {
      from: date("2026-03-12"),
      ground: "annet",
      other: "kanari-annet",
      where: "kanari-rom",
    });
    await run(office, leader, wish, { type: "DeclinePresence", reason: "kanari-grunn" });
    expect(await read(office, employee, wish.id)).toMatchObject({ other: "kanari-annet", reason: "kanari-grunn" });
    const text = await databaseText(office.dataDir);
    for (const word of ["kanari", "arbeidsmiljoe", "verksted-drift", '2026-03-12"]']) expect(text).not.toContain(word);
    expect(text).toContain("PresenceDeclined");
  });
});

describe("home use", () => {
  it("PA-08 gives the leader a task for each thing, which waits until it is settled, and PA-03 is cleared by them", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const home = await homeSent(office);
    expect(home).toMatchObject({ clarified: false, until: "2026-03-31", actions: ["EndHome"] });
    pageIn(await run(office, leader, home, { type: "ClarifyHome" }));
    const [waiting] = pageIn(await office.desk.readPresencePage(leader)).waiting ?? [];
    expect(waiting).toMatchObject({ clarified: true, actions: ["SettleEquipment"] });
    const settle = { type: "SettleEquipment", arranged: ["skjerm"], declined: ["stol"], reason: "Den er skrudd fast." } as const;
    pageIn(await run(office, leader, { ...home, version: 2 }, settle));
    expect(pageIn(await office.desk.readPresencePage(leader)).waiting).toEqual([]);
    expect(await read(office, employee, home.id)).toMatchObject({
      equipment: [
        { kind: "skjerm", status: "ORDNET", reason: null },
        { kind: "stol", status: "AVVIST", reason: "Den er skrudd fast." },
      ],
    });
    // Two answers in one go are one message.
    expect(told(office).map(({ reason }) => reason)).toEqual(["home-registered", "home-clarified", "home-equipment"]);
  });

  it("LI-12 warns under a regulation, and is taken in once somebody goes on", async () => {
    const office = await openOffice();
    await rulesPublished(office, "KOMMUNE");
    const shared = { siteId: lillestroem, where: "hos-kollega" } as const;
    await expect(homeSent(office, shared, farhan)).rejects.toThrow("HOME_WITH_COLLEAGUE");
    expect(await homeSent(office, { ...shared, goesOn: true }, farhan)).toMatchObject({ warned: true, until: null });
  });

  it("is registered once, until it is over, and lasts as long as the rules do", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const home = await homeSent(office);
    await expect(homeSent(office)).rejects.toThrow("HOME_REGISTERED_ALREADY");
    pageIn(await run(office, employee, home, { type: "EndHome", lastDay: monday }));
    office.clock.date = addDays(monday, 1);
    expect((await homeSent(office, { from: office.clock.date })).id).not.toBe(home.id);
  });
});

describe("who is present", () => {
  const day = date("2026-03-10");
  const contact = who(roles.unrelated);

  async function withContact() {
    const office = await openOffice();
    await rulesPublished(office);
    const infectionContacts = [{ siteId: trondheim, people: [contact.personId] }];
    const presence = () => ({ presenceKeptDays: 14, infectionContacts });
    return { ...office, desk: createDesk({ ...office.context, presence }) };
  }

  it("is seen whole by whom the employer names there, in part by the leader, and by nobody else", async () => {
    const office = await withContact();
    const wish = await wishSent(office);
    pageIn(await run(office, leader, wish, approve));
    const list = (by: typeof leader, site = trondheim, on = day) => office.desk.readPresenceList(by, site, on);
    const people = [{ person: { id: roles.employee }, where: wishInput.where }];
    expect(await list(contact)).toMatchObject({ kind: "done", value: { scope: "all", isWhole: true, people } });
    expect(await list(leader)).toMatchObject({ kind: "done", value: { scope: "own", people } });
    expect(await list(who(roles.otherLeader))).toMatchObject({ kind: "done", value: { scope: "own", people: [] } });
    expect(await list(contact, trondheim, date("2026-03-11"))).toMatchObject({ value: { people: [] } });
    expect(await list(contact, trondheim, date("2026-04-01"))).toMatchObject({ value: { isWhole: false } });
    for (const by of [employee, who(roles.hr), who(roles.admin), who(roles.left)])
      expect(await list(by)).toEqual({ kind: "not_found" });
    expect(await list(contact, lillestroem)).toEqual({ kind: "not_found" });
    expect(await list(contact, "nowhere" as typeof trondheim)).toEqual({ kind: "not_found" });
    const whole = JSON.stringify(await list(contact));
    for (const ground of ["verksted", "ground", "reason"]) expect(whole).not.toContain(ground);
  });

  it("PA-12 has whose job cannot be done from home on it each working day without their asking, for as long as presence is kept", async () => {
    const office = await withContact();
    const listed = await office.desk.listRulesets(leader);
    const rulesetId = (listed.kind === "done" ? listed.value.items[0]?.id : undefined) ?? ("none" as CaseId);
    const assessed = await assess(office, leader.personId, { personId: employee.personId, rulesetId });
    expect(assessed.kind).toBe("done");
    const on = async (day: string, by = contact, site = trondheim) => {
      const list = await office.desk.readPresenceList(by, site, date(day));
      return list.kind === "done" ? list.value.people.map(({ person, where }) => [person.id, where]) : list.kind;
    };
    const expected = [[roles.employee, null]];
    expect([await on("2026-03-10"), await on("2026-03-13", leader)]).toEqual([expected, expected]);
    // Saturday; another leader's list; another place of work; and after the rules have ended.
    expect(await on("2026-03-14")).toEqual([]);
    expect(await on("2026-03-10", who(roles.otherLeader))).toEqual([]);
    expect(await on("2026-06-01")).toEqual([]);
    // Whoever has a room of their own that day stands there with it, once.
    const wish = await wishSent(office);
    pageIn(await run(office, leader, wish, approve));
    expect(await on("2026-03-10")).toEqual([[roles.employee, wishInput.where]]);
    office.clock.date = date("2026-03-26");
    expect(await on("2026-03-13")).toEqual(expected);
    office.clock.date = date("2026-03-27");
    expect(await on("2026-03-13")).toEqual([]);
  });

  it("logs each reading, and no attempt of whoever may not", async () => {
    const office = await withContact();
    await office.desk.readPresenceList(contact, trondheim, day);
    await office.desk.readPresenceList(employee, trondheim, day);
    await office.desk.readPresenceList(leader, trondheim, day);
    const log = await office.store.read.readings(presenceListId(trondheim), { limit: 9 });
    expect(log.map(({ personId, what }) => [personId, what])).toEqual([
      [roles.leader, "oppmoeteliste/2026-03-10"],
      [roles.unrelated, "oppmoeteliste/2026-03-10"],
    ]);
  });

  it("offers each only the lists that they may see", async () => {
    const office = await withContact();
    const lists = async (by: typeof leader) => pageIn(await office.desk.readPresencePage(by)).lists;
    expect(await lists(contact)).toEqual([{ siteId: trondheim, scope: "all" }]);
    expect(await lists(employee)).toEqual([]);
    expect(await lists(leader)).toContainEqual({ siteId: trondheim, scope: "own" });
  });
});

describe("erasing presence", () => {
  it("happens fourteen days after the last date, with the key, and not a day sooner", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    const wish = await wishSent(office);
    const home = await homeSent(office);
    office.clock.date = date("2026-03-23");
    expect(await office.desk.erasePresence()).toBe(0);
    office.clock.date = date("2026-03-24");
    expect([await office.desk.erasePresence(), await office.desk.erasePresence()]).toEqual([1, 0]);
    expect(await read(office, employee, wish.id)).toBeUndefined();
    // No message that was sent about it is left to say whose it was.
    expect(jobRows(office.dataDir).filter(({ delivery_key }) => String(delivery_key).includes(wish.id))).toEqual([]);
    expect((await office.store.read.openTexts(wish.id, [])).kind).toBe("erased");
    const keys = databaseRows(office.dataDir, `select length(wrapped_key) as bytes from case_key where case_id = '${wish.id}'`);
    expect(keys).toEqual([{ bytes: 0 }]);
    expect(pageIn(await office.desk.readPresencePage(employee)).mine.map(({ id }) => id)).toEqual([home.id]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("waits for home use until the rules are over, also when they were ended sooner", async () => {
    const office = await openOffice();
    await rulesPublished(office, "KOMMUNE");
    await homeSent(office, { siteId: lillestroem }, farhan);
    office.clock.date = date("2026-12-01");
    expect(await office.desk.erasePresence()).toBe(0);
    const rulesets = await office.desk.listRulesets(who(roles.admin));
    const [ruleset] = rulesets.kind === "done" ? rulesets.value.items : [];
    if (ruleset === undefined) throw new Error("no rule set");
    const end = { type: "EndRuleset", lastDay: date("2026-12-01"), reason: "Slutt" } as const;
    await office.desk.runRulesetCommand(who(roles.admin), ruleset.id, ruleset.version, end);
    office.clock.date = date("2026-12-14");
    expect(await office.desk.erasePresence()).toBe(0);
    office.clock.date = date("2026-12-15");
    expect(await office.desk.erasePresence()).toBe(1);
  });

  it("goes by the number of days that the employer set, and plans itself for the next day", async () => {
    const office = await openOffice();
    await rulesPublished(office);
    await wishSent(office);
    const desk = createDesk({ ...office.context, presence: () => ({ presenceKeptDays: 1, infectionContacts: [] }) });
    await desk.startPresenceErasure();
    office.clock.date = date("2026-03-11");
    expect(await desk.erasePresence()).toBe(1);
    const planned = jobRows(office.dataDir).filter(({ kind }) => kind === "erase-presence");
    expect(planned.map(({ delivery_key }) => delivery_key)).toEqual(["erase-presence:2026-03-02", "erase-presence:2026-03-12"]);
  });
});
