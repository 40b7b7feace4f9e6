import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyMirror, type Mirror, type MirrorUser } from "#bot/directory/graph/mirror.ts";
import { organisationOf } from "#bot/directory/graph/organisationOf.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Drift } from "#domain/organisasjon/drift.ts";
import { college, collegeMapping, department, faculty, guid, mappingOf, safety } from "#test/support/graph/college.ts";

const mapping = mappingOf();
const one = guid("a", 1) as PersonId;
const employee = (more: Partial<MirrorUser> = {}, attributes: MirrorUser["attributes"] = {}): MirrorUser => ({
  ...{ name: "Kari", enabled: true, type: "Member", ...more },
  attributes: { employeeType: "Ansatt", department: "TEK", ...attributes },
});
const mirror = (users: Readonly<Record<string, MirrorUser>>, groups: Mirror["groups"] = new Map()): Mirror => ({
  ...emptyMirror,
  ...{ users: new Map(Object.entries(users)), groups },
});
const kinds = (drift: readonly Drift[]) => drift.filter(({ whom }) => whom.of !== "group").map(({ kind }) => kind);
const read = (user: MirrorUser, with_ = mapping) => {
  const { organisation, drift } = organisationOf(mirror({ [one]: user }), with_);
  return { person: organisation.people.get(one), drift };
};

describe("a person from Graph", () => {
  it.each([
    ["80", 1_800],
    ["80 %", 1_800],
    [" 37,5% ", 844],
    ["100.00", 2_250],
  ])("whose position is «%s» has %i minutes a week", (extensionAttribute3, minutes) => {
    expect(read(employee({}, { extensionAttribute3 })).person?.contractedMinutes).toBe(minutes);
  });

  it.each(["full", "0", "0.8.1", "-80", "1000", "8o"])(
    "whose position is «%s» has none, and it is shown",
    (extensionAttribute3) => {
      const { person, drift } = read(employee({}, { extensionAttribute3 }));
      expect(person).not.toHaveProperty("contractedMinutes");
      expect(drift).toContainEqual({
        ...{ kind: "person-share-unreadable", whom: { of: "person", id: one }, says: extensionAttribute3 },
      });
    },
  );

  it.each([
    ["nn-NO", "nn"],
    ["NB", "nb"],
    ["no", "nb"],
    ["en-US", "en"],
    ["sv-SE", "nb"],
    ["", "nb"],
    [null, "nb"],
  ])("who prefers «%s» reads %s", (language, expected) => {
    expect(read(employee({ language })).person?.language).toBe(expected);
  });

  it.each([
    ["kari@example.no", "kari@example.no"],
    [" kari@example.no ", "kari@example.no"],
    ["kari", undefined],
    ["Kari <kari@example.no>", undefined],
    ["kari@example.no, per@example.no", undefined],
    ["kari@example.no\r\nBcc: x@example.no", undefined],
  ])("whose address is «%s» is written to at %s", (mail, email) => {
    expect(read(employee({ mail })).person?.email).toBe(email);
  });

  it("is nobody without a name, and it is shown", () => {
    const { person, drift } = read(employee({ name: "  " }));
    expect(person).toBeUndefined();
    expect(kinds(drift)).toContain("person-without-name");
  });

  it("at an office that is no place of work is where the unit is, and it is shown", () => {
    const { person, drift } = read(employee({ office: "Bygg C" }));
    expect(person).not.toHaveProperty("workplaces");
    expect(drift).toContainEqual({ kind: "person-workplace-unknown", whom: { of: "person", id: one }, says: "Bygg C" });
    const { drift: without } = read(employee({ office: "Bygg C" }), mappingOf({ ...collegeMapping, workplaces: [] }));
    expect(kinds(without)).not.toContain("person-workplace-unknown");
  });

  it("who is a student alone is asked for neither unit nor manager", () => {
    const { person, drift } = read(employee({}, { employeeType: "student", department: "Elsewhere" }));
    expect(person?.roles).toEqual(["student"]);
    expect(kinds(drift)).toEqual([]);
  });

  it("who holds a role and is neither staff nor student is here for it: an occupational health nurse from outside", () => {
    const groups = new Map([[safety, { people: new Set([one]), groups: new Set<string>() }]]);
    const user = employee({}, { employeeType: "Ekstern" });
    expect(organisationOf(mirror({ [one]: user }, groups), mapping).organisation.people.get(one)?.roles).toEqual(["verneombud"]);
  });
});

describe("who leads", () => {
  const [boss, head, kari, per] = [1, 2, 3, 4].map((number) => guid("a", number)) as [string, string, string, string];
  const at = (department: string, managerId?: string) => employee(managerId === undefined ? {} : { managerId }, { department });
  const leaderIn = (users: Readonly<Record<string, MirrorUser>>, unit: UnitId, with_ = mapping) => {
    const { organisation, drift } = organisationOf(mirror(users), with_);
    return [organisation.units.get(unit)?.leaderId, drift.filter(({ whom }) => whom.id === unit).map(({ kind }) => kind)];
  };
  const bygg = "Institutt for bygg";

  it("is the manager of everybody but themself", () => {
    const users = { [boss]: at("TEK"), [head]: at(bygg, boss), [kari]: at(bygg, head), [per]: at(bygg, head) };
    expect(leaderIn(users, department)).toEqual([head, []]);
  });

  it("is nobody where one of them has another manager", () => {
    const users = { [boss]: at("TEK"), [head]: at(bygg, boss), [kari]: at(bygg, head), [per]: at(bygg, boss) };
    expect(leaderIn(users, department)).toEqual([undefined, ["unit-managers-differ"]]);
  });

  it("is nobody where two are each other's manager", () => {
    expect(leaderIn({ [kari]: at(bygg, per), [per]: at(bygg, kari) }, department)).toEqual([undefined, ["unit-managers-differ"]]);
  });

  it("is nobody where nobody has a manager, nor where somebody is their own", () => {
    expect(leaderIn({ [kari]: at(bygg) }, department)).toEqual([undefined, ["unit-without-leader"]]);
    expect(leaderIn({ [kari]: at(bygg, kari) }, department)).toEqual([undefined, ["unit-without-leader"]]);
  });

  it("of a unit whose leader alone sits in it is who leads those below: the dean, not the rector", () => {
    const users = { [boss]: at("Rektoratet"), [head]: at("TEK", boss), [kari]: at(bygg, head), [per]: at(bygg, kari) };
    expect(leaderIn(users, faculty)).toEqual([head, []]);
    expect(leaderIn(users, college)).toEqual([boss, []]);
  });

  it("is who the mapping names, and whoever has another manager is shown", () => {
    const [top, middle, lowest] = collegeMapping.units;
    const stated = mappingOf({ ...collegeMapping, units: [top, middle, { ...lowest, leaderId: per }] });
    const users = { [head]: at(bygg), [kari]: at(bygg, head), [per]: at(bygg, head) };
    const { organisation, drift } = organisationOf(mirror(users), stated);
    expect(organisation.units.get(department)?.leaderId).toBe(per);
    expect(drift).toContainEqual({ kind: "person-manager-other", whom: { of: "person", id: kari } });
    expect(leaderIn({ [head]: at(bygg) }, department, stated)).toEqual([undefined, ["unit-leader-gone"]]);
  });
});

describe("every Entra that could be", () => {
  const ids = Array.from({ length: 8 }, (_, index) => guid("a", index));
  const word = fc.constantFrom(
    null,
    "",
    "  ",
    "TEK",
    "institutt for bygg",
    "Rektoratet",
    "elsewhere",
    "80 %",
    "Ansatt",
    "Student",
  );
  const user: fc.Arbitrary<MirrorUser> = fc
    .record({
      ...{ name: fc.constantFrom("Kari", "", null), enabled: fc.constantFrom(true, false, null) },
      ...{ type: fc.constantFrom("Member", "Guest", null), office: word, language: word, managerId: fc.constantFrom(...ids) },
      ...{ department: word, employeeType: word, extensionAttribute3: word },
    })
    .map(({ department, employeeType, extensionAttribute3, managerId, ...rest }) => ({
      ...rest,
      ...(managerId === ids[0] ? {} : { managerId }),
      attributes: {
        department,
        employeeType,
        extensionAttribute3,
      },
    }));
  const entra = fc.tuple(fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), user), { selector: ([id]) => id }), fc.subarray(ids));
  const mirrorOf = ([users, members]: readonly [readonly (readonly [string, MirrorUser])[], readonly string[]]): Mirror => ({
    ...emptyMirror,
    users: new Map(users),
    groups: new Map([[safety, { people: new Set(members), groups: new Set<string>() }]]),
  });

  it("gives an organisation in which every id leads somewhere, and nobody leads, decides or works here who should not", () => {
    fc.assert(
      fc.property(entra, (given) => {
        const { organisation, drift } = organisationOf(mirrorOf(given), mapping);
        for (const person of organisation.people.values()) {
          const source = new Map(given[0]).get(person.id);
          expect([source?.enabled, source?.type === "Guest", person.active, person.roles.length > 0]).toEqual([
            true,
            false,
            true,
            true,
          ]);
          if (person.unitId !== undefined) expect(organisation.units.has(person.unitId)).toBe(true);
          const isStaff = person.roles.some((role) => role !== "student");
          // Nothing that is missing goes unseen.
          if (isStaff && person.unitId === undefined) expect(drift.some(({ whom }) => whom.id === person.id)).toBe(true);
        }
        for (const { id, leaderId } of organisation.units.values()) {
          const staffed = [...organisation.people.values()].some(
            ({ unitId, roles }) => unitId === id && roles.some((role) => role !== "student"),
          );
          if (leaderId === undefined) expect(!staffed || drift.some(({ whom }) => whom.id === id)).toBe(true);
          else expect(organisation.people.get(leaderId)?.roles.some((role) => role !== "student")).toBe(true);
        }
      }),
    );
  });

  it("gives the same whatever the order in which people come", () => {
    fc.assert(
      fc.property(entra, ([users, members]) => {
        const there = organisationOf(mirrorOf([users, members]), mapping);
        const back = organisationOf(mirrorOf([[...users].reverse(), [...members].reverse()]), mapping);
        expect(back).toEqual(there);
      }),
    );
  });

  it("loses nobody's name who was here before", () => {
    fc.assert(
      fc.property(entra, entra, (given, later) => {
        const before = organisationOf(mirrorOf(given), mapping).organisation.people;
        const after = organisationOf(mirrorOf(later), mapping, before).organisation.people;
        for (const [id, person] of before) {
          const now = after.get(id);
          expect(now?.active === true || now?.name === person.name).toBe(true);
          if (now?.active === false) expect([now.roles, now.areas]).toEqual([["ansatt"], undefined]);
        }
      }),
    );
  });
});
