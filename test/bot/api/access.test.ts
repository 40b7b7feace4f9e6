import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { caseRoutes } from "#bot/api/caseRoutes.ts";
import { cycleRoutes } from "#bot/api/cycleRoutes.ts";
import { homeOverviewRoutes } from "#bot/api/homeOverviewRoutes.ts";
import { createLiveStreams } from "#bot/api/live/liveStreams.ts";
import { noteRoutes } from "#bot/api/noteRoutes.ts";
import { reportRoutes } from "#bot/api/reportRoutes.ts";
import { retentionRoutes } from "#bot/api/retentionRoutes.ts";
import { apiRoutes } from "#bot/api/routes.ts";
import { statisticsRoutes } from "#bot/api/statisticsRoutes.ts";
import { weekRoutes } from "#bot/api/weekRoutes.ts";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { defaultChoices } from "#domain/notifications/model.ts";
import { gatheringRequest, seminar } from "#test/support/gatherings.ts";
import { acted, approval, leader, submitted } from "#test/support/homeOfficeCases.ts";
import { listenAs } from "#test/support/liveReader.ts";
import { openOffice, type RoleName, roleNames, roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

/** A rule set that may be published; its representative is in the directory. */
const ruleset = {
  ...{ kind: "KOMMUNE", municipality: "3205", name: "Forskrift", sourceUrl: "https://lovdata.no/forskrift" },
  ...{ from: "2026-03-09", to: null, copyTo: [roles.unrelated] },
};

const assessedAtHome = {
  ...{ place: "HJEMME", ground: null, explanation: null, infectionControl: false },
  ...{ discussed: true, officeDays: null, conditions: [] },
};

/** Where somebody works. */
const asked = { siteId: "gloeshaugen" };

/** A notice of a rule set that is not there. */
const notice = {
  ...{ rulesetId: "01900000-0000-7000-8000-000000000000", version: 0 },
  command: { type: "RecordPublication", publication: { url: "https://intranett.example.no", on: "2026-03-01" } },
};

/** What each route answers about Kari's application to each role; a route that is not here fails the first test. */
const expected: Readonly<Record<string, { readonly body?: string; readonly status: Readonly<Record<RoleName, number>> }>> = {
  "get /api/me": { status: everybody(200, { left: 404 }) },
  "get /api/stream": { status: everybody(200, { left: 404 }) },
  // What waits for whoever asks, and what they have chosen for themselves.
  "get /api/start": { status: everybody(200, { left: 404 }) },
  "post /api/choices": { body: JSON.stringify({ type: "TourSeen" }), status: everybody(200, { left: 404 }) },
  "get /api/cases": { status: everybody(200, { left: 404 }) },
  "get /api/cases/:id": { status: everybody(404, { employee: 200, leader: 200 }) },
  "post /api/cases/:id/commands": {
    body: JSON.stringify({ version: 1, command: approval }),
    status: everybody(404, { employee: 422, leader: 200 }),
  },
  // Rules are for everybody in the house; to publish and change them is for the administrator.
  "get /api/rulesets": { status: everybody(200, { left: 404 }) },
  "post /api/rulesets": { body: JSON.stringify({ plan: ruleset }), status: everybody(404, { admin: 200 }) },
  "post /api/rulesets/preview": {
    body: JSON.stringify({ what: "publish", plan: { ...ruleset, municipality: "5001" } }),
    status: everybody(404, { admin: 200 }),
  },
  "post /api/rulesets/:id/commands": {
    body: JSON.stringify({ version: 1, command: { type: "WithdrawRuleset", reason: "Nei" } }),
    status: everybody(404, {}),
  },
  // Everybody has their own; whoever leads has their own people's and units. Of a rule set that is none there is nothing.
  "get /api/assessments": { status: everybody(200, { left: 404 }) },
  "post /api/assessments": {
    body: JSON.stringify({ personId: roles.employee, rulesetId: "none", version: 0, command: { type: "AskTalk" } }),
    status: everybody(404, {}),
  },
  "post /api/assessments/preview": {
    body: JSON.stringify({ personId: roles.employee, rulesetId: "none", plan: assessedAtHome }),
    status: everybody(404, {}),
  },
  "post /api/assessments/units": {
    body: JSON.stringify({
      ...{ unitId: demoUnits.bygg, rulesetId: "none", version: 0 },
      command: { type: "StatePractice", practice: "FAA_ANSATTE" },
    }),
    status: everybody(404, {}),
  },
  // Under ordinary rules there is nothing to ask, and of none there is nothing to decide.
  "get /api/presence": { status: everybody(200, { left: 404 }) },
  "get /api/presence/list": { status: everybody(404, { leader: 200, otherLeader: 200, upperLeader: 200 }) },
  "post /api/presence/wishes": {
    body: JSON.stringify({ ...asked, from: "2026-03-10", to: null, weekdays: [], ground: "annet", other: "Noe", where: "A1" }),
    status: everybody(422, { left: 404 }),
  },
  "post /api/presence/homes": {
    body: JSON.stringify({ ...asked, from: "2026-03-10", where: "eget-hjem", equipment: [], goesOn: false }),
    status: everybody(422, { left: 404 }),
  },
  "post /api/presence/:id/commands": {
    body: JSON.stringify({ version: 1, command: { type: "ApprovePresence", infectionControl: true } }),
    status: everybody(404, {}),
  },
  // Notices of rule sets, of which there is none here: each has their own list, and the rest is the administrator's.
  "get /api/notices": { status: everybody(200, { left: 404 }) },
  "post /api/notices": { body: JSON.stringify(notice), status: everybody(404, {}) },
  "post /api/notices/preview": {
    body: JSON.stringify({ rulesetId: notice.rulesetId, command: notice.command }),
    status: everybody(404, {}),
  },
  "get /api/notices/:id": { status: everybody(404, {}) },
  "post /api/notices/:id/confirm": { body: JSON.stringify({ version: 1 }), status: everybody(404, {}) },
  "get /api/notices/:id/figures": { status: everybody(404, {}) },
  "get /api/notices/:id/figures.csv": { status: everybody(404, {}) },
  "get /api/notices/:id/paper": { status: everybody(404, {}) },
  // Everybody employed may ask whether a meeting may be held; a unit's leader records that it is, and there is none here to be called off.
  "get /api/gatherings/form": { status: everybody(200, { left: 404 }) },
  "post /api/gatherings/ask": { body: JSON.stringify({ plan: seminar }), status: everybody(200, { left: 404 }) },
  "get /api/gatherings": { status: everybody(404, { leader: 200, otherLeader: 200, upperLeader: 200 }) },
  "post /api/gatherings": { body: JSON.stringify(gatheringRequest()), status: everybody(404, { leader: 200 }) },
  "post /api/gatherings/:id/call-off": { body: JSON.stringify({ version: 1 }), status: everybody(404, {}) },
  // Each leader has their own units'.
  "get /api/unit-weeks": { status: everybody(404, { leader: 200, otherLeader: 200, upperLeader: 200 }) },
  "post /api/unit-weeks": {
    body: JSON.stringify({ unitId: demoUnits.bygg, version: 0, meetingDay: 2 }),
    status: everybody(404, { leader: 200 }),
  },
  "get /api/equipment": { status: everybody(404, { leader: 200, otherLeader: 200, upperLeader: 200 }) },
  // What was not approved yet is no agreement on paper.
  "get /api/cases/:id/paper": { status: everybody(404, { employee: 422, leader: 422 }) },
  // Each leader has their own, and names and ends nobody else's; there is none here to be ended.
  "get /api/substitutes": { status: everybody(404, { leader: 200, otherLeader: 200, upperLeader: 200 }) },
  "post /api/substitutes": {
    body: JSON.stringify({ substituteId: roles.unrelated, from: "2026-03-02", to: "2026-03-06" }),
    status: everybody(404, { leader: 200, otherLeader: 200, upperLeader: 200 }),
  },
  "post /api/substitutes/:id/end": { body: JSON.stringify({ version: 1 }), status: everybody(404, {}) },
  // What was not agreed yet cannot be renewed.
  "post /api/cases/:id/renewal": { body: "{}", status: everybody(404, { employee: 422 }) },
  // For everybody, and the same to everybody: there is nothing of anybody in it.
  "get /api/guide": { status: everybody(200, { left: 404 }) },
  "post /api/guide": {
    body: JSON.stringify({ question: "Kan lederen min nekte meg hjemmekontor?", on: null, place: null }),
    status: everybody(200, { left: 404 }),
  },
  // Everybody finds what they may see, and whoever has left finds nothing.
  "post /api/search": { body: JSON.stringify({ words: "hjemmekontor", kind: null }), status: everybody(200, { left: 404 }) },
  // Everybody has their own choices, and reaches nobody else's.
  "get /api/notifications": { status: everybody(200, { left: 404 }) },
  "post /api/notifications": { body: JSON.stringify(defaultChoices), status: everybody(200, { left: 404 }) },
  "get /api/directory": { status: everybody(404, { admin: 200 }) },
  "get /api/troubles": { status: everybody(404, { admin: 200 }) },
  "post /api/troubles": {
    body: JSON.stringify({ action: "retry", target: { personId: roles.leader }, seen: "2099-01-01T00:00:00Z" }),
    status: everybody(404, { admin: 200 }),
  },
};

function everybody(status: number, but: Partial<Record<RoleName, number>>): Record<RoleName, number> {
  const all = Object.fromEntries(roleNames.map((name) => [name, status])) as Record<RoleName, number>;
  return { ...all, ...but };
}

const keyOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

/** The route as a request about a case. Lists are asked for what the role could find Kari's case in. */
function request(server: OfficeServer, key: string, id: string, as: Parameters<OfficeServer["ask"]>[2]) {
  const { ask } = server;
  if (key === stream && typeof as === "string") return heardOf(server, id, as);
  const [method, path] = key.split(" ") as [string, string];
  const query = path.startsWith("/api/notices") ? "?language=nb" : (queries[path] ?? "");
  return ask(method.toUpperCase(), path.replace(":id", id) + query, as, expected[key]?.body);
}

const queries: Readonly<Record<string, string>> = {
  "/api/cases": "?list=pending",
  "/api/presence/list": "?site=gloeshaugen&date=2026-03-10",
};

const stream = "get /api/stream";

/** All that somebody hears while the case changes, up to a word that is for everybody. */
async function heardOf(server: OfficeServer, id: string, as: PersonId) {
  const reader = await listenAs(server, as);
  if (reader.status !== 200) {
    const { status, text, headers } = await server.ask("GET", "/api/stream", as);
    return { status, text, headers };
  }
  await reader.next();
  const before = await server.office.store.read.loadCase(id as CaseId);
  if (before?.version === 1) {
    const detail = await server.office.desk.readCase(leader, before.id);
    if (detail.kind === "done") await acted(server.office, leader, detail.value, approval);
  }
  server.office.changes.publish({ kind: "everything" });
  for (let heard = await reader.next(); heard?.message.type === "case"; ) heard = await reader.next();
  await reader.leave();
  return { status: reader.status, text: reader.text(), headers: reader.headers };
}

describe("access to the tab's API", () => {
  it("is expected of every route of the register, and of no other", async () => {
    const { desk, changes } = await openOffice();
    const live = createLiveStreams({ changes, desk, log: { error: () => undefined } });
    live.close();
    // Those of the yearly cycle are asked about a unit's process in cycleAccess.test.ts, those of reports in reportAccess.test.ts, those
    // of cases in caseAccess.test.ts, of confidential notes in noteAccess.test.ts, those of retention in retentionAccess.test.ts, those of figures in
    // statisticsAccess.test.ts and homeOverviewAccess.test.ts, and those of a unit's week in weekAccess.test.ts.
    const others = [
      ...cycleRoutes(desk),
      ...reportRoutes(desk),
      ...caseRoutes(desk),
      ...noteRoutes(desk),
      ...retentionRoutes(desk),
      ...statisticsRoutes(desk),
      ...weekRoutes(desk),
      ...homeOverviewRoutes(desk),
    ].map(keyOf);
    expect(apiRoutes(desk, live).map(keyOf).sort()).toEqual([...Object.keys(expected), ...others].sort());
  });

  describe.each(Object.keys(expected))("%s", (key) => {
    it.each(roleNames)("answers as it should to %s, and never with somebody else's content", async (role) => {
      const server = await serveOffice();
      const { id } = await submitted(server.office);
      // Nobody has the app, so that the leader is not reached.
      await server.idle();
      const answer = await request(server, key, id, roles[role]);
      expect(answer.status).toBe(expected[key]?.status[role]);
      const isStream = key === stream && answer.status === 200;
      expect(answer.headers["content-type"]).toBe(`${isStream ? "text/event-stream" : "application/json"}; charset=utf-8`);
      if (isStream) expect(answer.text.includes(id)).toBe(role === "employee" || role === "leader");
      if (role === "employee" || role === "leader") return;
      for (const content of [id, "Ro til", "Raskere", "Nygård"]) expect(answer.text).not.toContain(content);
      if (answer.status !== 404) return;
      // No access looks like nothing there, byte for byte.
      const none = await request(server, key, v7(), roles[role]);
      expect(comparable(answer)).toEqual(comparable(none));
      expect(answer.text).toBe('{"error":"not_found"}');
    });

    it("is closed without a token, with one of another tenant, and with one that is no token", async () => {
      const server = await serveOffice();
      const { id, version } = await submitted(server.office);
      const foreign = await server.issuer.signTabToken({ personId: roles.leader, claims: { tid: v7() } });
      const botsOwn = await server.issuer.signBotToken();
      await server.idle();
      for (const authorization of [undefined, "", "Bearer x", `Bearer ${foreign}`, `Bearer ${botsOwn}`]) {
        const answer = await request(server, key, id, { authorization });
        expect([answer.status, answer.text]).toEqual([401, '{"error":"unauthorized"}']);
        expect(comparable(answer)).toEqual(comparable(await request(server, key, v7(), { authorization })));
      }
      expect(await server.office.store.read.loadCase(id)).toMatchObject({ version, status: "INNSENDT" });
      expect(await server.office.store.read.countTroubles()).toEqual({ people: 1, jobs: 1 });
    });

    it("is closed to somebody whom the directory does not know", async () => {
      const server = await serveOffice();
      const { id } = await submitted(server.office);
      const stranger = await request(server, key, id, v7() as PersonId);
      expect([stranger.status, stranger.text]).toEqual([404, '{"error":"not_found"}']);
    });
  });

  it("finds a case in the lists of its employee and its nearest leader only", async () => {
    const server = await serveOffice();
    const { id } = await submitted(server.office);
    for (const role of roleNames) {
      const found = [];
      for (const list of ["pending", "decided", "mine"]) {
        const { text } = await server.ask("GET", `/api/cases?list=${list}`, roles[role]);
        if (text.includes(id)) found.push(list);
      }
      expect([role, found]).toEqual([role, role === "employee" ? ["mine"] : role === "leader" ? ["pending"] : []]);
    }
  });

  it("takes the person from the token, whatever else the request claims", async () => {
    const server = await serveOffice();
    const { id } = await submitted(server.office);
    const authorization = `Bearer ${await server.issuer.signTabToken({ personId: roles.unrelated, claims: { upn: "lars", preferred_username: "lars" } })}`;
    const claimed = await server.ask("GET", `/api/cases/${id}?personId=${roles.leader}&id=${id}`, { authorization });
    expect(claimed.status).toBe(404);
    const body = JSON.stringify({ version: 1, command: approval, personId: roles.leader, actor: roles.leader });
    expect((await server.ask("POST", `/api/cases/${id}/commands`, { authorization }, body)).status).toBe(400);
  });
});

/** Everything of an answer but the moment it was given. */
function comparable({ status, headers, text }: Awaited<ReturnType<OfficeServer["ask"]>>) {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
}
