import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createGraphReader } from "#bot/directory/graph/graphReader.ts";
import type { Drift } from "#domain/organisasjon/drift.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import {
  admins,
  college,
  collegeMapping,
  dean,
  department,
  disabled,
  faculty,
  guest,
  head,
  hr,
  kari,
  per,
  rector,
  safety,
  stranger,
  student,
} from "#test/support/graph/college.ts";
import type { Failure } from "#test/support/graph/graphStandIn.ts";
import { graphWorld } from "./graphWorld.ts";

const of = (drift: readonly Drift[], kind: Drift["kind"]) => drift.filter((one) => one.kind === kind).map(({ whom }) => whom.id);

describe("the first reading of Graph", () => {
  it("gives people, units, leaders, roles, places and positions, page after page", async () => {
    const { graph, open } = await graphWorld({ pageSize: 2 });
    const { people, units } = (await open()).organisation();
    expect([...people.keys()]).toEqual([rector, dean, head, kari, per, student]);
    expect(people.get(kari)).toEqual({
      ...{ id: kari, name: "Kari Nordmann", unitId: department, roles: ["ansatt", "verneombud"], language: "nb" },
      ...{ areas: [{ role: "verneombud", unitId: faculty }], email: "kari@example.no", title: "Overingeniør" },
      ...{ workplaces: ["north"], contractedMinutes: 1_800, active: true },
    });
    expect(people.get(per)?.roles).toEqual(["ansatt", "hr-raadgiver", "admin"]);
    expect([people.get(head)?.language, people.get(dean)?.language]).toEqual(["nn", "en"]);
    expect(people.get(student)).toMatchObject({ roles: ["student"] });
    expect([...units.values()].map(({ id, leaderId }) => [id, leaderId])).toEqual([
      [college, rector],
      [faculty, dean],
      [department, head],
    ]);
    expect(graph.requests.filter((request) => request.includes("$skiptoken")).length).toBeGreaterThan(3);
  });

  it("leaves guests and disabled accounts out, and tells of whoever is neither staff nor student", async () => {
    const { open } = await graphWorld();
    const directory = await open();
    for (const id of [guest, disabled, stranger]) expect(directory.organisation().people.has(id)).toBe(false);
    expect(of(directory.state().drift, "person-neither-staff-nor-student")).toEqual([stranger]);
  });

  it("asks for no more of people than is used, and never in a way that Graph does not take", async () => {
    const { graph, open } = await graphWorld();
    await open();
    expect(graph.requests).toEqual([
      "/v1.0/users/delta?$select=displayName,accountEnabled,userType,mail,jobTitle,preferredLanguage,manager,officeLocation,employeeType,department,onPremisesExtensionAttributes",
      `/v1.0/groups/delta?$select=id,members&$filter=id eq '${safety}' or id eq '${hr}' or id eq '${admins}'`,
    ]);
  });

  it("asks for fifty groups at a time", async () => {
    const { graph, open } = await graphWorld();
    const many = Array.from({ length: 120 }, (_, index) => `d${String(index).padStart(7, "0")}-0000-4000-8000-000000000000`);
    const roles = many.map((groupId) => ({ groupId, role: "losam", unitId: faculty }));
    const directory = await open({ mapping: { ...collegeMapping, roles } });
    expect(graph.requests.filter((request) => request.includes("/groups/"))).toHaveLength(3);
    expect(of(directory.state().drift, "group-missing")).toHaveLength(120);
  });

  it("puts a large group together that comes in pieces", async () => {
    const { graph, open } = await graphWorld({ pageSize: 2, membersAtOnce: 1 });
    const mapping = { ...collegeMapping, staff: { groups: [safety] }, roles: [] };
    graph.entra.members("groups", safety, [rector, dean, head, kari, per]);
    expect([...(await open({ mapping })).organisation().people.keys()]).toEqual([rector, dean, head, kari, per, student]);
  });

  it("places people by administrative units, and nobody who is in two", async () => {
    const { graph, open } = await graphWorld();
    const [first, second] = ["e0000000-0000-4000-8000-000000000001", "e0000000-0000-4000-8000-000000000002"];
    graph.entra.members("administrativeUnits", first, [kari, per]);
    graph.entra.members("administrativeUnits", second, [per, head]);
    const units = [
      { ...collegeMapping.units[0], keys: [first] },
      { ...collegeMapping.units[1], keys: [second] },
    ];
    const directory = await open({ mapping: { ...collegeMapping, units, unitBy: "administrativeUnits", roles: [] } });
    const { people } = directory.organisation();
    expect([kari, head, per].map((id) => people.get(id)?.unitId)).toEqual([college, faculty, undefined]);
    expect(of(directory.state().drift, "person-in-several-units")).toEqual([per]);
  });
});

describe("what is new", () => {
  it("is asked for by the link of the last answer, and changes what it speaks of alone", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    const before = directory.organisation();
    graph.requests.length = 0;
    graph.entra.user(kari, { displayName: "Kari Dahl" });
    expect(await directory.look()).toBe(true);
    expect(graph.requests.every((request) => request.includes("$deltatoken="))).toBe(true);
    expect(directory.organisation().people.get(kari)).toEqual({ ...before.people.get(kari), name: "Kari Dahl" });
  });

  it("is nothing where nothing happened: the organisation stays the same object", async () => {
    const { time, open } = await graphWorld();
    const directory = await open();
    const before = directory.organisation();
    time.now += 300_000;
    expect(await directory.look()).toBe(false);
    expect(directory.organisation()).toBe(before);
    expect(directory.state().readAt).toBe("2026-10-01T08:05:00.000Z");
  });

  it("may come twice", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.settings.replays = true;
    const before = directory.organisation();
    expect(await directory.look()).toBe(false);
    expect(directory.organisation()).toBe(before);
  });

  it("reroutes at once: another manager of everybody is another leader", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    for (const id of [head, kari]) graph.entra.user(id, { managerId: per });
    graph.entra.user(per, { managerId: dean });
    expect(await directory.look()).toBe(true);
    expect(directory.organisation().units.get(department)?.leaderId).toBe(per);
    expect(nearestLeader(directory.organisation(), kari)).toMatchObject({ kind: "leader", leader: { id: per } });
  });

  it("makes nobody a leader where managers differ, and says so", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.entra.user(kari, { managerId: per });
    await directory.look();
    expect(directory.organisation().units.get(department)?.leaderId).toBeUndefined();
    expect(of(directory.state().drift, "unit-managers-differ")).toEqual([department]);
    expect(nearestLeader(directory.organisation(), kari)).toMatchObject({ kind: "none", why: "NO_LEADER" });
  });

  it("takes a manager away, and somebody's department", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.entra.user(kari, { managerId: null, department: null });
    graph.entra.user(per, { department: "Institutt for noe annet" });
    await directory.look();
    const { drift } = directory.state();
    expect(directory.organisation().people.get(kari)?.unitId).toBeUndefined();
    expect(of(drift, "person-without-unit")).toEqual([kari]);
    expect(drift).toContainEqual({
      ...{ kind: "person-unit-unknown", whom: { of: "person", id: per }, says: "Institutt for noe annet" },
    });
  });

  it.each([
    ["is deleted", (graph) => graph.entra.remove("users", head)],
    ["is deleted for good", (graph) => graph.entra.remove("users", head, "deleted")],
    ["is disabled", (graph) => graph.entra.user(head, { accountEnabled: false })],
    ["becomes a guest", (graph) => graph.entra.user(head, { userType: "Guest" })],
    ["is no longer staff", (graph) => graph.entra.user(head, { employeeType: "Ekstern" })],
  ] satisfies readonly (readonly [string, (graph: Awaited<ReturnType<typeof graphWorld>>["graph"]) => void])[])(
    "leaves whoever %s by name alone, and leads nothing any more",
    async (_, happens) => {
      const { graph, open } = await graphWorld();
      const directory = await open();
      happens(graph);
      expect(await directory.look()).toBe(true);
      const { people, units } = directory.organisation();
      expect(people.get(head)).toEqual({
        ...{ id: head, name: "Lars Moen", unitId: department, roles: ["ansatt"], language: "nn", active: false },
      });
      expect(units.get(department)?.leaderId).toBeUndefined();
      expect(of(directory.state().drift, "person-manager-gone").sort()).toEqual([kari, per]);
      // And is here again as they were.
      graph.entra.user(head, { accountEnabled: true, userType: "Member", employeeType: "Ansatt" });
      graph.entra.user(head, { displayName: "Lars Moen", department: "Institutt for bygg", managerId: dean });
      await directory.look();
      expect(directory.organisation().people.get(head)).toMatchObject({ active: true, unitId: department });
    },
  );

  it("ends a role with the membership, and with the group", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.entra.members("groups", safety, [per]);
    graph.entra.remove("groups", admins);
    await directory.look();
    const { people } = directory.organisation();
    expect([people.get(kari)?.roles, people.get(per)?.roles]).toEqual([["ansatt"], ["ansatt", "verneombud", "hr-raadgiver"]]);
    expect(of(directory.state().drift, "group-missing")).toEqual([admins]);
  });

  it("does not follow a group in a group, and says so", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.entra.members("groups", hr, [{ id: admins, type: "group" }]);
    await directory.look();
    expect(of(directory.state().drift, "group-in-group")).toEqual([hr]);
    expect(directory.organisation().people.get(per)?.roles).toEqual(["ansatt", "admin"]);
  });

  it("is read from the beginning once a day, so that what Graph did not tell comes right", async () => {
    const { graph, time, open } = await graphWorld();
    const directory = await open();
    time.now += 24 * 3_600_000 - 1;
    graph.requests.length = 0;
    await directory.look();
    expect(graph.requests.some((request) => request.includes("$select"))).toBe(false);
    time.now += 1;
    await directory.look();
    expect(graph.requests.some((request) => request.includes("$select"))).toBe(true);
  });
});

describe("when Graph", () => {
  it("no longer knows the link, everything is read again, and who has left meanwhile is seen to have", async () => {
    const { graph, logged, open } = await graphWorld();
    const directory = await open();
    graph.entra.remove("users", per);
    graph.expire();
    graph.requests.length = 0;
    expect(await directory.look()).toBe(true);
    expect(graph.requests.filter((request) => request.includes("$select"))).toHaveLength(2);
    expect(directory.organisation().people.get(per)).toMatchObject({ active: false, name: "Per Hansen" });
    expect(directory.state().trouble).toBeNull();
    expect(logged.join()).toContain("http-410");
  });

  it("says syncStateNotFound with a 400, everything is read again as well", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.requests.length = 0;
    graph.fail((_, count) => (count === 1 ? { kind: "status", status: 400, code: "syncStateNotFound" } : undefined));
    await directory.look();
    expect([directory.state().trouble, graph.requests.filter((request) => request.includes("$select")).length]).toEqual([
      null,
      2,
    ]);
  });

  it("has had too many questions, its own wait is kept to", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.requests.length = 0;
    graph.fail((_, count) => (count === 1 ? { kind: "status", status: 429, headers: { "retry-after": "1" } } : undefined));
    graph.entra.user(kari, { displayName: "Kari Dahl" });
    const begun = performance.now();
    expect(await directory.look()).toBe(true);
    expect(performance.now() - begun).toBeGreaterThan(990);
    expect(graph.requests[1]).toBe(graph.requests[0]);
  });

  const passing: readonly (readonly [string, Failure])[] = [
    ["is out of order", { kind: "status", status: 503 }],
    ["breaks off in the middle", { kind: "half" }],
    ["answers half a JSON", { kind: "not-json" }],
    ["gives neither a next page nor a link", { kind: "no-link" }],
    ["ends the connection", { kind: "reset" }],
    ["does not take the token any more", { kind: "status", status: 401 }],
  ];
  it.each(passing)("%s for a moment, the same page is asked for again", async (_, failure) => {
    const { graph, open } = await graphWorld({ pageSize: 3 });
    const directory = await open();
    graph.entra.user(kari, { displayName: "Kari Dahl" });
    graph.requests.length = 0;
    graph.fail((_, count) => (count === 1 ? failure : undefined));
    expect(await directory.look()).toBe(true);
    expect(graph.requests[1]).toBe(graph.requests[0]);
    expect(directory.organisation().people.get(kari)?.name).toBe("Kari Dahl");
    expect([directory.organisation().people.size, directory.state().trouble]).toEqual([6, null]);
  });

  const staying: readonly (readonly [string, Failure, string])[] = [
    ["is away", { kind: "status", status: 503 }, "http-503"],
    ["lets the server in no more", { kind: "status", status: 403, code: "Authorization_RequestDenied" }, "http-403"],
    ["is too slow", { kind: "slow", milliseconds: 400 }, "timeout"],
    ["says nothing", { kind: "silent" }, "timeout"],
  ];
  it.each(staying)("%s for good, what was read before holds, and administrators see since when", async (_, failure, code) => {
    const { graph, time, logged, open } = await graphWorld();
    const directory = await open({ limits: { pageMs: 100, attempts: 2 } });
    const before = directory.organisation();
    graph.entra.remove("users", kari);
    graph.fail(() => failure);
    time.now += 60_000;
    expect(await directory.look()).toBe(false);
    time.now += 60_000;
    await directory.look();
    expect(directory.organisation()).toBe(before);
    expect(directory.state()).toMatchObject({
      readAt: "2026-10-01T08:00:00.000Z",
      trouble: { code, since: "2026-10-01T08:01:00.000Z" },
    });
    // Neither what Graph says of a refusal nor any address is written anywhere.
    expect(logged.join("\n")).not.toMatch(/Nordmann|127\.0\.0\.1|token-/);
  });

  it("breaks off after half the pages, nobody is taken for gone", async () => {
    const { graph, time, open } = await graphWorld({ pageSize: 2 });
    const directory = await open({ limits: { attempts: 1 } });
    const before = directory.organisation();
    time.now += 24 * 3_600_000;
    graph.requests.length = 0;
    graph.fail((_, count) => (count > 2 ? { kind: "reset" } : undefined));
    expect(await directory.look()).toBe(false);
    expect(directory.organisation()).toBe(before);
  });

  it("leads to another host, the token does not go there", async () => {
    const { graph } = await graphWorld();
    const elsewhere = await graphWorld();
    const reader = createGraphReader({
      graphUrl: graph.address,
      token: { token: async () => "a token", forget: () => undefined },
      signal: new AbortController().signal,
    });
    const start = `${elsewhere.graph.address}/v1.0/users/delta`;
    await expect(reader.everyPage(start, () => undefined)).rejects.toThrow("link-elsewhere");
    expect(elsewhere.graph.requests).toEqual([]);
  });

  it("suddenly has hardly anybody, that is not believed, shown, and comes right by itself", async () => {
    const { graph, logged, open } = await graphWorld();
    const extra = Array.from({ length: 20 }, (_, index) => `a1000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
    for (const id of extra)
      graph.entra.user(id, {
        displayName: "Ola",
        accountEnabled: true,
        userType: "Member",
        employeeType: "Ansatt",
        department: "TEK",
      });
    const directory = await open();
    for (const id of extra) graph.entra.user(id, { employeeType: null });
    expect(await directory.look()).toBe(false);
    expect(directory.state().held).toEqual({ gone: 20, of: 26 });
    expect(directory.organisation().people.get(extra[0] as never)?.active).toBe(true);
    expect(logged.join()).toContain("directory-held");
    for (const id of extra) graph.entra.user(id, { employeeType: "Ansatt" });
    expect(await directory.look()).toBe(false);
    expect(directory.state().held).toBeNull();
  });
});

describe("a start", () => {
  it("goes on from what was kept, also while Graph is away, and keeps the names of who has left", async () => {
    const { graph, open } = await graphWorld();
    const first = await open();
    graph.entra.remove("users", per, "deleted");
    await first.look();
    first.stop();
    graph.requests.length = 0;
    graph.fail(() => ({ kind: "status", status: 503 }));
    const second = await open({ limits: { attempts: 1 } });
    expect(graph.requests).toEqual([]);
    expect(second.organisation()).toEqual(first.organisation());
    expect(second.organisation().people.get(per)).toMatchObject({ name: "Per Hansen", active: false });
    await second.look();
    expect(second.state().trouble?.code).toBe("http-503");
    graph.fail(undefined);
    graph.requests.length = 0;
    await second.look();
    expect(graph.requests.every((request) => request.includes("$deltatoken="))).toBe(true);
  });

  it("reads everything where another mapping asks for something else, and keeps the names", async () => {
    const { graph, open } = await graphWorld();
    const first = await open();
    graph.entra.remove("users", per, "deleted");
    await first.look();
    graph.requests.length = 0;
    const second = await open({ mapping: { ...collegeMapping, roles: [] } });
    expect(graph.requests.every((request) => request.includes("$select"))).toBe(true);
    expect(second.organisation().people.get(per)).toMatchObject({ name: "Per Hansen", active: false });
  });

  it("trusts nothing that was changed in the file, nor a file that is none of ours", async () => {
    const { folder, graph, logged, open } = await graphWorld();
    await open();
    const path = join(folder, "data", "directory.sealed");
    const file = JSON.parse(await readFile(path, "utf8"));
    expect(await readFile(path, "utf8")).not.toMatch(/Nordmann|deltatoken/);
    await writeFile(path, JSON.stringify({ ...file, sealed: file.sealed.replace(/^..../, "AAAA") }));
    graph.requests.length = 0;
    expect((await open()).organisation().people.size).toBe(6);
    expect(graph.requests.some((request) => request.includes("$select"))).toBe(true);
    await writeFile(path, "{}");
    expect((await open()).organisation().people.size).toBe(6);
    expect(logged.join()).toContain("cannot be opened");
  });

  it.each([
    ["a missing permission", { kind: "status", status: 403 }, 200, /http-403.*application permissions that README names/],
    ["no answer", { kind: "reset" }, 200, /cannot start without it/],
    ["no token", undefined, 401, /no-token.*managed identity/],
  ] satisfies readonly (readonly [string, Failure | undefined, number, RegExp])[])(
    "without anything kept says in a line that there is %s",
    async (_, failure, tokenStatus, words) => {
      const { graph, open } = await graphWorld();
      graph.fail(() => failure);
      graph.settings.tokenStatus = tokenStatus;
      await expect(open({ limits: { attempts: 2 } })).rejects.toThrow(words);
    },
  );

  it("does not begin with a mapping that finds nobody", async () => {
    const { open } = await graphWorld();
    const staff = { attribute: "companyName", values: ["nobody's"] };
    const { students: _, ...mapping } = collegeMapping;
    await expect(open({ mapping: { ...mapping, staff, roles: [] } })).rejects.toThrow(/finds nobody who is staff/);
  });
});
