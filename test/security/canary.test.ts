import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { v7 } from "uuid";
import { describe, expect, it, onTestFinished } from "vitest";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import {
  acceptance,
  agreement,
  answers,
  assessment,
  dayRequest,
  employee,
  filled,
  leader,
  submitted,
  valueIn,
  who,
} from "#test/support/homeOfficeCases.ts";
import { roleNames, roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { startConnector } from "#test/support/recordingConnector.ts";
import { personalMessage } from "#test/support/signedActivity.ts";

// One for each field that somebody can write in, so that a find says where it came from.
const canary = (field: string) => `kanari-${field}-8d2f`;
const anyCanary = /kanari-[\w-]+/;

/** What was said over HTTP, both ways, while the canaries were planted. */
type Heard = { readonly status: number; readonly text: string };

async function plant(server: OfficeServer) {
  const { office } = server;
  const connector = await startConnector(server.issuer);
  onTestFinished(() => connector.close());
  const heard: Heard[] = [];

  const chat = async (personId: PersonId, fields: object) => {
    const activity = personalMessage(connector.serviceUrl, {
      id: v7(),
      from: { id: `29:${personId}`, name: "Navn", aadObjectId: personId },
      conversation: { id: `a:${personId}`, conversationType: "personal", tenantId: undefined },
      ...fields,
    });
    const authorization = `Bearer ${await server.issuer.signChannelToken({ serviceUrl: connector.serviceUrl })}`;
    const { status, text } = await server.ask("POST", "/api/messages", { authorization }, JSON.stringify(activity));
    expect(status).toBe(200);
    heard.push({ status, text });
  };
  const press = (personId: PersonId, value: object) =>
    chat(personId, { text: undefined, replyToId: "card", value: { v: cardVersion, ...value } });
  const command = async (personId: PersonId, id: string, version: number, input: object) => {
    const answer = await server.ask("POST", `/api/cases/${id}/commands`, personId, JSON.stringify({ version, command: input }));
    if (answer.status !== 200) heard.push(answer);
    return answer.status;
  };

  for (const name of roleNames) if (name !== "left") await chat(roles[name], { text: canary("chat") });
  // An application, returned, changed, sent again, approved against a warning, accepted.
  const first = await submitted(office, employee, {
    availability: canary("availability"),
    ...{ renews: "0199bb00-0000-7000-8000-00000000000f" as CaseId, renewalReason: canary("renewalReason") },
    reasonEmployee: canary("reasonEmployee"),
    reasonEmployer: canary("reasonEmployer"),
    extraEquipment: canary("extraEquipment"),
    specialEquipment: true,
  });
  expect(await command(roles.leader, first.id, 1, { type: "Return", reason: canary("returned") })).toBe(200);
  await server.idle();
  const reopened = valueIn(await office.desk.reopenDraft(employee, first.id, "grunner"));
  await press(roles.employee, {
    verb: "draft.back",
    id: reopened.id,
    version: 1,
    renewalReason: canary("renewalReason"),
    reasonEmployee: canary("changed"),
    reasonEmployer: canary("reasonEmployer"),
  });
  const changed = valueIn(await office.desk.readDraft(employee, reopened.id));
  const complete = valueIn(
    await office.desk.saveAnswers(
      employee,
      changed.id,
      changed.version,
      {
        ...answers,
        availability: canary("availability"),
        reasonEmployee: canary("changed"),
        extraEquipment: canary("extraEquipment"),
        specialEquipment: true,
      },
      () => "oppsummering",
    ),
  );
  await press(roles.employee, { verb: "draft.send", id: complete.id, version: complete.version });
  await server.idle();
  const decided = {
    ...assessment,
    workEnvironment: canary("workEnvironment"),
    overrideReason: canary("override"),
    extraEquipmentGranted: true,
  };
  expect(await command(roles.leader, first.id, 3, { type: "Approve", assessment: { ...decided, goodSituation: false } })).toBe(
    422,
  );
  expect(await command(roles.leader, first.id, 3, { type: "Approve", assessment: decided })).toBe(200);
  const approved = agreement(valueIn(await office.desk.readCase(employee, first.id)));
  expect(await command(roles.employee, first.id, approved.version, acceptance(approved))).toBe(200);
  // Equipment with a reason of the leader's own.
  const given = agreement(valueIn(await office.desk.readCase(leader, first.id)));
  const handOver = { type: "HandOverEquipment", basic: [], costCentre: "250130", on: office.clock.date };
  const other = { what: canary("equipmentWhat"), reason: canary("equipmentReason"), costly: true };
  expect(
    await command(roles.leader, first.id, given.version, { ...handOver, other, costCentre: canary("costCentre code") }),
  ).toBe(422);
  expect(await command(roles.leader, first.id, given.version, { ...handOver, other })).toBe(200);
  await server.idle();
  // A day, refused with a reason in the chat.
  const day = v7() as CaseId;
  await press(roles.employee, { verb: "day.send", id: day, from: dayRequest.from, work: canary("work"), everyWeek: "false" });
  await press(roles.leader, { verb: "case.rejectDay", id: day, version: 1, reason: canary("rejected") });
  // A meeting: asked about, recorded and called off.
  const meeting = {
    kind: "MOETE",
    form: "FYSISK",
    place: "annet",
    date: "2028-01-10",
    number: "3",
    businessNeed: canary("need"),
  };
  const gathering = v7() as CaseId;
  await press(roles.employee, { verb: "gathering.ask", id: v7(), ...meeting });
  await press(roles.leader, { verb: "gathering.record", id: gathering, ...meeting });
  await press(roles.leader, { verb: "gathering.callOff", id: gathering, version: 1 });
  // A draft that is never sent.
  await filled(office, who(roles.unrelated), { reasonEmployee: canary("draft") });
  // What is refused, at every gate.
  for (const name of roleNames) {
    for (const input of [
      { type: "Reject", reason: canary("refused") },
      { type: "Reject", reason: canary("refused").repeat(100) },
      { type: canary("refused") },
      { type: "Decline", [canary("refused")]: canary("refused") },
      { type: "Accept", templateVersion: canary("refused"), contentHash: "0".repeat(64) },
    ]) {
      expect(await command(roles[name], first.id, approved.version, input)).not.toBe(200);
    }
    if (name !== "left") await press(roles[name], { verb: canary("verb"), id: first.id, version: 1, reason: canary("refused") });
  }
  await server.idle();
  return { connector, heard, first, day, gathering };
}

/** Where in a card the words of a person may stand: as a run of text, which nothing reads as markup, or in their own field. */
function misplaced(value: unknown, at: string, parent: Readonly<Record<string, unknown>> = {}): string[] {
  if (typeof value === "string") {
    const isRun = parent["type"] === "TextRun" && at.endsWith(".text");
    const isInput = String(parent["type"]).startsWith("Input.") && at.endsWith(".value");
    return anyCanary.test(value) && !isRun && !isInput ? [`${at}: ${value}`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => misplaced(one, `${at}[${index}]`, parent));
  if (typeof value !== "object" || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  return Object.entries(record).flatMap(([key, held]) => [
    ...(anyCanary.test(key) ? [`${at}: ${key}`] : []),
    ...misplaced(held, `${at}.${key}`, record),
  ]);
}

describe("what a person has written", () => {
  it("stands in nothing but the cards of those who may see it: not in files, queue, log, notifications or errors", async () => {
    const server = await serveOffice();
    const { connector, heard, first, day, gathering } = await plant(server);

    // The words are there, and come back to those who may read them.
    const seen = JSON.stringify([
      valueIn(await server.office.desk.readCase(leader, first.id)),
      await server.office.desk.readCase(employee, day),
      await server.office.desk.readGathering(leader, gathering),
    ]);
    for (const field of [
      "availability",
      "changed",
      "extraEquipment",
      "workEnvironment",
      "override",
      "work",
      "rejected",
      "need",
    ]) {
      expect(seen).toContain(canary(field));
    }

    const root = dirname(server.office.dataDir);
    const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["dagsorden.sqlite", "dagsorden.sqlite-wal"]));
    for (const { parentPath, name } of files) {
      const bytes = await readFile(join(parentPath, name));
      for (const encoding of ["utf8", "utf16le"] as const)
        expect([name, bytes.includes(Buffer.from("kanari", encoding))]).toEqual([name, false]);
      expect([name, bytes.includes(Buffer.from("kanari").toString("base64").slice(0, 7))]).toEqual([name, false]);
    }

    expect(server.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(server.log)).not.toMatch(anyCanary);
    expect(JSON.stringify(server.log)).not.toContain("Nygård");

    expect(heard.some(({ status }) => status === 422) && heard.some(({ status }) => status === 404)).toBe(true);
    const telling = heard.filter(({ text }) => anyCanary.test(text));
    // A decision that came too late is answered with the case as it is, to those who may see it.
    expect(telling.filter(({ text }) => JSON.parse(text).error !== "stale")).toEqual([]);

    const mayRead = new Set<string>([roles.employee, roles.leader]);
    const carrying = connector.calls.filter(({ body }) => anyCanary.test(body));
    expect(carrying.length).toBeGreaterThan(3);
    for (const { path, body } of connector.calls) {
      const activity: unknown = JSON.parse(body);
      expect(misplaced(activity, "activity")).toEqual([]);
      const conversation = decodeURIComponent(path);
      if (anyCanary.test(body)) expect([...mayRead].some((id) => conversation.includes(id))).toBe(true);
      expect(path).not.toMatch(anyCanary);
    }
  });

  it("stands nowhere among the events, which hold ids and facts", async () => {
    const server = await serveOffice();
    const { first, day, gathering } = await plant(server);
    for (const id of [first.id, day, gathering]) {
      const events = await server.office.store.read.events(id);
      expect(events.length).toBeGreaterThan(1);
      expect(JSON.stringify(events)).not.toMatch(anyCanary);
      expect(JSON.stringify(events)).not.toContain("Nygård");
      const { read } = server.office.store;
      const state = (await read.loadCase(id)) ?? (await read.loadGathering(id));
      expect(JSON.stringify(state)).not.toMatch(anyCanary);
    }
  });
});
