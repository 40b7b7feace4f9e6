import { connect } from "node:net";
import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { approval, asked, assessment, submitted } from "#test/support/homeOfficeCases.ts";
import { roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

const commandsOf = (id: string) => `/api/cases/${id}/commands`;
const post = (server: OfficeServer, id: string, body: string) => server.ask("POST", commandsOf(id), roles.leader, body);

describe("a body that is not what the contract says", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const bodies: readonly (readonly [name: string, body: string])[] = [
    ["nothing", ""],
    ["no JSON", "{version: 1}"],
    ["half of it", '{"version":1,"command":{"type":"Dec'],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["lists within lists", deep],
    ["a megabyte", JSON.stringify({ version: 1, command: { type: "Reject", reason: "x".repeat(1 << 20) } })],
    ["a text far longer than any", JSON.stringify({ version: 1, command: { type: "Reject", reason: "x".repeat(20_001) } })],
    ["no version", JSON.stringify({ command: approval })],
    ["version 0", JSON.stringify({ version: 0, command: approval })],
    ["a version that is text", JSON.stringify({ version: "1", command: approval })],
    ["half a version", JSON.stringify({ version: 1.5, command: approval })],
    ["a version beyond counting", '{"version":1e400,"command":{"type":"Decline"}}'],
    ["no such command", JSON.stringify({ version: 1, command: { type: "Delete" } })],
    ["a command of the prototype", JSON.stringify({ version: 1, command: { type: "constructor" } })],
    ["__proto__ beside it", '{"version":1,"command":{"type":"Decline"},"__proto__":{"admin":true}}'],
    ["__proto__ within", '{"version":1,"command":{"type":"Reject","reason":"x","__proto__":{"type":"Approve"}}}'],
    ["constructor within", '{"version":1,"command":{"type":"Decline","constructor":{"prototype":{"x":1}}}}'],
    ["an assessment that is text", JSON.stringify({ version: 1, command: { type: "Approve", assessment: "yes" } })],
    [
      "a yes that is text",
      JSON.stringify({ version: 1, command: { type: "Approve", assessment: { ...assessment, physicalOk: "true" } } }),
    ],
    [
      "equipment that is none",
      JSON.stringify({ version: 1, command: { type: "Approve", assessment: { ...assessment, equipment: ["yacht"] } } }),
    ],
    [
      "an assessment with more in it",
      JSON.stringify({ version: 1, command: { type: "Approve", assessment: { ...assessment, by: roles.hr } } }),
    ],
    ["a date that is a number", JSON.stringify({ version: 1, command: { type: "CallIn", date: 20260310 } })],
    [
      "a hash that is none",
      JSON.stringify({ version: 1, command: { type: "Accept", templateVersion: "2021-04", contentHash: "x" } }),
    ],
  ];

  it.each(bodies)("%s gets 400 in the form of the contract, and nothing happens", async (_name, body) => {
    const server = await serveOffice();
    const sent = await submitted(server.office);
    const answer = await post(server, sent.id, body);
    expect([answer.status, answer.text]).toEqual([400, '{"error":"invalid"}']);
    expect(await server.office.store.read.loadCase(sent.id)).toMatchObject({ version: 1, status: "INNSENDT" });
    expect(Reflect.get({}, "admin")).toBeUndefined();
    expect(server.log.filter(({ message }) => message !== "job-settled")).toEqual([]);
  });

  it.each(["2026-02-30", "2026-13-01", "10.03.2026", "03/10/2026", "i morgen", "", "2026-03-10T00:00:00Z", "9999-01-01"])(
    "the date «%s» is told of as a date that does not exist",
    async (date) => {
      const server = await serveOffice();
      const sent = await submitted(server.office);
      for (const [command, field] of [
        [{ type: "CallIn", date }, "date"],
        [{ type: "Terminate", lastDay: date }, "lastDay"],
      ] as const) {
        const answer = await post(server, sent.id, JSON.stringify({ version: 1, command }));
        expect(answer.status).toBe(422);
        expect(JSON.parse(answer.text)).toEqual({
          error: "refused",
          refusals: [{ rule: null, code: "DATE_UNREADABLE", field, typed: date }],
        });
      }
    },
  );

  it("a list that is none gets 400", async () => {
    const server = await serveOffice();
    for (const query of ["", "?list=", "?list=all", "?list=pending'--", "?list[]=mine", "?LIST=mine"]) {
      const answer = await server.ask("GET", `/api/cases${query}`, roles.leader);
      expect([query, answer.status, answer.text]).toEqual([query, 400, '{"error":"invalid"}']);
    }
  });

  it("an id that is none is not found", async () => {
    const server = await serveOffice();
    const { id } = await submitted(server.office);
    for (const wrong of ["1", "null", "__proto__", `${id}%00`, `${id}'`, "..%2fme", "%E0%A4%A", "%F0%9F%98%80", id.slice(1)]) {
      const read = await server.ask("GET", `/api/cases/${wrong}`, roles.leader);
      expect([wrong, read.status, read.text]).toEqual([wrong, 404, '{"error":"not_found"}']);
      expect((await post(server, wrong, JSON.stringify({ version: 1, command: approval }))).status).toBe(404);
    }
  });

  it("another method gets 405 in the form of the contract, and nothing of restify's", async () => {
    const server = await serveOffice();
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await server.ask(method, "/api/me", roles.leader);
      expect([answer.status, answer.text]).toEqual([405, '{"error":"invalid"}']);
    }
    const nowhere = await server.ask("GET", "/api/nowhere", roles.leader);
    expect([nowhere.status, nowhere.text]).toEqual([404, '{"error":"not_found"}']);
  });

  it("a sender who goes away in the middle leaves the server as it was", async () => {
    const server = await serveOffice();
    const { id } = await submitted(server.office);
    const authorization = await server.issuer.signTabToken({ personId: roles.leader });
    const { port } = new URL(server.address);
    const head = `POST ${commandsOf(id)} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${authorization}\r\ncontent-length: 900\r\n\r\n{"version"`;
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(head, () => socket.destroy()));
      socket.on("close", () => resolve());
    });
    expect((await server.ask("GET", `/api/cases/${id}`, roles.leader)).status).toBe(200);
  });
});

/** Lines that no client of ours would send: the process must outlive them, and answer the next one. */
describe("an address that is no URL", () => {
  it.each([
    "GET http://x:99999999/tab/a.js",
    "GET http://x:99999999/api/cases?list=mine",
    "GET http://[/api/me",
    "GET //[/api/me",
    "GET //[",
    "GET /\\\\[/",
    "OPTIONS *",
    "GET /tab//[",
    "GET /tab/%",
    "GET /%00",
    "GET /api/cases/%FF%FE",
  ])("%s is answered with 4xx and ends nothing", async (line) => {
    const server = await serveOffice();
    const status = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
      socket.on("data", (bytes) => {
        text += bytes;
      });
      socket.on("close", () => resolve(text.split("\r\n")[0] ?? ""));
      socket.on("error", reject);
      socket.end(`${line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    });
    expect(status).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await server.ask("GET", "/healthz", { authorization: undefined })).text).toBe("ok\n");
  });
});

it("a request to speak another protocol is hung up on", async () => {
  const server = await serveOffice();
  const text = await new Promise<string>((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
    socket.on("data", (bytes) => parts.push(bytes));
    socket.on("close", () => resolve(Buffer.concat(parts).toString()));
    socket.on("error", reject);
    socket.write("GET /api/me HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
  });
  expect(text).toBe("");
});

describe("whatever is sent to the commands of a case", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("", " ", "\u0000", "\ud800", "__proto__", "<b>x</b>"),
  );
  const dates = fc.oneof(fc.constantFrom("2026-03-10", "2026-02-30", "2199-12-31", "1900-01-01"), words, fc.constant(null));
  const yesNo = fc.oneof(fc.boolean(), fc.constant(null));
  const assessments = fc.record({
    workEnvironment: fc.oneof(words, fc.constant(null)),
    physicalOk: yesNo,
    tasksSuitable: yesNo,
    discussed: fc.boolean(),
    goodSituation: fc.boolean(),
    costDisproportionate: yesNo,
    equipment: fc.array(fc.constantFrom("tastatur", "mus", "skjerm"), { maxLength: 3 }),
    extraEquipmentGranted: yesNo,
    overrideReason: fc.oneof(words, fc.constant(null)),
  });
  const commands = fc.oneof(
    fc.record({ type: fc.constant("Approve"), assessment: assessments }),
    fc.record({ type: fc.constantFrom("Return", "Reject", "RejectDay"), reason: words }),
    fc.record({ type: fc.constantFrom("CallIn", "CallInDay"), date: dates }),
    fc.record({ type: fc.constant("Terminate"), lastDay: dates }),
    fc.record({ type: fc.constantFrom("Decline", "Withdraw", "ApproveDay", "WithdrawDay") }),
    fc.record({ type: fc.constant("Accept"), templateVersion: words, contentHash: fc.constantFrom("0".repeat(64), "x") }),
    fc.jsonValue({ maxDepth: 4 }),
  );
  const bodies = fc.oneof(
    fc
      .record({
        version: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: -1, max: 9 }), fc.double()),
        command: commands,
      })
      .map((body) => JSON.stringify(body)),
    fc.json({ maxDepth: 6 }),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  const people = fc.constantFrom(roles.employee, roles.leader, roles.otherLeader, roles.hr, roles.unrelated, roles.left);

  it("is answered in the form of the contract, and never with 500", { timeout: 480_000 }, async () => {
    const server = await serveOffice();
    const own = [await submitted(server.office), await asked(server.office)];
    const ids = fc.constantFrom(...own.map(({ id }) => id), v7());
    const forms: Readonly<Record<number, readonly string[]>> = {
      400: ["invalid"],
      404: ["not_found"],
      409: ["stale"],
      422: ["refused"],
    };
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(ids, people, bodies, async (id, person, body) => {
        const answer = await server.ask("POST", commandsOf(id), person, body);
        seen.add(answer.status);
        if (answer.status === 200) return;
        expect(forms[answer.status]).toContain(JSON.parse(answer.text).error);
      }),
      { numRuns: 10_000 },
    );
    expect(server.log.filter(({ message }) => message === "request failed")).toEqual([]);
    // It has reached past every gate: the form, the access and the rules.
    expect([...seen]).toEqual(expect.arrayContaining([400, 404, 422]));
    expect((await server.office.store.verifyChains()).fault).toBeNull();
  });
});
