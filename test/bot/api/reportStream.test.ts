import { randomUUID } from "node:crypto";
import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { given } from "#test/support/cycleCourse.ts";
import { type LiveReader, listenAs } from "#test/support/liveReader.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { aKlage, aVarsel } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, vera, hilde, berit, astrid, ante, elias } = demoPeople;
const habil: ReportCommandInput = { type: "DeclareHabilitet", answer: "habil", reason: null };
const canary = "Kanarifugl-7Q2 synger";

type Readers = Readonly<Record<string, LiveReader>>;

/** Everybody's open page, past what it says at first. */
async function listening(server: OfficeServer, people: Readonly<Record<string, PersonId>>): Promise<Readers> {
  const readers: Record<string, LiveReader> = {};
  for (const [name, person] of Object.entries(people)) {
    const reader = await listenAs(server, person);
    await reader.next();
    readers[name] = reader;
  }
  return readers;
}

/** How often each heard of a report or a note since, up to a word that all hear. */
async function heard(server: OfficeServer, readers: Readers): Promise<Record<string, number>> {
  server.office.changes.publish({ kind: "everything" });
  const told: Record<string, number> = {};
  for (const [name, reader] of Object.entries(readers)) {
    told[name] = 0;
    for (let one = await reader.next(); one?.message.type !== "all"; one = await reader.next()) {
      if (one === undefined) throw new Error("ended");
      told[name] += 1;
    }
  }
  return told;
}

/** What each heard, one thing at a time: `work` is waited for, and so is all that it brings. */
async function hearing(server: OfficeServer, readers: Readers, work: () => Promise<unknown>) {
  await work();
  // Who is told of what is asked for after it was saved.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return heard(server, readers);
}

async function sent(server: OfficeServer, by: PersonId = kari): Promise<ReportDetail> {
  const answers = aKlage({ what: canary });
  return given(await server.office.desk.beginReport({ personId: by }, { type: "Submit", answers }));
}

async function act(server: OfficeServer, by: PersonId, id: CaseId, command: ReportCommandInput) {
  const { desk } = server.office;
  const { version } = given(await desk.readReport({ personId: by }, id));
  return desk.runReportCommand({ personId: by }, id, version, command);
}

/** A varsel without a name, and what its reporter may do with the code. */
async function unnamed(server: OfficeServer) {
  const desk = createPostboksDesk(server.office.context);
  const report = { formId: randomUUID(), language: "nb", answers: aVarsel(), relatedCode: null, files: [] } as const;
  const outcome = await desk.send(report);
  if (outcome.kind !== "sent") throw new Error(outcome.kind);
  const { code } = outcome;
  return {
    id: report.formId as CaseId,
    write: async (text: string) =>
      given(await desk.command(code, "nb", (await desk.open(code, "nb"))?.version ?? 0, { type: "SendMessage", text }, [])),
  };
}

describe("the stream and reports", () => {
  it("tells reporter and recipient in ids and versions alone, and nobody else that anything happened", async () => {
    const server = await serveOffice();
    const readers = await listening(server, { kari, lars, solveig, vera, hilde, berit, astrid, ante, elias });
    const { id: caseId, version } = await sent(server);
    for (const name of ["kari", "lars"]) {
      expect((await readers[name]?.next())?.message).toEqual({ type: "report", caseId, version });
    }
    const told = await hearing(server, readers, () => act(server, lars, caseId, habil));
    expect(told).toEqual({ kari: 0, lars: 1, solveig: 0, vera: 0, hilde: 0, berit: 0, astrid: 0, ante: 0, elias: 0 });
    for (const reader of Object.values(readers)) {
      for (const content of ["Kanarifugl", "klage", "Nyg", kari, lars, ante]) expect(reader.text()).not.toContain(content);
    }
  });

  it("tells a reporter of an answer, and not of what the handlers do among themselves", async () => {
    const server = await serveOffice();
    const { id } = await sent(server);
    await act(server, lars, id, habil);
    const readers = await listening(server, { kari, lars });
    const note = { type: "AddNote", text: "Snakk med HR." } as const;
    expect(await hearing(server, readers, () => act(server, lars, id, note))).toEqual({ kari: 0, lars: 1 });
    const receipt = { type: "Acknowledge", text: "Takk." } as const;
    expect(await hearing(server, readers, () => act(server, lars, id, receipt))).toEqual({ kari: 1, lars: 1 });
  });

  it("VA-03 decides at the moment of telling: who has stepped back hears no more, and who takes over hears", async () => {
    const server = await serveOffice();
    const { id } = await sent(server);
    await act(server, lars, id, habil);
    const readers = await listening(server, { kari, lars, solveig });
    const back = { type: "StepBack", reason: null } as const;
    expect(await hearing(server, readers, () => act(server, lars, id, back))).toEqual({ kari: 1, lars: 0, solveig: 1 });
    const more = { type: "SendMessage", text: "Mer." } as const;
    expect(await hearing(server, readers, () => act(server, kari, id, more))).toEqual({ kari: 1, lars: 0, solveig: 1 });
  });

  it("makes up for a break: an answer is not hidden by what came after it among the handlers", async () => {
    const server = await serveOffice();
    const { id } = await sent(server);
    await act(server, lars, id, habil);
    const before = await listenAs(server, kari);
    const position = (await before.next())?.position;
    await before.leave();
    await act(server, lars, id, { type: "Acknowledge", text: "Takk." });
    await act(server, lars, id, { type: "AddNote", text: "Snakk med HR." });
    const again = await listenAs(server, kari, position);
    expect((await again.next())?.message).toEqual({ type: "ready" });
    expect((await again.next())?.message).toEqual({ type: "report", caseId: id, version: 3 });
    expect(await heard(server, { again })).toEqual({ again: 0 });
  });

  it("says nothing of what was refused", async () => {
    const server = await serveOffice();
    const { id } = await sent(server);
    const readers = await listening(server, { kari, lars });
    const early = { type: "Acknowledge", text: "Takk." } as const;
    expect(await hearing(server, readers, () => act(server, lars, id, early))).toEqual({ kari: 0, lars: 0 });
  });

  it("tells all who may hear when several changes come at once", async () => {
    const server = await serveOffice();
    const readers = await listening(server, { lars, kari, vera });
    const ids = new Set((await Promise.all([sent(server), sent(server), sent(server)])).map(({ id }) => id));
    for (const name of ["lars", "kari"]) {
      const told = [await readers[name]?.next(), await readers[name]?.next(), await readers[name]?.next()];
      expect(new Set(told.map((one) => one?.message.type === "report" && one.message.caseId))).toEqual(ids);
    }
    expect(await heard(server, readers)).toEqual({ lars: 0, kari: 0, vera: 0 });
  });
});

describe("a report without a name", () => {
  it("is told of in the morning, never at the moment when it or a word to it came", async () => {
    const server = await serveOffice();
    const readers = await listening(server, { astrid, kari });
    const varsel = await unnamed(server);
    expect(await hearing(server, readers, () => varsel.write("Mer."))).toEqual({ astrid: 0, kari: 0 });
    // The same day, whatever is planned then.
    const { office } = server;
    expect(await hearing(server, readers, () => office.desk.planReports(office.clock.date))).toEqual({ astrid: 0, kari: 0 });
    office.clock.date = addDays(office.clock.date, 1);
    await office.desk.planReports(office.clock.date);
    expect((await readers["astrid"]?.next())?.message).toEqual({ type: "report", caseId: varsel.id, version: 2 });
    expect(await heard(server, readers)).toMatchObject({ kari: 0 });
  });

  it("tells those who handle it of each other's steps at once, and of the reporter's answer in the morning", async () => {
    const server = await serveOffice();
    const { office } = server;
    const varsel = await unnamed(server);
    office.clock.date = addDays(office.clock.date, 1);
    // The morning's own news, where it is past seven already.
    office.context.wake();
    await server.idle();
    const readers = await listening(server, { astrid });
    expect(await hearing(server, readers, () => act(server, astrid, varsel.id, habil))).toEqual({ astrid: 1 });
    const receipt = { type: "Acknowledge", text: "Takk." } as const;
    expect(await hearing(server, readers, () => act(server, astrid, varsel.id, receipt))).toEqual({ astrid: 1 });
    expect(await hearing(server, readers, () => varsel.write("Fra mars."))).toEqual({ astrid: 0 });
    office.clock.date = addDays(office.clock.date, 1);
    const told = await hearing(server, readers, () => office.desk.planReports(office.clock.date));
    expect(told["astrid"]).toBeGreaterThan(0);
  });
});

describe("a confidential note", () => {
  it("VA-09 is told to its writer's own other windows, and to nobody else", async () => {
    const server = await serveOffice();
    const readers = await listening(server, { vera, lars, kari, solveig, astrid, elias });
    const id = v4() as CaseId;
    const write = () =>
      server.office.desk.writeNote({ personId: vera }, id, { id, as: null, unitId: null, text: canary, danger: true });
    await write();
    expect((await readers["vera"]?.next())?.message).toEqual({ type: "note", caseId: id, version: 1 });
    // Sent twice it is one note, and nothing has happened.
    expect(await hearing(server, readers, write)).toEqual({ vera: 0, lars: 0, kari: 0, solveig: 0, astrid: 0, elias: 0 });
    expect(readers["vera"]?.text()).not.toMatch(/Kanarifugl|Vera/);
  });
});

it("a reader of reports who has left the employer hears no word more of them", async () => {
  const server = await serveOffice({ beatMs: 3_600_000 });
  const { id } = await sent(server);
  const reader = await listenAs(server, lars);
  await reader.next();
  const { directory } = server.office;
  const person = directory.now.people.get(lars);
  if (person === undefined) throw new Error("no such person");
  directory.now = { ...directory.now, people: new Map(directory.now.people).set(lars, { ...person, active: false }) };
  await act(server, kari, id, { type: "SendMessage", text: "Mer." });
  expect(await reader.rest()).toEqual([]);
});
