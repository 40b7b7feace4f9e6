import { describe, expect, it } from "vitest";
import type { Drift } from "#domain/organisasjon/drift.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { admins, dean, department, head, hr, kari, per, safety } from "#test/support/graph/college.ts";
import { graphWorld } from "./graphWorld.ts";

const of = (drift: readonly Drift[], kind: Drift["kind"]) => drift.filter((one) => one.kind === kind).map(({ whom }) => whom.id);

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
