import { describe, expect, it } from "vitest";
import { layGroups, layUsers, type MirrorGroup, type MirrorUser } from "#bot/directory/graph/mirror.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { guid, safety } from "#test/support/graph/college.ts";

const one = guid("a", 1) as PersonId;

describe("the pages of Graph", () => {
  it("hold only what became another: the rest stays, and null takes it away", () => {
    const users = new Map<string, MirrorUser>();
    const wanted = new Set(["department", "extensionAttribute3"] as const);
    const page = (entry: object) => layUsers(users, [{ id: one.toUpperCase(), ...entry }], wanted);
    page({
      displayName: "Kari",
      department: "TEK",
      onPremisesExtensionAttributes: { extensionAttribute3: "80", extensionAttribute4: "x" },
    });
    page({ "manager@delta": [{ id: guid("a", 2) }] });
    page({ mail: "k@example.no" });
    expect(users.get(one)).toEqual({
      ...{ name: "Kari", mail: "k@example.no", managerId: guid("a", 2) },
      attributes: { department: "TEK", extensionAttribute3: "80" },
    });
    page({ department: null, onPremisesExtensionAttributes: null, "manager@delta": [{ id: guid("a", 2), "@removed": {} }] });
    expect(users.get(one)).toEqual({
      ...{ name: "Kari", mail: "k@example.no" },
      attributes: { department: null, extensionAttribute3: null },
    });
  });

  it("may tell of the new manager before the old one is taken away", () => {
    const users = new Map<string, MirrorUser>([[one, { attributes: {}, managerId: guid("a", 2) }]]);
    const [old, fresh] = [{ id: guid("a", 2), "@removed": { reason: "deleted" } }, { id: guid("a", 3) }];
    for (const changes of [
      [old, fresh],
      [fresh, old],
    ]) {
      layUsers(users, [{ id: one, "manager@delta": changes }], new Set());
      expect(users.get(one)?.managerId).toBe(guid("a", 3));
    }
  });

  it("of a group take members in and out, whatever they are said to be", () => {
    const groups = new Map<string, MirrorGroup>();
    const member = (number: number, more: object) => ({ id: guid("a", number), ...more });
    const type = "#microsoft.graph.user";
    layGroups(groups, [{ id: safety, "members@delta": [member(1, { "@odata.type": type }), member(2, {})] }]);
    layGroups(groups, [
      { id: safety, "members@delta": [member(1, { "@removed": {} }), member(3, { "@odata.type": "#microsoft.graph.device" })] },
    ]);
    expect(groups.get(safety)?.people).toEqual(new Set([guid("a", 2)]));
  });
});
