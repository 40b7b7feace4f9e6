import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { cycleRoutes } from "#bot/api/cycleRoutes.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import { act, cyclePeople, given, openCycle, processIdOf, toThePlan, unitOfCourse } from "#test/support/cycleCourse.ts";
import { openOffice } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

const names = Object.keys(cyclePeople) as (keyof typeof cyclePeople)[];
type Role = (typeof names)[number];
const whole: readonly Role[] = ["leader", "verneombud"];
const status: readonly Role[] = ["hr", "hovedverneombud", "losam", "koordinator", "superior"];
const chasing: readonly Role[] = ["hr", "hovedverneombud", "koordinator", "superior"];

const survey = { kind: "EGEN", from: localDate("2027-01-04"), to: localDate("2027-01-08") } as const;

/** Who gets what from each route; everybody else `else`. A route that is not here fails the first test. */
const expected: Readonly<
  Record<string, { readonly body?: unknown; readonly to: readonly Role[]; readonly answer: number; readonly else: number }>
> = {
  "get /api/cycles": { to: names, answer: 200, else: 404 },
  "post /api/cycles": { body: { year: 2027, plan: { ...proposedPlan(2027), survey } }, to: ["hr"], answer: 200, else: 404 },
  "get /api/cycles/:id": { to: ["hr"], answer: 200, else: 404 },
  "post /api/cycles/:id/commands": {
    body: { version: 1, command: { type: "CloseCycle", reason: "Ferdig." } },
    to: ["hr"],
    ...{ answer: 200, else: 404 },
  },
  "get /api/cycles/:id/units": { to: names, answer: 200, else: 404 },
  "post /api/cycles/:id/chase": { body: { processIds: [":process"] }, to: chasing, answer: 200, else: 404 },
  "post /api/cycles/:id/snooze": {
    body: { until: "2026-09-08", knownDeadlines: [] },
    to: names,
    ...{ answer: 200, else: 404 },
  },
  "get /api/processes/:id": { to: [...whole, ...status], answer: 200, else: 404 },
  // Whoever has a part may say something; HR keeps the cycle and has none in the unit.
  "post /api/processes/:id/commands": {
    body: { version: 4, command: { type: "AddComment", text: "Bra." } },
    to: [...whole, ...status.filter((role) => role !== "hr")],
    ...{ answer: 200, else: 404 },
  },
  "get /api/processes/:id/documents/:delivery": { to: whole, answer: 200, else: 404 },
  "get /api/processes/:id/meetings/:meeting/calendar": { to: [], answer: 200, else: 404 },
  "post /api/calendar": { body: { action: "make" }, to: names, answer: 200, else: 404 },
};

/** A unit that has come to its risk assessment, with words in it. */
async function served() {
  const server = await serveOffice();
  const cycle = await openCycle(server.office);
  const process = await processIdOf(server.office, cycle.id, unitOfCourse);
  for (const step of toThePlan) given(await act(server.office, cyclePeople.leader, process, step));
  return { server, cycle: cycle.id, process };
}

type World = Awaited<ReturnType<typeof served>>;

function ask({ server, cycle, process }: World, key: string, as: Parameters<OfficeServer["ask"]>[2], id?: string) {
  const [method, path] = key.split(" ") as [string, string];
  const own: CaseId = path.startsWith("/api/processes") ? process : cycle;
  const body = expected[key]?.body;
  const place = path
    .replace(":id", id ?? own)
    .replace(":delivery", "tiltaksplan")
    .replace(":meeting", v7());
  const text = body === undefined ? undefined : JSON.stringify(body).replace(":process", id ?? process);
  return server.ask(method.toUpperCase(), place, as, text);
}

describe("access to the yearly cycle", () => {
  it("is expected of every route of the register, and of no other", async () => {
    const { desk } = await openOffice();
    const routes = cycleRoutes(desk).map(({ method, path }) => `${method} ${path}`);
    expect(routes.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.keys(expected))(
    "%s answers each role as it should, and words only to those who see the whole",
    async (key) => {
      const rule = expected[key];
      if (rule === undefined) throw new Error("no rule");
      for (const role of names) {
        const world = await served();
        const answer = await ask(world, key, cyclePeople[role].personId);
        const isHr = key === "post /api/processes/:id/commands" && role === "hr";
        expect([role, answer.status]).toEqual([role, isHr ? 422 : rule.to.includes(role) ? rule.answer : rule.else]);
        if (!whole.includes(role)) for (const words of ["Støy", "Uklare roller"]) expect(answer.text).not.toContain(words);
        if (answer.status === 404) expect(answer.text).toBe('{"error":"not_found"}');
        await world.server.stop();
      }
    },
    120_000,
  );

  it.each(Object.keys(expected))(
    "%s is closed without a token, and to somebody whom the directory does not know",
    async (key) => {
      const world = await served();
      expect((await ask(world, key, { authorization: undefined })).status).toBe(401);
      const stranger = await ask(world, key, v7() as PersonId);
      expect([stranger.status, stranger.text]).toEqual([404, '{"error":"not_found"}']);
    },
  );
});

describe("the address of a calendar", () => {
  it("needs no token, and is not there once it was revoked, or for any other secret", async () => {
    const { server } = await served();
    const made = await server.ask("POST", "/api/calendar", cyclePeople.leader.personId, '{"action":"make"}');
    const { path } = JSON.parse(made.text) as { readonly path: string };
    const feed = await server.ask("GET", path, { authorization: undefined });
    expect([feed.status, feed.headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(feed.text).toContain("DTSTART;VALUE=DATE:20261030");
    for (const words of ["Støy", "Uklare roller", "Lars"]) expect(feed.text).not.toContain(words);
    const other = path.replace(/.{5}\.ics$/, "AAAAA.ics");
    expect((await server.ask("GET", other, { authorization: undefined })).status).toBe(404);
    await server.ask("POST", "/api/calendar", cyclePeople.leader.personId, '{"action":"revoke"}');
    expect((await server.ask("GET", path, { authorization: undefined })).status).toBe(404);
    expect(JSON.stringify(server.log)).not.toContain(path.slice(10, 40));
  });
});
