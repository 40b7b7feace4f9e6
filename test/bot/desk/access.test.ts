import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { CommandInput } from "#domain/contract/command.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import {
  acted,
  agreement,
  answers,
  approval,
  asked,
  caseIn,
  employee,
  filled,
  leader,
  permanent,
  submitted,
  valueIn,
  who,
} from "#test/support/homeOfficeCases.ts";
import { ledBy, monday, type Office, openOffice, roles, withPerson } from "#test/support/office.ts";

const outsiders = ["otherLeader", "upperLeader", "hr", "unrelated", "left", "admin"] as const;

/** Everything that can be asked of a case, by its id. */
async function everyUse({ desk }: Office, personId: (typeof roles)[keyof typeof roles], id: CaseId) {
  const by = who(personId);
  const commands: readonly CommandInput[] = [
    approval,
    { type: "Return", reason: "x" },
    { type: "Reject", reason: "x" },
    { type: "Accept", templateVersion: "2021-04", contentHash: "0".repeat(64) },
    { type: "Decline" },
    { type: "Withdraw" },
    { type: "CallIn", date: monday },
    { type: "Terminate", lastDay: monday },
    { type: "ApproveDay" },
    { type: "RejectDay", reason: "x" },
    { type: "WithdrawDay" },
    { type: "CallInDay", date: monday },
    { type: "HandOverEquipment", basic: ["mus"], other: null, costCentre: null, on: monday },
    { type: "DoWithoutEquipment", kinds: ["mus"] },
    { type: "TakeBackEquipment", no: 1, how: "tilbake", on: monday },
    { type: "StrikeEquipment", no: 1 },
  ];
  const outcomes = [];
  for (const command of commands) {
    for (const version of [1, 7]) outcomes.push(await desk.runCommand(by, id, version, command));
  }
  outcomes.push(await desk.readCase(by, id));
  outcomes.push(await desk.readAgreementPaper(by, id));
  outcomes.push(await desk.reopenDraft(by, id, "periode"));
  outcomes.push(await desk.readDraft(by, id));
  outcomes.push(await desk.saveAnswers(by, id, 1, answers, () => "periode"));
  outcomes.push(await desk.submitDraft(by, id, 1));
  outcomes.push(await desk.discardDraft(by, id));
  return outcomes;
}

describe("who has no part in a case", () => {
  it.each(outsiders)("%s cannot tell it from none, in any read or write", async (name) => {
    const office = await openOffice();
    const { id } = await submitted(office);
    const outcomes = await everyUse(office, roles[name], id);
    expect(outcomes).toEqual(await everyUse(office, roles[name], v7() as CaseId));
    expect(new Set(outcomes.map((outcome) => outcome.kind))).toEqual(new Set(["not_found"]));
    expect(await office.store.read.events(id)).toHaveLength(1);
  });

  it.each(outsiders)("%s finds it in no list", async (name) => {
    const office = await openOffice();
    const sent = await submitted(office);
    await acted(office, leader, await asked(office, employee), { type: "ApproveDay" });
    await acted(office, leader, sent, approval);
    for (const list of ["pending", "decided", "mine"] as const) {
      const found = await office.desk.listCases(who(roles[name]), list);
      expect(found).toEqual(name === "left" ? { kind: "not_found" } : { kind: "done", value: { items: [] } });
    }
  });

  it("finds a draft of somebody else's nowhere", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    for (const name of [...outsiders, "leader"] as const) {
      for (const outcome of await everyUse(office, roles[name], draft.id)) expect(outcome).toEqual({ kind: "not_found" });
      expect(await office.desk.hasDraft(who(roles[name]))).toBe(false);
    }
    expect(valueIn(await office.desk.readDraft(employee, draft.id))).toMatchObject({ version: draft.version, answers });
  });
});

describe("HO-05 who decides", () => {
  const decisions: readonly CommandInput[] = [approval, { type: "Return", reason: "x" }, { type: "Reject", reason: "x" }];

  it("HO-05 allows the nearest leader", async () => {
    const office = await openOffice();
    expect(await acted(office, leader, await submitted(office), approval)).toMatchObject({ status: "GODKJENT" });
  });

  it("HO-05 refuses the applicant, and another unit's leader does not find it", async () => {
    const office = await openOffice();
    const { id, version } = await submitted(office);
    for (const decision of decisions) {
      expect(await office.desk.runCommand(employee, id, version, decision)).toEqual({
        kind: "refused",
        refusals: [{ rule: "HO-05", code: "OWN_APPLICATION" }],
      });
      expect(await office.desk.runCommand(who(roles.otherLeader), id, version, decision)).toEqual({ kind: "not_found" });
    }
    expect(valueIn(await office.desk.readCase(leader, id))).toMatchObject({ status: "INNSENDT", version });
  });

  it("HO-05 leads a leader's own application to the leader above, who alone decides it", async () => {
    const office = await openOffice();
    const own = await submitted(office, leader);
    expect(valueIn(await office.desk.listCases(who(roles.upperLeader), "pending")).items).toHaveLength(1);
    expect(valueIn(await office.desk.listCases(leader, "pending")).items).toEqual([]);
    expect(await office.desk.runCommand(leader, own.id, own.version, approval)).toMatchObject({ kind: "refused" });
    expect(await acted(office, who(roles.upperLeader), own, approval)).toMatchObject({ status: "GODKJENT" });
  });
});

describe("HO-10 the copy to HR", () => {
  it("HO-10 shows HR advisers the one case that was copied, to read and not to act on", async () => {
    const office = await openOffice();
    const [first, second, third] = await permanent(office);
    if (first === undefined || second === undefined || third === undefined) throw new Error("three cases");
    const hr = who(roles.hr);
    for (const { id } of [first, second]) expect(await office.desk.readCase(hr, id)).toEqual({ kind: "not_found" });
    const copy = agreement(valueIn(await office.desk.readCase(hr, third.id)));
    expect(copy).toMatchObject({ standing: "hr", actions: [], earlier: [], history: [] });
    expect(copy.assessment?.overrideReason).toBe("Prosjektet varer.");
    expect(JSON.stringify(copy)).not.toContain(first.id);
    for (const command of [{ type: "Withdraw" }, { type: "CallIn", date: localDate("2027-03-02") }] as const) {
      expect((await office.desk.runCommand(hr, third.id, third.version, command)).kind).toBe("refused");
    }
    expect((await office.desk.reopenDraft(hr, third.id, "periode")).kind).toBe("not_found");
  });

  it("HO-10 tells every HR adviser who is here, and nobody of another role", async () => {
    const office = await openOffice();
    await permanent(office);
    const copies = jobRows(office.dataDir).filter(({ delivery_key }) => String(delivery_key).endsWith(":permanence-copy"));
    const told = copies.map(({ payload }): unknown => JSON.parse(String(payload)).personId).sort();
    const advisers = [...office.directory.now.people.values()].filter((person) => person.roles.includes("hr-raadgiver"));
    expect(told).toEqual(advisers.map((person) => person.id).sort());
    expect(await office.desk.readCase(who(roles.unrelated), (await office.desk.newId()) as CaseId)).toEqual({
      kind: "not_found",
    });
  });

  it("HO-10 makes no copy of a chain of a year", async () => {
    const office = await openOffice();
    const { id } = await caseIn.GODKJENT(office);
    expect((await office.desk.readCase(who(roles.hr), id)).kind).toBe("not_found");
    expect(jobRows(office.dataDir).filter(({ payload }) => String(payload).includes("permanence-copy"))).toEqual([]);
  });
});

describe("a directory that changes", () => {
  it("gives what waits to the new leader, and the old one no longer finds it", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    office.directory.now = ledBy(office.directory.now, demoUnits.bygg, roles.unrelated);
    expect(valueIn(await office.desk.listCases(who(roles.unrelated), "pending")).items.map(({ id }) => id)).toEqual([sent.id]);
    expect(valueIn(await office.desk.readMe(who(roles.unrelated)))).toMatchObject({ isLeader: true, pendingCount: 1 });
    expect(valueIn(await office.desk.listCases(leader, "pending")).items).toEqual([]);
    expect(await office.desk.runCommand(leader, sent.id, sent.version, approval)).toEqual({ kind: "not_found" });
    expect(await acted(office, who(roles.unrelated), sent, approval)).toMatchObject({ status: "GODKJENT" });
    office.directory.now = ledBy(office.directory.now, demoUnits.bygg, roles.leader);
    // Who has decided and leads no more takes no insight along.
    expect(valueIn(await office.desk.listCases(who(roles.unrelated), "decided")).items).toEqual([]);
    expect((await office.desk.readCase(who(roles.unrelated), sent.id)).kind).toBe("not_found");
  });

  it("leaves nothing to somebody who has left, not even what was theirs", async () => {
    const office = await openOffice();
    const { id } = await submitted(office);
    const draft = await filled(office, employee, { start: localDate("2026-07-01"), end: localDate("2026-08-31") });
    office.directory.now = withPerson(office.directory.now, roles.employee, { active: false });
    for (const one of [id, draft.id]) {
      for (const outcome of await everyUse(office, roles.employee, one)) expect(outcome).toEqual({ kind: "not_found" });
    }
    expect(await office.desk.hasDraft(employee)).toBe(false);
    expect((await office.desk.readMe(employee)).kind).toBe("not_found");
    expect((await office.desk.openDraft(employee, "periode")).kind).toBe("not_found");
    expect(
      (await office.desk.askDay(employee, v7() as CaseId, { from: monday, to: null, work: "Rette.", everyWeek: false })).kind,
    ).toBe("not_found");
    // The case stays readable for the leader, and the draft is there again if the person comes back.
    expect((await office.desk.readCase(leader, id)).kind).toBe("done");
    office.directory.now = withPerson(office.directory.now, roles.employee, { active: true });
    expect((await office.desk.readDraft(employee, draft.id)).kind).toBe("done");
  });

  it("lets a leader who has left decide nothing", async () => {
    const office = await openOffice();
    const { id, version } = await submitted(office);
    office.directory.now = withPerson(office.directory.now, roles.leader, { active: false });
    expect((await office.desk.runCommand(leader, id, version, approval)).kind).toBe("not_found");
    expect((await office.desk.listCases(leader, "pending")).kind).toBe("not_found");
  });

  it("lists nothing for a leader of nobody: an empty list of people is not everybody", async () => {
    const office = await openOffice();
    await submitted(office);
    expect(await office.store.read.listCases({ employeeIds: [], order: "submitted-first", limit: 10 })).toEqual([]);
    expect(await office.store.read.countCases({ employeeIds: [] })).toBe(0);
    expect(valueIn(await office.desk.readMe(who(roles.unrelated)))).toMatchObject({ isLeader: false, pendingCount: 0 });
  });
});
