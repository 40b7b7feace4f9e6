import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { acted, approval, asked, employee, leader, permanent, submitted } from "#test/support/homeOfficeCases.ts";
import { listenAs } from "#test/support/liveReader.ts";
import { ledBy, roles, withPerson } from "#test/support/office.ts";
import { serveOffice } from "#test/support/officeServer.ts";

const everything = { kind: "everything" } as const;
const someCase = (version: number) =>
  ({
    kind: "case",
    caseKind: "enkeltdag",
    caseId: v7() as CaseId,
    version,
    employeeId: roles.employee,
    copiedToHr: false,
    inWeek: false,
  }) as const;

describe("the stream of an open tab", () => {
  it("tells whoever may see a case that it is at another version, in ids and versions alone", async () => {
    const server = await serveOffice();
    const own = await listenAs(server, roles.employee);
    const leaders = await listenAs(server, roles.leader);
    for (const reader of [own, leaders]) expect((await reader.next())?.message).toEqual({ type: "all" });
    const sent = await submitted(server.office);
    const returned = await acted(server.office, leader, sent, { type: "Return", reason: "Avklar tirsdagen." });
    for (const reader of [own, leaders]) {
      for (const { id: caseId, version } of [sent, returned]) {
        expect((await reader.next())?.message).toEqual({ type: "case", kind: "fast-avtale", caseId, version });
      }
      for (const content of ["Avklar", "Ro til", "Nygård", "RETURNERT", roles.employee, roles.leader]) {
        expect(reader.text()).not.toContain(content);
      }
    }
    expect(own.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
  });

  it("tells what is done over the API and by the desk that the chat and the jobs enter", async () => {
    const server = await serveOffice();
    const { id, version } = await submitted(server.office);
    const own = await listenAs(server, roles.employee);
    await own.next();
    const body = JSON.stringify({ version, command: approval });
    expect((await server.ask("POST", `/api/cases/${id}/commands`, roles.leader, body)).status).toBe(200);
    expect((await own.next())?.message).toMatchObject({ type: "case", caseId: id, version: version + 1 });
  });

  it("tells somebody of the language that they chose, in all places, and nobody else", async () => {
    const server = await serveOffice();
    const [own, second, other] = [
      await listenAs(server, roles.employee),
      await listenAs(server, roles.employee),
      await listenAs(server, roles.leader),
    ];
    for (const reader of [own, second, other]) await reader.next();
    const body = JSON.stringify({ type: "ChooseLanguage", language: "en" });
    expect((await server.ask("POST", "/api/choices", roles.employee, body)).status).toBe(200);
    for (const reader of [own, second]) expect((await reader.next())?.message).toEqual({ type: "all" });
    const sent = await submitted(server.office);
    // The first that they hear.
    expect((await other.next())?.message).toMatchObject({ type: "case", caseId: sent.id });
  });

  it("says nothing of what was refused, or was not committed", async () => {
    const server = await serveOffice();
    const sent = await submitted(server.office);
    const own = await listenAs(server, roles.employee);
    await own.next();
    const refused = await server.office.desk.runCommand(leader, sent.id, sent.version, { type: "Return", reason: null });
    expect(refused.kind).toBe("refused");
    const stored = await server.office.store.read.loadCase(sent.id);
    if (stored === undefined) throw new Error("no case");
    const event = { type: "Withdrawn", data: {}, actor: { kind: "person", id: roles.employee }, at: stored.updatedAt } as const;
    const failing = server.office.context.store.transaction(async (tx) => {
      expect(await tx.saveCase({ ...stored, expectedVersion: stored.version, events: [event] })).toBe("saved");
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
    server.office.changes.publish(everything);
    expect((await own.next())?.message).toEqual({ type: "all" });
  });

  it("HO-10 decides at the moment of telling who may hear: another leader, and HR once it has its copy", async () => {
    const server = await serveOffice();
    const { office } = server;
    const sent = await submitted(office);
    const readers = {
      leader: await listenAs(server, roles.leader),
      other: await listenAs(server, roles.otherLeader),
      hr: await listenAs(server, roles.hr),
    };
    for (const reader of Object.values(readers)) await reader.next();
    const heard = async () => {
      office.changes.publish(everything);
      const told: Record<string, number> = {};
      for (const [name, reader] of Object.entries(readers)) {
        told[name] = 0;
        for (let one = await reader.next(); one?.message.type === "case"; one = await reader.next()) told[name] += 1;
      }
      return told;
    };
    const returned = await acted(office, leader, sent, { type: "Return", reason: "Avklar tirsdagen." });
    expect(await heard()).toEqual({ leader: 1, other: 0, hr: 0 });
    const unitId = office.directory.now.people.get(roles.employee)?.unitId;
    if (unitId === undefined) throw new Error("no unit");
    office.directory.now = ledBy(office.directory.now, unitId, roles.otherLeader);
    await acted(office, employee, returned, { type: "Withdraw" });
    expect(await heard()).toEqual({ leader: 0, other: 1, hr: 0 });
    office.directory.now = ledBy(office.directory.now, unitId, roles.leader);
    const [first, second, third] = await permanent(office);
    // Three agreements, each sent, approved and accepted; HR's copy is made when the third is approved.
    expect(await heard()).toEqual({ leader: 9, other: 0, hr: 2 });
    expect(readers.hr.text()).toContain(third?.id);
    for (const other of [first, second]) expect(readers.hr.text()).not.toContain(other?.id);
  });
});

describe("a break", () => {
  it("is made up for: the newest of each case that one may see, and no more", async () => {
    const server = await serveOffice();
    const { office } = server;
    const first = await submitted(office);
    const before = await listenAs(server, roles.employee);
    const position = (await before.next())?.position;
    await before.leave();
    await acted(office, leader, await acted(office, leader, first, { type: "Return", reason: "Avklar." }).then(resent), approval);
    const others = await submitted(office, { personId: demoPersonId(11) });
    const day = await asked(office);
    const after = await listenAs(server, roles.employee, position);
    expect((await after.next())?.message).toEqual({ type: "ready" });
    office.changes.publish(everything);
    // `everything` is all that has to be said of the rest.
    expect((await after.next())?.message).toMatchObject({ type: "case", caseId: first.id });
    expect((await after.next())?.message).toMatchObject({ type: "case", caseId: day.id, version: day.version });
    expect((await after.next())?.message).toEqual({ type: "all" });
    expect(after.text()).not.toContain(others.id);

    async function resent(returned: Awaited<ReturnType<typeof acted>>) {
      const draft = await office.desk.reopenDraft(employee, returned.id, "periode");
      if (draft.kind !== "done") throw new Error(draft.kind);
      const sent = await office.desk.submitDraft(employee, draft.value.id, draft.value.version);
      if (sent.kind !== "done") throw new Error(sent.kind);
      return sent.value;
    }
  });

  it("says that anything may have changed where the position is another's, no position, or too old", async () => {
    const server = await serveOffice({ kept: 3 });
    const position = async (personId: PersonId) => {
      const reader = await listenAs(server, personId);
      const heard = await reader.next();
      await reader.leave();
      return heard?.position ?? "";
    };
    const [own, leaders] = [await position(roles.employee), await position(roles.leader)];
    const answer = async (as: string) => (await (await listenAs(server, roles.employee, as)).next())?.message.type;
    expect(await answer(own)).toBe("ready");
    for (const none of [leaders, "0", "1", "x".repeat(48), `${own.slice(0, -2)}AA`, "%00"])
      expect(await answer(none)).toBe("all");
    for (let count = 0; count < 4; count += 1) server.office.changes.publish(someCase(1));
    expect(await answer(own)).toBe("all");
  });

  it("gives a position away to nobody: it does not tell how much happens to others", async () => {
    const server = await serveOffice();
    const positions = new Set<string>();
    for (let count = 0; count < 3; count += 1) {
      const reader = await listenAs(server, roles.unrelated);
      positions.add((await reader.next())?.position ?? "");
      await reader.leave();
    }
    expect(positions.size).toBe(3);
    await submitted(server.office);
    const reader = await listenAs(server, roles.unrelated);
    const later = (await reader.next())?.position ?? "";
    expect([...positions].map(({ length }) => length)).toEqual([later.length, later.length, later.length]);
  });
});

describe("a stream ends", () => {
  it("when its token runs out, and goes on with a fresh one where it was", async () => {
    const server = await serveOffice();
    const now = Math.floor(Date.now() / 1000);
    // Within the tolerance for clocks that differ: it runs out in a second or two.
    const token = await server.issuer.signTabToken({ personId: roles.employee, claims: { exp: now - 58 } });
    const reader = await listenAs(server, { token });
    const position = (await reader.next())?.position;
    expect(await reader.rest()).toEqual([]);
    const { id } = await submitted(server.office);
    const fresh = await listenAs(server, roles.employee, position);
    expect((await fresh.next())?.message).toEqual({ type: "ready" });
    expect((await fresh.next())?.message).toMatchObject({ type: "case", caseId: id });
  });

  it("when its person has left the employer, before they hear another word", async () => {
    const server = await serveOffice({ beatMs: 3_600_000 });
    const sent = await submitted(server.office);
    const reader = await listenAs(server, roles.leader);
    await reader.next();
    const { office } = server;
    office.directory.now = withPerson(office.directory.now, roles.leader, { active: false });
    await acted(office, employee, sent, { type: "Withdraw" });
    expect(await reader.rest()).toEqual([]);
    expect((await listenAs(server, roles.leader)).status).toBe(404);
  });

  it("with the next beat when nothing else happens", async () => {
    const server = await serveOffice({ beatMs: 20 });
    const reader = await listenAs(server, roles.leader);
    await reader.next();
    server.office.directory.now = withPerson(server.office.directory.now, roles.leader, { active: false });
    expect(await reader.rest()).toEqual([]);
  });

  it("when telling it fails, which is logged and nothing to whoever saved", async () => {
    const server = await serveOffice({ beatMs: 3_600_000 });
    const reader = await listenAs(server, roles.leader);
    await reader.next();
    const { office } = server;
    const { people } = office.directory.now;
    const broken = { get: () => fail() } as unknown as typeof people;
    const fail = () => {
      throw new Error("«Kari Nygård» cannot be read");
    };
    const whole = office.directory.now;
    office.directory.now = { ...whole, people: broken };
    office.changes.publish(someCase(1));
    office.directory.now = whole;
    expect(await reader.rest()).toEqual([]);
    const said = server.log.map(({ message }) => message).filter((message) => message !== "job-settled");
    expect(said).toEqual(["telling an open page failed"]);
    expect(JSON.stringify(server.log)).not.toContain("Nygård");
  });

  it("with the server, and is ended rather than cut off", async () => {
    const server = await serveOffice();
    const readers = await Promise.all([roles.leader, roles.employee, roles.hr].map((role) => listenAs(server, role)));
    for (const reader of readers) await reader.next();
    await server.stop();
    expect(await Promise.all(readers.map((reader) => reader.rest()))).toEqual([[], [], []]);
  });

  it("for the oldest of a person who listens in too many places, and says so", async () => {
    const server = await serveOffice({ maxPerPerson: 2 });
    const first = await listenAs(server, roles.leader);
    const second = await listenAs(server, roles.leader);
    const own = await listenAs(server, roles.employee);
    const third = await listenAs(server, roles.leader);
    expect(await first.rest()).toEqual([{ type: "all" }, { type: "replaced" }]);
    server.office.changes.publish(everything);
    for (const reader of [second, own, third]) {
      expect([(await reader.next())?.message.type, (await reader.next())?.message.type]).toEqual(["all", "all"]);
    }
  });
});

it("listeners beyond what the server takes are told so, and those who go make room", async () => {
  const server = await serveOffice({ maxInAll: 2, beatMs: 10 });
  const first = await listenAs(server, roles.leader);
  await listenAs(server, roles.employee);
  const third = await server.ask("GET", "/api/stream", roles.hr);
  expect([third.status, JSON.parse(third.text).error]).toEqual([503, "fault"]);
  expect(server.log.filter(({ message }) => message === "too many listen")).toHaveLength(1);
  await first.leave();
  await expect
    .poll(async () => {
      const reader = await listenAs(server, roles.hr);
      await reader.leave();
      return reader.status;
    })
    .toBe(200);
});

describe("a reader who does not read", () => {
  async function open(server: Awaited<ReturnType<typeof serveOffice>>) {
    const token = await server.tokenOf(roles.employee);
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
    socket.write(`GET /api/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`);
    await once(socket, "readable");
    return socket;
  }

  it("holds up nobody, has nothing pile up, and is told what counts when it reads again", async () => {
    const server = await serveOffice({ beatMs: 3_600_000 });
    const quick = await listenAs(server, roles.leader);
    await quick.next();
    const slow = await open(server);
    const published = 60_000;
    for (let count = 1; count < published; count += 1) {
      server.office.changes.publish(someCase(1));
      if (count % 200 === 0) await nextTurn();
    }
    const last = someCase(7);
    server.office.changes.publish(last);
    for (let heard = await quick.next(); ; heard = await quick.next()) {
      if (heard === undefined) throw new Error("ended");
      if (heard.message.type === "all" || (heard.message.type === "case" && heard.message.caseId === last.caseId)) break;
    }
    let text = "";
    slow.on("data", (bytes) => {
      text += bytes;
    });
    slow.resume();
    // What it missed is one word: look at everything anew.
    await expect.poll(() => text.slice(-2000)).toMatch(/\{"type":"all"\}/);
    const told = text.match(/"type":"case"/g)?.length ?? 0;
    expect(told).toBeLessThan(published - 1_000);
    slow.destroy();
  });

  it("is given up at the second beat", async () => {
    const server = await serveOffice({ beatMs: 50 });
    const slow = await open(server);
    const closed = once(slow, "close");
    for (let count = 0; count < 60_000; count += 1) {
      server.office.changes.publish(someCase(1));
      if (count % 200 === 0) await nextTurn();
    }
    // Only now does it read: what had come already, and then the end.
    await new Promise((resolve) => setTimeout(resolve, 300));
    slow.on("error", () => undefined);
    slow.resume();
    await closed;
  });
});
