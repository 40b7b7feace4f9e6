import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { aKlage, anUnderretning } from "#test/support/reportAnswers.ts";
import { blankReportCommands } from "#test/support/reportCommands.ts";

const { kari, lars, solveig, vera, gunnhild, oddvar } = demoPeople;
const secret = "KANARIFUGL";
const klage = aKlage({ what: `${secret} én`, more: `${secret} to`, witnesses: `${secret} tre` });

async function sent(server: OfficeServer): Promise<CaseId> {
  const outcome = await server.office.desk.beginReport({ personId: kari }, { type: "Submit", answers: klage });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

describe("too much of a report", () => {
  it("10 MB of text is refused before it is read, and neither report nor draft comes of it", async () => {
    const server = await serveOffice();
    const long = { ...klage, what: "æ".repeat(5 * 1024 * 1024) };
    for (const [path, body] of [
      ["/api/reports", { draftId: null, report: { type: "Submit", answers: long } }],
      ["/api/reports/preview", { answers: long }],
      ["/api/reports/drafts", { id: null, version: 0, answers: long }],
    ] as const) {
      const answer = await server.ask("POST", path, kari, JSON.stringify(body)).catch(() => undefined);
      // The connection may be gone before all of it was sent.
      if (answer !== undefined) expect([path, answer.status, answer.text]).toEqual([path, 400, '{"error":"invalid"}']);
    }
    for (const path of ["/api/reports?list=mine", "/api/reports/drafts"])
      expect(JSON.parse((await server.ask("GET", path, kari)).text).items).toEqual([]);
  });

  it("a text that is longer than the rule allows is told of on its field", async () => {
    const server = await serveOffice();
    const answers = { ...klage, what: "x".repeat(150_000) };
    const body = JSON.stringify({ draftId: null, report: { type: "Submit", answers } });
    const answer = await server.ask("POST", "/api/reports", kari, body);
    expect([answer.status, JSON.parse(answer.text).refusals]).toEqual([422, [expect.objectContaining({ field: "what" })]]);
  });
});

describe("whatever is sent to the routes of reports", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("", " ", "\u0000", "\ud800", "__proto__", "<b>x</b>", "ja", "klage", "2026-03-10", kari, lars, v7()),
  );
  const value = fc.oneof(words, fc.boolean(), fc.constant(null), fc.integer(), fc.jsonValue({ maxDepth: 3 }));
  /** One of these objects with some of its fields changed, left out or added. */
  const like = (objects: readonly object[]) =>
    fc
      .tuple(fc.constantFrom(...objects), fc.array(fc.tuple(fc.nat(40), value), { maxLength: 3 }), fc.boolean())
      .map(([object, changes, leavesOut]) => {
        const changed: Record<string, unknown> = { ...object };
        const names = Object.keys(object);
        for (const [at, given] of changes) {
          const name = names[at % (names.length + 1)] ?? "ukjent";
          if (leavesOut) delete changed[name];
          else if (name !== "type" || typeof given === "string") changed[name] = given;
        }
        return changed;
      });
  const answers = like([klage, anUnderretning({ what: secret })]);
  const version = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) },
    fc.integer({ min: -1, max: 99 }),
    fc.double(),
  );
  const begins = like([{ type: "Submit", answers: klage }, { type: "LogOral", oral: {} }, { type: "ExamineOnOwnDuty" }]);
  /** Nobody's yet: whoever begins a report by it has written it themselves, and may be answered with their own words. */
  const fresh = v7();
  type Request = { readonly path: string; readonly body: string };
  const requests = (ids: readonly string[]): fc.Arbitrary<Request> => {
    const id = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.constantFrom(fresh, "null", "__proto__", "%00"));
    const command = fc.record({ version, command: like(blankReportCommands(kari)) });
    const shaped = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(
          id.map((one) => `/api/reports/${one}/commands`),
          command,
        ),
      },
      { weight: 2, arbitrary: fc.tuple(fc.constant("/api/reports/preview"), fc.record({ answers })) },
      {
        weight: 2,
        arbitrary: fc.tuple(
          fc.constant("/api/reports/drafts"),
          fc.record({ id: fc.oneof(fc.constant(null), id), version: fc.constantFrom(0, 1, -1, 2.5), answers }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(
          fc.constant("/api/reports"),
          fc.record({ draftId: fc.oneof(fc.constant(null), id), report: fc.oneof(begins, answers) }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(
          id.map((one) => `/api/reports/drafts/${one}/discard`),
          fc.constant({}),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(
          id.map((one) => `/api/reports/${one}/files`),
          fc.jsonValue(),
        ),
      },
    );
    const bodies = fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.json(),
    );
    return fc.tuple(shaped, bodies).map(([[path, given], other]) => ({ path, body: other ?? JSON.stringify(given) }));
  };

  it("is answered in the form of the contract, never with 500, and tells nobody else anything", {
    timeout: 300_000,
  }, async () => {
    const server = await serveOffice();
    const ids = [await sent(server), await sent(server)];
    const people = fc.constantFrom<PersonId>(kari, kari, lars, lars, solveig, vera, gunnhild, oddvar);
    const forms: Readonly<Record<number, readonly string[]>> = {
      400: ["invalid"],
      404: ["not_found"],
      409: ["stale"],
      422: ["refused", "file_refused"],
    };
    const strangers: ReadonlySet<PersonId> = new Set([vera, gunnhild, oddvar]);
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(requests(ids), people, async ({ path, body }, person) => {
        const answer = await server.ask("POST", path, person, body);
        seen.add(answer.status);
        // What they wrote themselves may come back to them.
        const isOwn = body.includes(secret) || path.includes(fresh);
        if (strangers.has(person) && !isOwn) expect(answer.text).not.toContain(secret);
        if (answer.status === 200) return;
        expect([answer.status, forms[answer.status]]).toEqual([
          answer.status,
          expect.arrayContaining([JSON.parse(answer.text).error]),
        ]);
      }),
      { numRuns: 10_000 },
    );
    expect(server.log.filter(({ message }) => message === "request failed")).toEqual([]);
    expect(JSON.stringify(server.log)).not.toContain(secret);
    // It has reached past every gate: the form, the access, the version and the rules, and some of it was right.
    expect([...seen].toSorted()).toEqual([200, 400, 404, 409, 422]);
    expect((await server.office.store.verifyChains()).fault).toBeNull();
  });
});
