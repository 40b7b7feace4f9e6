import { describe, expect, it } from "vitest";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { databaseRows, jobRows } from "#test/support/databaseRows.ts";
import {
  acted,
  agreement,
  answers,
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
import { ledBy, type Office, openOffice, roles, withPerson } from "#test/support/office.ts";

const bygg = demoUnits.bygg;
const set = (office: Office, by = leader, version = 0, meetingDay: 2 | 4 | null = 2) =>
  office.desk.setMeetingDay(by, { unitId: bygg, version, meetingDay });
const remindersIn = (office: Office) => jobRows(office.dataDir).filter(({ kind }) => kind === "home-remind");

describe("the day on which a unit meets", () => {
  it("HO-28 lets one of two who set it at once through, keeps a chained history, and shows the other what became of it", async () => {
    const office = await openOffice();
    const ends = await Promise.all([set(office), set(office, leader, 0, 4)]);
    expect(ends.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    const weeks = await office.desk.listUnitWeeks(leader);
    expect(weeks).toMatchObject({ kind: "done", value: { items: [{ unitId: bygg, version: 1 }] } });
    expect(await set(office, leader, 1, null)).toMatchObject({
      kind: "done",
      value: { items: [{ version: 2, meetingDay: null }] },
    });
    const events = databaseRows(office.dataDir, "select type from case_event");
    expect(events).toEqual([{ type: "MeetingDaySet" }, { type: "MeetingDaySet" }]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("HO-28 does not exist for whoever does not lead the unit, and looks like a unit that is none", async () => {
    const office = await openOffice();
    const none = await office.desk.setMeetingDay(leader, { unitId: "x" as UnitId, version: 0, meetingDay: 2 });
    for (const role of ["employee", "upperLeader", "otherLeader", "hr", "left", "admin"] as const)
      expect([role, await set(office, who(roles[role]))]).toEqual([role, none]);
    office.directory.now = ledBy(office.directory.now, bygg, roles.unrelated);
    expect(await set(office)).toEqual(none);
    expect((await set(office, who(roles.unrelated))).kind).toBe("done");
  });

  it("HO-28 is no case: nobody opens it as one, and no list has it", async () => {
    const office = await openOffice();
    await set(office);
    const [row] = databaseRows(office.dataDir, "select id from case_state");
    expect(await office.desk.readCase(leader, row?.["id"] as CaseId)).toEqual({ kind: "not_found" });
    expect(valueIn(await office.desk.listCases(leader, "running")).items).toEqual([]);
  });

  it("HO-28 goes with the unit that the employee is in now", async () => {
    const office = await openOffice();
    await set(office);
    const draft = await filled(office);
    expect(draft.facts.meetingDay).toBe(2);
    office.directory.now = withPerson(office.directory.now, roles.employee, { unitId: demoUnits.spraak });
    expect(valueIn(await office.desk.readDraft(employee, draft.id)).facts.meetingDay).toBeNull();
  });
});

describe("what an agreement saved before this asks for", () => {
  it("HO-12, HO-19 are open for a state that knows of neither", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    const stored = await office.store.read.loadCase(running.id);
    if (stored === undefined) throw new Error("no case");
    const { followedUpOn: _, dialogueOn: __, ...older } = stored.state as Record<string, unknown>;
    await office.store.transaction((tx) =>
      tx.saveCase({
        ...{ ...stored, state: older, expectedVersion: stored.version },
        events: [{ type: "CalledIn", data: {}, actor: { kind: "person", id: roles.leader }, at: stored.updatedAt }],
      }),
    );
    office.clock.date = addDays(office.clock.date, 88);
    expect(valueIn(await office.desk.readCase(leader, running.id))).toMatchObject({ todo: ["FollowUp", "HoldDialogue"] });
    expect(valueIn(await office.desk.readCase(employee, running.id))).toMatchObject({ todo: ["HoldDialogue", "Renew"] });
  });
});

describe("reminders of home office", () => {
  it("HO-12 are planned once, however often and by however many servers, and say nothing of anybody in the queue", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    if (running.kind !== "fast-avtale" || running.effectiveFrom === null) throw new Error("not running");
    // 30 days on falls on a weekday or is told on the Friday before: over those days together it is one message.
    for (let day = addDays(running.effectiveFrom, 26); day <= addDays(running.effectiveFrom, 33); day = addDays(day, 1)) {
      office.clock.date = day;
      await Promise.all([1, 2].map(() => office.desk.planHomeReminders(day, day)));
    }
    expect(remindersIn(office)).toHaveLength(1);
    expect(JSON.stringify(remindersIn(office))).not.toMatch(/Nygård|Ro til|Teams/);
  });

  it("HO-12 make up for days without a server, and go to whoever leads by then", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    if (running.kind !== "fast-avtale" || running.effectiveFrom === null) throw new Error("not running");
    const since = addDays(running.effectiveFrom, 20);
    office.clock.date = addDays(running.effectiveFrom, 45);
    office.directory.now = ledBy(office.directory.now, bygg, roles.unrelated);
    await office.desk.planHomeReminders(since, since);
    const [job, ...others] = remindersIn(office);
    expect(others).toEqual([]);
    const payload = JSON.parse(String(job?.["payload"]));
    expect(payload.personId).toBe(roles.unrelated);
    expect((await office.desk.homeDelivery(payload))?.items).toMatchObject([
      { kind: "utlever", name: "Kari Nygård" },
      { kind: "foelg-opp", name: "Kari Nygård" },
    ]);
    // Another leads again before it is sent.
    office.directory.now = ledBy(office.directory.now, bygg, roles.leader);
    expect(await office.desk.homeDelivery(payload)).toBeUndefined();
  });

  it("HO-05 hold the name of who asked back from the leader above", async () => {
    const office = await openOffice();
    await submitted(office);
    await asked(office, employee, { from: date("2026-04-07") });
    const since = office.clock.date;
    office.clock.date = addDays(since, 10);
    await office.desk.planHomeReminders(since, since);
    const payloads = remindersIn(office).map(({ payload }) => JSON.parse(String(payload)));
    expect(payloads.map(({ personId }) => personId).sort()).toEqual([roles.leader, roles.upperLeader].sort());
    const above = await office.desk.homeDelivery(payloads.find(({ personId }) => personId === roles.upperLeader));
    expect(above?.items).toEqual([{ kind: "venter-under", on: since, opens: null, name: "Lars Moen", count: 2, share: null }]);
    const nearest = await office.desk.homeDelivery(payloads.find(({ personId }) => personId === roles.leader));
    expect(nearest?.items).toHaveLength(2);
  });
});

describe("an application for a new period", () => {
  it("HO-10 gives the one that is begun, with what was typed in it", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    const begun = await filled(office, employee, { availability: "Kl. 7–14" });
    const renewed = valueIn(await office.desk.renewAgreement(employee, running.id, "periode"));
    expect(renewed).toMatchObject({ id: begun.id, answers: { availability: "Kl. 7–14" } });
  });

  it("HO-10 keeps why a new period is needed, for the leader to read, sealed and part of what both confirm; returned, it is there still", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    const why = "Rapportene kom i tide, og prosjektet varer til jul.";
    const draft = valueIn(await office.desk.renewAgreement(employee, running.id, "periode"));
    const { start, end, renews } = draft.answers;
    expect(renews).toBe(running.id);
    const typed = { ...answers, start, end };
    const unsaid = valueIn(await office.desk.saveAnswers(employee, draft.id, draft.version, typed, () => "oppsummering"));
    const missing = [{ rule: "HO-10", code: "RENEWAL_REASON_MISSING", field: "renewalReason" }];
    expect(unsaid.refusals).toEqual(missing);
    expect(await office.desk.submitDraft(employee, draft.id, unsaid.version)).toEqual({ kind: "refused", refusals: missing });
    const said = await office.desk.saveAnswers(employee, draft.id, unsaid.version, { renewalReason: `${why}\u200b` }, () => "");
    expect(valueIn(said).removedCharacters).toBe(1);
    const sent = agreement(valueIn(await office.desk.submitDraft(employee, draft.id, valueIn(said).version)));
    expect(agreement(valueIn(await office.desk.readCase(leader, sent.id))).renewalReason).toBe(why);
    await acted(office, leader, sent, { type: "Return", reason: "Avklar tirsdagen." });
    const again = valueIn(await office.desk.reopenDraft(employee, sent.id, "grunner"));
    expect(again.answers).toMatchObject({ renews: running.id, renewalReason: why });
    expect(again.refusals).toEqual([]);
  });

  it("HO-10 does not exist for anybody but the employee", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    for (const role of ["leader", "upperLeader", "hr", "unrelated", "left"] as const)
      expect(await office.desk.renewAgreement(who(roles[role]), running.id, "periode")).toEqual({ kind: "not_found" });
  });

  it("HO-10 warns of permanence when the chain comes to more than a year, asks for a reason and copies HR (domain rules 7.3)", async () => {
    const office = await openOffice();
    const [, , third] = await permanent(office);
    if (third?.kind !== "fast-avtale") throw new Error("no agreement");
    expect(third.assessment?.overrideReason).toBe("Prosjektet varer.");
    expect((await office.store.read.loadCase(third.id))?.copiedToHr).toBe(true);
    expect(valueIn(await office.desk.readCase(who(roles.hr), third.id)).standing).toBe("hr");
  });

  it("HO-09 suggests a fixed agreement at the fourth single day in four weeks, and not at the third", async () => {
    const office = await openOffice();
    const codes = [];
    for (const from of ["2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31"]) {
      const day = await asked(office, employee, { from: date(from) });
      codes.push(day.warnings.map(({ code }) => code));
      await acted(office, leader, day, { type: "ApproveDay" });
    }
    expect(codes).toEqual([[], [], [], ["SUGGESTS_FIXED"]]);
  });
});
