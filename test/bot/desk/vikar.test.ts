import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { newsJob } from "#bot/desk/hjemmekontor/homeNews.ts";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import type { SubstituteList } from "#domain/contract/vikar.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { caseDoes, declaresHabil, formalised } from "#test/support/caseCourse.ts";
import { databaseRows, jobRows } from "#test/support/databaseRows.ts";
import { acted, approval, asked, employee, leader, submitted, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { ledBy, monday, type Office, openOffice, roles, withPerson } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

const substitute = who(demoPeople.gunnhild);
const { gunnhild, lars, solveig, kari, hilde, ingunn } = demoPeople;
const { bygg, spraak } = demoUnits;

type Answer = Awaited<ReturnType<Office["desk"]["nameSubstitute"]>>;
const listIn = (answer: Answer): SubstituteList => {
  if (answer.kind !== "done") throw new Error(JSON.stringify(answer));
  return answer.value;
};
const name = (office: Office, from = monday, to = addDays(from, 13), substituteId: PersonId | null = gunnhild, by = leader) =>
  office.desk.nameSubstitute(by, { substituteId, from, to });
const end = (office: Office, list: SubstituteList) => {
  const [one] = list.named;
  if (one === undefined) throw new Error("nobody named");
  return office.desk.endSubstitute(leader, one.id, one.version);
};
const pendingOf = async (office: Office, person: PersonId) => valueIn(await office.desk.listCases(who(person), "pending")).items;
const read = async (office: Office, id: CaseId, by = employee) => valueIn(await office.desk.readCase(by, id));
const moves = (detail: CaseDetail) => detail.timeline.flatMap(({ moved, by }) => (moved === undefined ? [] : [{ ...moved, by }]));
const newsIn = (office: Office) =>
  jobRows(office.dataDir)
    .filter(({ kind }) => kind === "home-news")
    .map(({ payload }) => JSON.parse(String(payload)));

describe("a substitute", () => {
  it("HO-05 has what waits for the leader, as their substitute, and the leader still sees it", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    await name(office);
    const lars_ = { person: { id: lars, name: "Lars Moen" }, as: "substitute" };
    expect(await pendingOf(office, gunnhild)).toMatchObject([{ id: sent.id, inPlaceOf: lars_ }]);
    expect(await pendingOf(office, lars)).toMatchObject([{ id: sent.id, inPlaceOf: null }]);
    expect(valueIn(await office.desk.readMe(substitute))).toMatchObject({
      decidesHomeOffice: true,
      isLeader: false,
      pendingCount: 1,
    });
    expect(await read(office, sent.id)).toMatchObject({
      leader: { id: lars },
      decides: { person: { id: gunnhild }, inPlaceOf: lars_ },
    });
  });

  it("HO-05 decides, and it is recorded on whose behalf, in state, event and history", async () => {
    const office = await openOffice();
    await name(office);
    const sent = await submitted(office);
    const decided = await acted(office, substitute, sent, approval);
    expect(decided).toMatchObject({ status: "GODKJENT", decidedBy: { id: gunnhild }, decidedFor: { id: lars } });
    expect(decided.timeline.at(-1)).toMatchObject({ type: "Approved", by: "Gunnhild Aasen", inPlaceOf: "Lars Moen" });
    const day = await acted(office, substitute, await asked(office), { type: "ApproveDay" });
    expect(day).toMatchObject({ decidedBy: { id: gunnhild }, decidedFor: { id: lars } });
    expect((await office.store.read.events(day.id)).at(-1)).toMatchObject({
      type: "DayApproved",
      data: { by: gunnhild, onBehalfOf: lars },
    });
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("HO-05 is one only from the first day to the last, also when the time was not looked at", async () => {
    const office = await openOffice();
    const first = addDays(monday, 1);
    await name(office, first, first);
    const sent = await submitted(office);
    const sees = async () => (await office.desk.readCase(substitute, sent.id)).kind;
    expect(await sees()).toBe("not_found");
    office.clock.date = first;
    expect(await sees()).toBe("done");
    office.clock.date = addDays(first, 1);
    expect(await sees()).toBe("not_found");
    expect((await office.desk.runCommand(substitute, sent.id, sent.version, approval)).kind).toBe("not_found");
  });

  it("HO-05 follows the clocks in Oslo on the nights of summer time", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    await name(office, date("2026-03-29"), date("2026-03-29"));
    for (const [moment, sees] of [
      ["2026-03-28T22:59:59Z", "not_found"],
      ["2026-03-28T23:00:00Z", "done"],
      ["2026-03-29T21:59:59Z", "done"],
      ["2026-03-29T22:00:00Z", "not_found"],
    ] as const) {
      const at = instantOf(Date.parse(moment));
      const desk = createDesk({ ...office.context, clock: { ...office.clock, now: () => at, today: () => osloDate(at) } });
      expect([moment, (await desk.readCase(substitute, sent.id)).kind]).toEqual([moment, sees]);
    }
    const due = jobRows(office.dataDir).filter(({ kind }) => kind === "route-home");
    expect(due.map((row) => row["due_at"]).sort()).toEqual(["2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"]);
  });

  it("HO-05 never decides on their own: that goes to the leader above, who sees in whose place", async () => {
    const office = await openOffice();
    await name(office);
    const own = await submitted(office, substitute);
    expect(own).toMatchObject({ standing: "employee", decides: { person: { id: solveig }, inPlaceOf: { as: "leader-above" } } });
    expect(own.actions).not.toContain("Approve");
    const refused = await office.desk.runCommand(substitute, own.id, own.version, approval);
    expect(refused).toMatchObject({ kind: "refused", refusals: [{ rule: "HO-05", code: "OWN_APPLICATION" }] });
    expect(await pendingOf(office, gunnhild)).toEqual([]);
    expect(await pendingOf(office, solveig)).toMatchObject([
      { id: own.id, inPlaceOf: { person: { id: lars }, as: "leader-above" } },
    ]);
    expect(await acted(office, who(solveig), own, approval)).toMatchObject({
      decidedBy: { id: solveig },
      decidedFor: { id: lars },
    });
  });

  it("HO-28 sets the day on which the leader's unit meets, on their behalf, and no other unit's", async () => {
    const office = await openOffice();
    const set = (unitId = bygg) => office.desk.setMeetingDay(substitute, { unitId, version: 0, meetingDay: 2 });
    expect((await set()).kind).toBe("not_found");
    await name(office);
    expect((await set(demoUnits.ingenioerfakultet)).kind).toBe("not_found");
    expect((await set()).kind).toBe("done");
    const [row] = databaseRows(office.dataDir, "select data from case_event where type = 'MeetingDaySet'");
    expect(JSON.parse(String(row?.["data"]))).toMatchObject({ by: gunnhild, onBehalfOf: lars });
  });

  it("HO-05 of two who decide at once one wins; the other learns by whom and when, and of nothing that was lost", async () => {
    const office = await openOffice();
    await name(office);
    const sent = await submitted(office);
    const rejection = { type: "Reject", reason: "Gruppa er ny." } as const;
    const ends = await Promise.all([
      office.desk.runCommand(leader, sent.id, sent.version, rejection),
      office.desk.runCommand(substitute, sent.id, sent.version, approval),
    ]);
    expect(ends.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    const stale = ends.find((one) => one.kind === "stale");
    const won = ends[0].kind === "done" ? { by: lars, name: "Lars Moen" } : { by: gunnhild, name: "Gunnhild Aasen" };
    expect(stale?.kind === "stale" && stale.current).toMatchObject({ decidedBy: { id: won.by }, decidedOn: monday });
    expect(stale?.kind === "stale" && stale.current.timeline.at(-1)).toMatchObject({ by: won.name, at: office.clock.now() });
    expect((await office.store.read.events(sent.id)).map(({ type }) => type)).toHaveLength(2);
  });

  it("HO-05 who is no longer one at the moment of deciding has decided nothing, whichever came first", async () => {
    const office = await openOffice();
    const named = listIn(await name(office));
    const sent = await submitted(office);
    const [ended] = await Promise.all([end(office, named), office.desk.runCommand(substitute, sent.id, sent.version, approval)]);
    expect(ended.kind).toBe("done");
    const types = (await office.store.read.events(sent.id)).map(({ type }) => type);
    // Decided before it was ended, or not at all; then it lies with the leader again.
    expect([
      ["Submitted", "Approved"],
      ["Submitted", "Rerouted"],
    ]).toContainEqual(types);
    expect((await office.desk.readCase(substitute, sent.id)).kind).toBe("not_found");
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("HO-05 reminders go to the substitute while there is one, and after five days to the leader above with number and time alone", async () => {
    const office = await openOffice();
    const since = office.clock.date;
    await name(office, since, addDays(since, 60));
    await submitted(office);
    office.clock.date = addDays(since, 10);
    await office.desk.planHomeReminders(since, since);
    const payloads = jobRows(office.dataDir)
      .filter(({ kind }) => kind === "home-remind")
      .map(({ payload }) => JSON.parse(String(payload)));
    expect(payloads.map(({ personId }) => personId).sort()).toEqual([gunnhild, solveig].sort());
    const to = (id: PersonId) => office.desk.homeDelivery(payloads.find(({ personId }) => personId === id));
    expect((await to(gunnhild))?.items).toMatchObject([{ kind: "avgjoer", name: "Kari Nygård" }]);
    const above = await to(solveig);
    expect(above?.items).toEqual([
      { kind: "venter-under", on: since, opens: null, name: "Gunnhild Aasen", count: 1, share: null },
    ]);
  });
});

describe("naming a substitute", () => {
  it("HO-05 is refused for two at once, with who is named and what would be right, and nothing is kept of it", async () => {
    const office = await openOffice();
    await name(office, date("2026-07-01"), date("2026-07-14"));
    const second = await name(office, date("2026-07-10"), date("2026-07-20"), demoPeople.amara);
    expect(second).toMatchObject({
      kind: "refused",
      refusals: [{ code: "SUBSTITUTE_OVERLAPS", substituteId: gunnhild, to: "2026-07-14", earliestStart: "2026-07-15" }],
    });
    expect(listIn(await office.desk.listSubstitutes(leader)).named).toHaveLength(1);
    expect(newsIn(office)).toHaveLength(1);
  });

  it("HO-05 lets one of two through that are sent at once, and makes the same sent twice one", async () => {
    const office = await openOffice();
    const both = await Promise.all([name(office), name(office, monday, addDays(monday, 2), demoPeople.amara)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    const twice = await openOffice();
    await Promise.all([name(twice), name(twice)]);
    expect(listIn(await twice.desk.listSubstitutes(leader)).named).toHaveLength(1);
    expect(newsIn(twice)).toHaveLength(1);
  });

  it("HO-05 does not exist for who leads nothing, and for another leader's there is nothing to end", async () => {
    const office = await openOffice();
    for (const role of ["employee", "hr", "unrelated", "admin", "left"] as const) {
      expect((await office.desk.listSubstitutes(who(roles[role]))).kind).toBe("not_found");
      expect((await name(office, monday, monday, gunnhild, who(roles[role]))).kind).toBe("not_found");
    }
    const [mine] = listIn(await name(office)).named;
    if (mine === undefined) throw new Error("nobody named");
    expect((await office.desk.endSubstitute(who(roles.upperLeader), mine.id, 1)).kind).toBe("not_found");
    expect((await office.desk.endSubstitute(substitute, mine.id, 1)).kind).toBe("not_found");
    // It is no case either.
    expect((await office.desk.readCase(leader, mine.id)).kind).toBe("not_found");
    expect(valueIn(await office.desk.listCases(leader, "decided")).items).toEqual([]);
  });

  it("HO-05 may be ended early: at once, told to the substitute, and by who saw it as it is", async () => {
    const office = await openOffice();
    const named = listIn(await name(office));
    const sent = await submitted(office);
    const ended = listIn(await end(office, named));
    expect(ended.named).toEqual([]);
    expect((await office.desk.readCase(substitute, sent.id)).kind).toBe("not_found");
    expect((await end(office, named)).kind).toBe("stale");
    const told = newsIn(office).map(({ news, personId }) => `${news} ${personId}`);
    expect(told.sort()).toEqual([`ended ${gunnhild}`, `named ${gunnhild}`]);
    expect(moves(await read(office, sent.id))).toEqual([
      { from: "Gunnhild Aasen", to: "Lars Moen", why: "SUBSTITUTE_ENDED", by: null },
    ]);
  });

  it("HO-05 shows what is now, to come and over, and to the substitute for whom", async () => {
    const office = await openOffice();
    await name(office, monday, addDays(monday, 6));
    await name(office, addDays(monday, 7), addDays(monday, 9), demoPeople.amara);
    const whens = async () => listIn(await office.desk.listSubstitutes(leader)).named.map(({ when }) => when);
    expect(await whens()).toEqual(["now", "coming"]);
    expect(listIn(await office.desk.listSubstitutes(substitute))).toEqual({
      ...{ mayName: false, named: [] },
      standsInFor: [{ leader: expect.objectContaining({ id: lars }), to: addDays(monday, 6) }],
    });
    office.clock.date = addDays(monday, 7);
    expect(await whens()).toEqual(["now", "over"]);
    expect((await office.desk.listSubstitutes(substitute)).kind).toBe("not_found");
  });
});

describe("what waits comes to lie with somebody else", () => {
  it("HO-05 when a period begins and ends by the calendar, once, with a line by the product in the chain", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    await name(office, addDays(monday, 1), addDays(monday, 2));
    for (const days of [0, 1, 2, 3]) {
      office.clock.date = addDays(monday, days);
      await Promise.all([office.desk.routeHome(), office.desk.routeHome()]);
    }
    expect(moves(await read(office, sent.id))).toEqual([
      { from: "Lars Moen", to: "Gunnhild Aasen", why: "SUBSTITUTE_BEGAN", by: null },
      { from: "Gunnhild Aasen", to: "Lars Moen", why: "SUBSTITUTE_ENDED", by: null },
    ]);
    const actors = (await office.store.read.events(sent.id)).map(({ actor }) => actor.kind);
    expect(actors).toEqual(["person", "system", "system"]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("HO-05 when the substitute leaves in the middle of it, back to the leader", async () => {
    const office = await openOffice();
    await name(office);
    const sent = await asked(office);
    office.directory.now = withPerson(office.directory.now, gunnhild, { active: false });
    expect((await office.desk.readCase(substitute, sent.id)).kind).toBe("not_found");
    await office.desk.routeHome();
    expect(await read(office, sent.id)).toMatchObject({ decides: { person: { id: lars }, inPlaceOf: null } });
    expect(moves(await read(office, sent.id))).toMatchObject([
      { from: "Gunnhild Aasen", to: "Lars Moen", why: "SUBSTITUTE_LEFT" },
    ]);
    expect(listIn(await office.desk.listSubstitutes(leader)).named).toMatchObject([{ when: "now", hasLeft: true }]);
    expect(newsIn(office).map(({ news, personId }) => [news, personId])).toContainEqual(["routed", lars]);
  });

  it("HO-05 when the leader changes, the employee moves, or nobody leads; told to the new one in one message", async () => {
    const office = await openOffice();
    const fixed = await submitted(office);
    const day = await asked(office);
    office.directory.now = ledBy(office.directory.now, bygg, roles.unrelated);
    await office.desk.routeHome();
    expect(newsIn(office)).toEqual([{ personId: roles.unrelated, news: "routed" }]);
    expect((await office.desk.homeNews(newsIn(office)[0]))?.told).toMatchObject({ waiting: 2 });
    office.directory.now = withPerson(office.directory.now, kari, { unitId: spraak });
    await office.desk.routeHome();
    const { organisation } = office.context.directory;
    expect(organisation().units.get(spraak)?.leaderId).toBeUndefined();
    for (const { id } of [fixed, day])
      expect(moves(await read(office, id)).map(({ from, to, why }) => [from, to, why])).toEqual([
        ["Lars Moen", "Vera Lunde", "LEADER_CHANGED"],
        ["Vera Lunde", null, "NO_LEADER"],
      ]);
    expect(await read(office, fixed.id)).toMatchObject({ leader: null, decides: null, missing: { why: "NO_LEADER" } });
  });

  it("HO-05 is found for cases that are older than its record, and nobody is told of those", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    const stored = await office.store.read.loadCase(sent.id);
    if (stored === undefined) throw new Error("no case");
    const { route: _, decidedFor: __, ...older } = stored.state as Record<string, unknown>;
    await office.store.transaction((tx) =>
      tx.saveCase({
        ...{ ...stored, state: older, expectedVersion: stored.version },
        events: [{ type: "Resubmitted", data: {}, actor: { kind: "person", id: kari }, at: stored.updatedAt }],
      }),
    );
    await office.desk.startHomeReminders();
    expect(moves(await read(office, sent.id))).toEqual([{ from: null, to: "Lars Moen", why: "FIRST_KEPT", by: null }]);
    expect(newsIn(office)).toEqual([]);
  });

  it("HO-05 leaves what is decided where it was decided", async () => {
    const office = await openOffice();
    const decided = await acted(office, leader, await submitted(office), approval);
    office.directory.now = ledBy(office.directory.now, bygg, roles.unrelated);
    await office.desk.routeHome();
    expect(moves(await read(office, decided.id))).toEqual([]);
  });
});

describe("what the substitute is told", () => {
  it("HO-05 says nothing any more that was taken back before it was sent", async () => {
    const office = await openOffice();
    const named = listIn(await name(office, addDays(monday, 1), addDays(monday, 5)));
    const [first] = newsIn(office);
    expect((await office.desk.homeNews(first))?.told).toMatchObject({ news: "named", leaderName: "Lars Moen", waiting: 0 });
    await end(office, named);
    expect(await office.desk.homeNews(first)).toBeUndefined();
    const ended = newsIn(office).find(({ news }) => news === "ended");
    expect((await office.desk.homeNews(ended))?.told).toMatchObject({ news: "ended" });
    expect(newsJob(office.context, first, "x").payload).toEqual(first);
  });
});

describe("where the directory names no leader", () => {
  it("HO-05 shows whom to ask: the leader above, whom the employer has chosen, an HR adviser", async () => {
    const office = await openOffice();
    expect(office.context.directory.organisation().units.get(spraak)?.leaderId).toBeUndefined();
    expect(valueIn(await office.desk.readMe(who(ingunn))).missingLeader).toMatchObject({
      why: "NO_LEADER",
      contact: { name: "Øyvind Rasmussen" },
    });
    const piotr = who(demoPeople.piotr);
    expect(valueIn(await office.desk.readMe(piotr)).missingLeader).toMatchObject({ why: "NO_UNIT", contact: { id: hilde } });
    const chosen = createDesk({ ...office.context, homeContact: () => demoPeople.berit });
    expect(valueIn(await chosen.readMe(piotr)).missingLeader?.contact?.id).toBe(demoPeople.berit);
    // One who has left is nobody to ask.
    const gone = createDesk({ ...office.context, homeContact: () => demoPeople.oddvar });
    expect(valueIn(await gone.readMe(piotr)).missingLeader?.contact?.id).toBe(hilde);
    expect(valueIn(await office.desk.readMe(employee)).missingLeader).toBeNull();
    const refused = await chosen.askDay(piotr, office.context.newId() as CaseId, {
      ...{ from: date("2026-03-10"), to: null, work: "Rette eksamen.", everyWeek: false },
    });
    expect(refused).toMatchObject({ kind: "refused", refusals: [{ code: "NO_LEADER", askId: demoPeople.berit }] });
  });
});

describe("reports and cases", () => {
  it("VA-03 never follow a substitute: a klage to the leader does not exist for who stands in for them", async () => {
    const office = await openOffice();
    await name(office);
    const sent = await office.desk.beginReport(employee, { type: "Submit", answers: aKlage() });
    if (sent.kind !== "done") throw new Error(JSON.stringify(sent));
    const { id } = sent.value;
    expect((await office.desk.readReport(leader, id)).kind).toBe("done");
    expect((await office.desk.readReport(substitute, id)).kind).toBe("not_found");
    for (const list of ["inbox", "mine"] as const)
      expect(await office.desk.listReports(substitute, { list, after: null })).toMatchObject({ value: { items: [] } });
    expect(valueIn(await office.desk.readMe(substitute))).toMatchObject({ isLeader: false });
  });

  it("VA-02 leave the leader the owner of a case: it does not exist for who stands in for them, nor do its verbs", async () => {
    const office = await openOffice();
    await name(office);
    const { cases } = await formalised(office);
    const id = cases[0] as CaseId;
    expect((await office.desk.readSubCase(leader, id)).kind).toBe("done");
    expect((await office.desk.readSubCase(substitute, id)).kind).toBe("not_found");
    expect((await caseDoes(office, gunnhild, id, declaresHabil)).kind).toBe("not_found");
    for (const list of ["handled", "mine"] as const)
      expect(await office.desk.listSubCases(substitute, { list, after: null })).toMatchObject({ value: { items: [] } });
  });
});
