import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Drift } from "#domain/organisasjon/drift.ts";
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
