import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { weekRoutes } from "#bot/api/weekRoutes.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { UnitCalendar } from "#domain/contract/unitCalendar.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import {
  acceptance,
  acted,
  agreement,
  approval,
  asked,
  employee,
  leader,
  submitted,
  who,
} from "#test/support/homeOfficeCases.ts";
import { listenAs } from "#test/support/liveReader.ts";
import { openOffice, type RoleName, roleNames, roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

const everybody = (status: number, but: Partial<Record<RoleName, number>>): Record<RoleName, number> => ({
  ...(Object.fromEntries(roleNames.map((name) => [name, status])) as Record<RoleName, number>),
  ...but,
});

const week = `/api/unit-calendar?unit=${demoUnits.bygg}&date=2026-03-10`;
const nowhere = `/api/unit-calendar?unit=${v7()}&date=2026-03-10`;
const move = JSON.stringify({ from: "2026-03-10", to: "2026-03-11" });
const unitFeed = (action: string, unitId: string = demoUnits.bygg) =>
  JSON.stringify({ action, about: { kind: "enhet", unitId } });

/** What each route answers about Kari's unit and her application to each role, and how the same is asked of what is not there. */
const expected: Readonly<Record<string, { readonly ask: Ask; readonly none: Ask; readonly status: Record<RoleName, number> }>> = {
  "get /api/unit-calendar": {
    ask: (server, as) => server.ask("GET", week, as),
    none: (server, as) => server.ask("GET", nowhere, as),
    status: everybody(404, { employee: 200, leader: 200, unrelated: 200 }),
  },
  "post /api/cases/:id/move-preview": {
    ask: (server, as, id) => server.ask("POST", `/api/cases/${id}/move-preview`, as, move),
    none: (server, as) => server.ask("POST", `/api/cases/${v7()}/move-preview`, as, move),
    status: everybody(404, { leader: 200 }),
  },
  // The address of the yearly cycle's calendar is everybody's (cycleAccess.test.ts), and that of a unit its leader's.
  "post /api/calendar": {
    ask: (server, as) => server.ask("POST", "/api/calendar", as, unitFeed("make")),
    none: (server, as) => server.ask("POST", "/api/calendar", as, unitFeed("make", v7())),
    status: everybody(404, { leader: 200 }),
  },
};
type Ask = (server: OfficeServer, as: Parameters<OfficeServer["ask"]>[2], id: string) => ReturnType<OfficeServer["ask"]>;

const seenBy = async (server: OfficeServer, as: PersonId, path = week) =>
  JSON.parse((await server.ask("GET", path, as)).text) as UnitCalendar;

describe("access to the week of a unit", () => {
  it("is expected of every route of its register", async () => {
    const { desk } = await openOffice();
    const routes = weekRoutes(desk).map(({ method, path }) => `${method} ${path}`);
    expect([...routes, "post /api/calendar"].sort()).toEqual(Object.keys(expected).sort());
  });

  describe.each(Object.entries(expected))("%s", (_, { ask, none, status }) => {
    it.each(roleNames)("answers as it should to %s, and what is not theirs is as what is not there", async (role) => {
      const server = await serveOffice();
      const { id } = await submitted(server.office);
      const answer = await ask(server, roles[role], id);
      expect(answer.status).toBe(status[role]);
      for (const content of ["Ro til", "Raskere", "Telefon"]) expect(answer.text).not.toContain(content);
      if (role !== "employee" && role !== "leader") expect(answer.text).not.toContain(id);
      if (answer.status !== 404) return;
      const { date: _date, ...headers } = answer.headers;
      const { date: _none, ...nones } = (await none(server, roles[role], id)).headers;
      expect([headers, answer.text]).toEqual([nones, '{"error":"not_found"}']);
    });

    it("is closed without a token, and to somebody whom the directory does not know", async () => {
      const server = await serveOffice();
      const { id } = await submitted(server.office);
      const bare = await ask(server, { authorization: undefined }, id);
      expect([bare.status, bare.text]).toEqual([401, '{"error":"unauthorized"}']);
      expect((await ask(server, v7() as PersonId, id)).status).toBe(404);
    });
  });

  it("tells a colleague that somebody is at home, and nothing of what waits, of hours, of reasons or of who was called in", async () => {
    const server = await serveOffice();
    const { office } = server;
    const approved = agreement(await acted(office, leader, await submitted(office), approval));
    const before = await seenBy(server, roles.unrelated);
    expect(before.people.find(({ id }) => id === roles.employee)?.dates).toEqual([]);
    const runs = await acted(office, employee, approved, acceptance(approved));
    await asked(office, employee, { from: localDate("2026-03-11") });
    const bare = (date: string) => ({ date, kind: "home", caseId: null, hours: null });
    const kari = (calendar: UnitCalendar) => calendar.people.find(({ id }) => id === roles.employee)?.dates;
    const colleague = await seenBy(server, roles.unrelated);
    expect(kari(colleague)).toEqual([bare("2026-03-10"), bare("2026-03-12")]);
    expect([colleague.standing, colleague.team, colleague.feeds]).toEqual(["colleague", null, { own: null, unit: null }]);
    expect(kari(await seenBy(server, roles.leader))?.map(({ kind }) => kind)).toEqual(["agreed", "asked-single", "agreed"]);
    expect(kari(await seenBy(server, roles.employee))?.map(({ kind }) => kind)).toEqual(["agreed", "asked-single", "agreed"]);
    await acted(office, leader, runs, { type: "CallIn", date: localDate("2026-03-12") });
    expect(kari(await seenBy(server, roles.unrelated))).toEqual([bare("2026-03-10")]);
  });

  it("shows each their own days alone where the employer has not opened the week to colleagues", async () => {
    const office = await openOffice();
    const settings = { ...normalRegime.homeOffice, weekForColleagues: false };
    const desk = createDesk({ ...office.context, regimes: [{ ...normalRegime, homeOffice: settings }] });
    const seen = async (by: typeof leader) => {
      const read = await desk.readUnitCalendar(by, { span: "uke" });
      return read.kind === "done" ? [read.value.standing, read.value.people.length > 1] : read.kind;
    };
    expect([await seen(employee), await seen(leader)]).toEqual([
      ["own", false],
      ["leader", true],
    ]);
  });

  it("answers a day that cannot be looked at as one that is not there, and a date that does not exist as no request", async () => {
    const server = await serveOffice();
    const status = async (query: string) => (await server.ask("GET", `/api/unit-calendar?${query}`, roles.leader)).status;
    expect(await Promise.all(["date=2024-12-15", "date=2028-02-01", "date=2025-01-08", "date=2027-12-24"].map(status))).toEqual([
      404, 404, 200, 200,
    ]);
    expect(await Promise.all(["date=2026-02-30", "date=x", "span=aar", "span=maaned"].map(status))).toEqual([400, 400, 400, 200]);
  });
});

describe("what is pushed of a unit's week", () => {
  it("reaches colleagues when a day shows, and not when something waits", async () => {
    const server = await serveOffice();
    const { office } = server;
    const [colleague, outsider] = [await listenAs(server, roles.unrelated), await listenAs(server, roles.otherLeader)];
    await Promise.all([colleague.next(), outsider.next()]);
    const sent = await submitted(office);
    const day = await asked(office, who(roles.employee), {});
    await acted(office, employee, day, { type: "WithdrawDay" });
    const approved = agreement(await acted(office, leader, sent, approval));
    await acted(office, employee, approved, acceptance(approved));
    office.changes.publish({ kind: "everything" });
    expect((await colleague.next())?.message).toEqual({ type: "week" });
    expect((await colleague.next())?.message).toEqual({ type: "all" });
    expect((await outsider.next())?.message).toEqual({ type: "all" });
    expect(colleague.text()).not.toContain(sent.id);
  });

  it("HO-28 has the day on which the unit meets, for its people and nobody else", async () => {
    const server = await serveOffice();
    const readers = await Promise.all([roles.employee, roles.leader, roles.hr].map((id) => listenAs(server, id)));
    await Promise.all(readers.map((reader) => reader.next()));
    const body = JSON.stringify({ unitId: demoUnits.bygg, version: 0, meetingDay: 2 });
    expect((await server.ask("POST", "/api/unit-weeks", roles.leader, body)).status).toBe(200);
    server.office.changes.publish({ kind: "everything" });
    const heard = await Promise.all(readers.map(async (reader) => (await reader.next())?.message.type));
    expect(heard).toEqual(["week", "week", "all"]);
  });
});

describe("the address of a unit's calendar", () => {
  const made = async (server: OfficeServer, as: PersonId, about: object) => {
    const { text } = await server.ask("POST", "/api/calendar", as, JSON.stringify({ action: "make", about }));
    return (JSON.parse(text) as { readonly path: string }).path;
  };
  const fetched = (server: OfficeServer, path: string) => server.ask("GET", path, { authorization: undefined });

  it("gives names and the word for it, and nothing of what waits, of reasons or of hours", async () => {
    const server = await serveOffice();
    const { office } = server;
    const approved = agreement(await acted(office, leader, await submitted(office), approval));
    const path = await made(server, roles.leader, { kind: "enhet", unitId: demoUnits.bygg });
    expect((await fetched(server, path)).text).not.toContain("VEVENT");
    await acted(office, employee, approved, acceptance(approved));
    const { text } = await fetched(server, path);
    expect(text).toContain("SUMMARY:Hjemmekontor: Kari Nygård");
    expect(text).toContain("DTSTART;VALUE=DATE:20260310");
    for (const content of ["Ro til", "Raskere", "Telefon", "09:00", approved.id]) expect(text).not.toContain(content);
    expect(JSON.stringify(server.log)).not.toContain(path.slice(10, 40));
  });

  it("is one that there never was when it is guessed, was taken away, or its owner leads the unit no longer", async () => {
    const server = await serveOffice();
    const { office } = server;
    const unit = { kind: "enhet", unitId: demoUnits.bygg };
    const [path, own] = [await made(server, roles.leader, unit), await made(server, roles.leader, { kind: "egne" })];
    const guessed = await fetched(server, path.replace(/.{5}\.ics$/, "AAAAA.ics"));
    expect([guessed.status, guessed.text]).toEqual([404, ""]);
    expect((await fetched(server, path)).status).toBe(200);
    const { units } = office.directory.now;
    const bygg = units.get(demoUnits.bygg);
    if (bygg === undefined) throw new Error("no unit");
    office.directory.now = {
      ...office.directory.now,
      units: new Map(units).set(bygg.id, { ...bygg, leaderId: roles.unrelated }),
    };
    const gone = await fetched(server, path);
    const { date: _one, ...headers } = gone.headers;
    const { date: _other, ...others } = guessed.headers;
    expect([gone.status, gone.text, headers]).toEqual([404, "", others]);
    // It can still be taken away by whoever made it, and by nobody else.
    const revoke = (as: PersonId) => server.ask("POST", "/api/calendar", as, unitFeed("revoke"));
    expect([
      (await revoke(roles.otherLeader)).status,
      (await revoke(roles.leader)).status,
      (await revoke(roles.leader)).status,
    ]).toEqual([404, 200, 404]);
    office.directory.now = { ...office.directory.now, units };
    expect([(await fetched(server, path)).status, (await fetched(server, own)).status]).toEqual([404, 200]);
  });
});
