import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { noteRoutes } from "#bot/api/noteRoutes.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { NotatCommandInput, NotatRequest } from "#domain/contract/notatCommand.ts";
import type { NotatAnswer, NotatDetail } from "#domain/contract/notatViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Report } from "#domain/melding/model.ts";
import { reportRemindersOn } from "#domain/melding/reminders.ts";
import { openOffice } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

/** Everybody who could be thought to have something to do with what Vera was told about Ante, under Lars. */
const people = {
  verneombud: demoPeople.vera,
  leader: demoPeople.lars,
  superior: demoPeople.solveig,
  rector: demoPeople.ragnhild,
  accused: demoPeople.ante,
  colleague: demoPeople.kari,
  hovedverneombud: demoPersonId(57),
  tillitsvalgt: demoPersonId(14),
  hr: demoPeople.hilde,
  sjef: demoPeople.berit,
  mottak: demoPeople.astrid,
  admin: demoPeople.elias,
  arkiv: demoPersonId(21),
  student: demoPeople.sofie,
  left: demoPeople.oddvar,
} as const;
type Role = keyof typeof people;
const names = Object.keys(people) as readonly Role[];
const others = names.filter((role) => role !== "verneombud");

const secret = "KANARIFUGL";
const noted: Omit<NotatRequest, "id"> = { as: null, unitId: null, text: `${secret} sagt i fortrolighet`, danger: true };
const forward: NotatCommandInput = {
  type: "ForwardNotat",
  what: "Arbeidsmiljøet kan være uforsvarlig.",
  counterparts: [people.accused],
  leaderId: null,
};
const commands: readonly NotatCommandInput[] = [
  { type: "AddToNotat", text: "Mer" },
  { type: "AnswerDanger", danger: false },
  forward,
  { type: "CloseNotat" },
  { type: "KeepNotat" },
  { type: "DiscardNotat" },
];

async function wrote(server: OfficeServer, by: Role = "verneombud", but: Partial<NotatRequest> = {}): Promise<NotatDetail> {
  const id = v4() as CaseId;
  return note(await server.office.desk.writeNote({ personId: people[by] }, id, { id, ...noted, ...but }));
}

async function did(server: OfficeServer, by: Role, id: CaseId, command: NotatCommandInput) {
  const who = { personId: people[by] };
  const found = await server.office.desk.readNote(who, id);
  return server.office.desk.runNoteCommand(who, id, found.kind === "done" ? found.value.version : 0, command);
}

function note(outcome: { readonly kind: string; readonly value?: NotatAnswer }): NotatDetail {
  if (outcome.value?.kind !== "note") throw new Error(`no note: ${JSON.stringify(outcome)}`);
  return outcome.value.note;
}

const comparable = ({ status, headers, text }: Awaited<ReturnType<OfficeServer["ask"]>>) => {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
};

describe("the routes of confidential notes", () => {
  it("are all asked here, and no others", async () => {
    const { desk } = await openOffice();
    const routes = noteRoutes(desk).map(({ method, path }) => `${method} ${path}`);
    expect(routes).toEqual(["get /api/notes", "post /api/notes", "get /api/notes/:id", "post /api/notes/:id/commands"]);
  });

  it("VA-08 give a note to its writer alone; for everybody else there is nothing, byte for byte", async () => {
    const server = await serveOffice();
    const { id } = await wrote(server);
    for (const role of names) {
      const list = await server.ask("GET", "/api/notes", people[role]);
      expect([role, list.status, list.text.includes(id)]).toEqual([role, role === "left" ? 404 : 200, role === "verneombud"]);
      expect(list.text).not.toContain(secret);
      const answer = await server.ask("GET", `/api/notes/${id}`, people[role]);
      expect([role, answer.text.includes(secret)]).toEqual([role, role === "verneombud"]);
      if (role === "verneombud") continue;
      expect(comparable(answer)).toEqual(comparable(await server.ask("GET", `/api/notes/${v4()}`, people[role])));
      expect([role, answer.status]).toEqual([role, 404]);
    }
  });

  it("VA-08 take no command from anybody else, nor a note under an id that is taken", async () => {
    const server = await serveOffice();
    const { id, version } = await wrote(server);
    for (const role of others) {
      for (const command of commands) {
        const post = (about: string) =>
          server.ask("POST", `/api/notes/${about}/commands`, people[role], JSON.stringify({ version, command }));
        const answer = await post(id);
        expect([role, command.type, answer.status]).toEqual([role, command.type, 404]);
        expect(comparable(answer)).toEqual(comparable(await post(v4())));
      }
    }
    const taken = await server.ask("POST", "/api/notes", people.tillitsvalgt, JSON.stringify({ id, ...noted, danger: null }));
    expect([taken.status, taken.text]).toEqual([404, '{"error":"not_found"}']);
    const kept = await server.office.desk.readNote({ personId: people.verneombud }, id);
    expect(kept).toMatchObject({ value: { version, closedOn: null, forwardedTo: null, entries: [{}] } });
    expect(JSON.stringify(server.log)).not.toContain(secret);
  });

  it("are closed without a token, with one that is none, and to whom the directory does not know", async () => {
    const server = await serveOffice();
    const { id } = await wrote(server);
    const asks = [
      ["GET", "/api/notes", undefined],
      ["POST", "/api/notes", JSON.stringify({ id: v4(), ...noted })],
      ["GET", `/api/notes/${id}`, undefined],
      ["POST", `/api/notes/${id}/commands`, JSON.stringify({ version: 1, command: { type: "CloseNotat" } })],
    ] as const;
    for (const [method, path, body] of asks) {
      for (const authorization of [undefined, "", "Bearer x"])
        expect((await server.ask(method, path, { authorization }, body)).status).toBe(401);
      expect((await server.ask(method, path, v4() as PersonId, body)).text).toBe('{"error":"not_found"}');
      expect((await server.ask(method, path, people.left, body)).text).toBe('{"error":"not_found"}');
    }
  });

  it("VA-08 let nobody but representatives write one, and say why", async () => {
    const server = await serveOffice();
    for (const role of ["leader", "colleague", "hr", "student"] as const) {
      const answer = await server.ask("POST", "/api/notes", people[role], JSON.stringify({ id: v4(), ...noted }));
      expect([role, answer.status, answer.text.includes("NOTAT_ONLY_REPRESENTATIVES")]).toEqual([role, 422, true]);
    }
    const twice = JSON.stringify({ id: v4(), ...noted });
    for (let sent = 0; sent < 2; sent += 1)
      expect((await server.ask("POST", "/api/notes", people.hovedverneombud, twice)).status).toBe(200);
    const list = await server.office.desk.listNotes({ personId: people.hovedverneombud });
    expect(list).toMatchObject({ value: { items: [{ as: "verneombud" }] } });
  });

  it("keep notes out of every list of reports and of every report's routes, for their writer too", async () => {
    const server = await serveOffice();
    const { id } = await wrote(server);
    for (const list of ["inbox", "mine"]) {
      const answer = await server.ask("GET", `/api/reports?list=${list}`, people.verneombud);
      expect([answer.status, answer.text]).toEqual([200, '{"items":[],"next":null}']);
    }
    expect((await server.ask("GET", `/api/reports/${id}`, people.verneombud)).status).toBe(404);
    expect((await server.ask("GET", `/api/cases/${id}`, people.verneombud)).status).toBe(404);
  });
});

describe("a confidential note", () => {
  it("VA-08 is closed only after the employer has got a report, which holds nothing of the note", async () => {
    const server = await serveOffice();
    const { id, duty, actions } = await wrote(server);
    expect(duty).toBe("NOTAT_FORWARD_FIRST");
    expect(actions).toEqual(["AddToNotat", "AnswerDanger", "ForwardNotat"]);
    for (const type of ["CloseNotat", "DiscardNotat"] as const) {
      const refused = await did(server, "verneombud", id, { type });
      expect(refused).toMatchObject({ kind: "refused", refusals: [{ rule: "VA-08", code: "NOTAT_FORWARD_FIRST" }] });
    }
    const { forwardedTo } = note(await did(server, "verneombud", id, forward));
    if (forwardedTo === null) throw new Error("not forwarded");
    const inbox = await server.office.desk.listReports({ personId: people.leader }, { list: "inbox", after: null });
    expect(inbox).toMatchObject({ value: { items: [{ id: forwardedTo, kind: "underretning" }] } });
    const at = (await server.office.desk.readReport({ personId: people.leader }, forwardedTo)) as never;
    expect(JSON.stringify(at)).not.toContain(secret);
    const own = await server.ask("GET", `/api/reports/${forwardedTo}`, people.verneombud);
    expect([own.text.includes("uforsvarlig"), own.text.includes(secret)]).toEqual([true, false]);
    const closed = note(await did(server, "verneombud", id, { type: "CloseNotat" }));
    expect(closed.closedOn).not.toBeNull();
    expect(closed.actions).toEqual(["KeepNotat", "DiscardNotat"]);
    expect((await server.office.store.verifyChains()).fault).toBeNull();
  });

  it("VA-08 has the leader who is silent reminded, and the safety representative who forwarded it", async () => {
    const server = await serveOffice();
    const { context, store } = server.office;
    const report = note(await did(server, "verneombud", (await wrote(server)).id, forward)).forwardedTo;
    const found = await store.read.openReport(report as CaseId);
    if (found?.kind !== "report" || found.report.due === null) throw new Error("nothing waits");
    const who = (on: LocalDate) => reportRemindersOn(found.report.state as Report, context.reports(), on).map(({ to }) => to);
    expect(who(context.clock.today())).toEqual([]);
    const late = who(addDays(found.report.due.on, 1));
    expect(late).toContain(people.verneombud);
    expect(late).toContain(people.leader);
  });

  it("VA-09 is closed by a union representative without anything being forwarded, and may be reported", async () => {
    const server = await serveOffice();
    const { id, duty, actions } = await wrote(server, "tillitsvalgt");
    expect([duty, actions.includes("ForwardNotat"), actions.includes("CloseNotat")]).toEqual([null, true, true]);
    expect(note(await did(server, "tillitsvalgt", id, { type: "CloseNotat" }))).toMatchObject({ forwardedTo: null });
    const free = await wrote(server, "tillitsvalgt");
    expect(note(await did(server, "tillitsvalgt", free.id, forward)).forwardedTo).not.toBeNull();
  });

  it("is stale where it has moved on, and nothing is lost", async () => {
    const server = await serveOffice();
    const { id, version } = await wrote(server);
    await did(server, "verneombud", id, { type: "AddToNotat", text: "Mer" });
    const body = JSON.stringify({ version, command: { type: "AddToNotat", text: "Enda mer" } });
    const answer = await server.ask("POST", `/api/notes/${id}/commands`, people.verneombud, body);
    expect([answer.status, answer.text.includes('"text":"Mer"')]).toEqual([409, true]);
  });

  it("is erased for good, and what it was forwarded as stays", async () => {
    const server = await serveOffice();
    const { id } = await wrote(server);
    const { forwardedTo } = note(await did(server, "verneombud", id, forward));
    expect(await did(server, "verneombud", id, { type: "DiscardNotat" })).toEqual({ kind: "done", value: { kind: "erased" } });
    const gone = await server.ask("GET", `/api/notes/${id}`, people.verneombud);
    expect([gone.status, gone.text]).toEqual([404, '{"error":"not_found"}']);
    expect((await server.ask("GET", "/api/notes", people.verneombud)).text).toBe('{"items":[]}');
    expect(await server.office.store.transaction((tx) => tx.destroyCaseKey(id))).toBe("already");
    expect((await server.ask("GET", `/api/reports/${forwardedTo}`, people.verneombud)).text).toContain("uforsvarlig");
    expect((await server.office.store.verifyChains()).fault).toBeNull();
  });
});
