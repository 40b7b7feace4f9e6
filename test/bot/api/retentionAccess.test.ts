import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { retentionRoutes } from "#bot/api/retentionRoutes.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { dueOn, keep, listed, madeOf, roar, secret, signe, warnOn, withdrawnKlage } from "#test/support/closedReport.ts";
import { openOffice, withPerson } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

/** Everybody who could be thought to have something to do with a klage by Kari about Ante, under Lars. */
const people = {
  reporter: demoPeople.kari,
  leader: demoPeople.lars,
  superior: demoPeople.solveig,
  rector: demoPeople.ragnhild,
  accused: demoPeople.ante,
  colleague: demoPeople.gunnhild,
  verneombud: demoPeople.vera,
  tillitsvalgt: demoPersonId(14),
  hr: demoPeople.hilde,
  sjef: demoPeople.berit,
  mottak: demoPeople.astrid,
  boardChair: demoPeople.torgeir,
  admin: demoPeople.elias,
  student: demoPeople.sofie,
  left: demoPeople.oddvar,
  arkiv: roar,
  otherArkiv: signe,
} as const;
const { retention: periods } = demoReportSettings(null);
type Role = keyof typeof people;
const names = Object.keys(people) as readonly Role[];
const records: readonly Role[] = ["arkiv", "otherArkiv"];

const commands = [
  { type: "ProposeErasure" },
  { type: "WithdrawProposal" },
  { type: "ConfirmErasure" },
  { type: "PlaceHold", reason: "for retten" },
  { type: "LiftHold", reason: "dom" },
];
const comparable = ({ status, headers, text }: Awaited<ReturnType<OfficeServer["ask"]>>) => {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
};
const post = (server: OfficeServer, id: string, as: PersonId, version: number, command: object) =>
  server.ask("POST", `/api/retention/${id}/commands`, as, JSON.stringify({ version, command }));

describe("the routes of retention", () => {
  it("are all asked here, and no others", async () => {
    const { desk } = await openOffice();
    const routes = retentionRoutes(desk).map(({ method, path }) => `${method} ${path}`);
    expect(routes).toEqual(["get /api/retention", "post /api/retention/:id/commands"]);
  });

  it("list number, kind and days to those with the records role, and to everybody else are not there", async () => {
    const server = await serveOffice();
    const id = await withdrawnKlage(server.office);
    for (const role of names) {
      const answer = await server.ask("GET", "/api/retention", people[role]);
      if (!records.includes(role)) {
        expect([role, answer.status, answer.text]).toEqual([role, 404, '{"error":"not_found"}']);
        continue;
      }
      expect([role, answer.status]).toEqual([role, 200]);
      const { items } = JSON.parse(answer.text) as { readonly items: readonly object[] };
      expect(items).toMatchObject([{ id, kind: "klage", closedOn: "2026-03-02", dueOn, stage: "kept" }]);
      expect(Object.keys(items[0] ?? {}).toSorted()).toEqual(
        [
          "id",
          "number",
          "kind",
          "version",
          "closedOn",
          "dueOn",
          "stage",
          "since",
          "proposedByMe",
          "holdReason",
          "actions",
        ].toSorted(),
      );
      for (const personId of [people.reporter, people.accused, people.leader]) expect(answer.text).not.toContain(personId);
      expect(answer.text).not.toContain(secret);
    }
    for (const authorization of [undefined, "", "Bearer x"])
      expect((await server.ask("GET", "/api/retention", { authorization })).status).toBe(401);
  });

  it("take no command about it from anybody else, byte for byte as about a report that is not there", async () => {
    const server = await serveOffice();
    const id = await withdrawnKlage(server.office);
    const before = await server.office.store.read.openReport(id);
    const version = before?.kind === "report" ? before.report.version : 0;
    for (const role of names.filter((one) => !records.includes(one)))
      for (const command of commands) {
        const answer = await post(server, id, people[role], version, command);
        expect([role, command.type, answer.status]).toEqual([role, command.type, 404]);
        expect(comparable(answer)).toEqual(comparable(await post(server, v4(), people[role], version, command)));
      }
    expect(await server.office.store.read.openReport(id)).toEqual(before);
    expect(JSON.stringify(server.log)).not.toContain(secret);
  });

  it("hide a report from somebody with the records role who is a party to it or has handled it", async () => {
    const server = await serveOffice();
    const { office } = server;
    office.directory.now = withPerson(office.directory.now, people.leader, { roles: ["ansatt", "arkiv"] });
    const id = await withdrawnKlage(office, roar);
    const [row] = (await listed(office, signe)) ?? [];
    for (const personId of [roar, people.leader]) {
      const list = await server.ask("GET", "/api/retention", personId);
      expect([list.status, list.text]).toEqual([200, JSON.stringify({ items: [], next: null, periods })]);
      for (const command of commands) {
        const answer = await post(server, id, personId, row?.version ?? 0, command);
        expect(comparable(answer)).toEqual(comparable(await post(server, v4(), personId, row?.version ?? 0, command)));
      }
    }
  });

  it("erase it by two persons, say why not, and tell what it is like now to whoever saw an older one", async () => {
    const server = await serveOffice();
    const { office } = server;
    const id = await withdrawnKlage(office);
    const early = await post(server, id, roar, 3, { type: "ProposeErasure" });
    expect([early.status, early.text]).toEqual([422, expect.stringContaining("RETENTION_NOT_DUE")]);
    office.clock.date = warnOn;
    await office.desk.warnReportsOfErasure();
    office.clock.date = dueOn;
    const stale = await post(server, id, roar, 3, { type: "ProposeErasure" });
    expect([stale.status, JSON.parse(stale.text)]).toMatchObject([409, { current: { version: 4, stage: "warned" } }]);
    expect((await post(server, id, roar, 4, { type: "ProposeErasure" })).status).toBe(200);
    expect((await post(server, id, roar, 5, { type: "ConfirmErasure" })).status).toBe(422);
    expect((await server.ask("GET", `/api/reports/${id}`, people.reporter)).status).toBe(200);
    madeOf(await keep(office, signe, id, { type: "ConfirmErasure" }));
    for (const role of names) {
      expect([role, (await server.ask("GET", `/api/reports/${id}`, people[role])).status]).toEqual([role, 404]);
      expect([role, (await post(server, id, people[role], 6, { type: "PlaceHold", reason: "x" })).status]).toEqual([role, 404]);
    }
    for (const body of ["{}", '{"version":1}', '{"version":1,"command":{"type":"WarnOfErasure"}}'])
      expect((await server.ask("POST", `/api/retention/${id}/commands`, signe, body)).status).toBe(400);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("are filled by the job of the morning, which a server plans at its start and which warns when the day has come", async () => {
    const server = await serveOffice();
    await server.idle();
    const id = await withdrawnKlage(server.office);
    server.office.clock.date = warnOn;
    await server.office.desk.startErasureWarnings();
    server.office.changes.publish({ kind: "jobs" });
    await server.idle();
    expect(await listed(server.office, signe)).toMatchObject([{ id, stage: "warned", since: warnOn }]);
  });
});
