import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { differenceOf, goneAtOnce } from "#domain/organisasjon/difference.ts";
import { driftOf } from "#domain/organisasjon/drift.ts";
import type { Organisation, Person, Unit } from "#domain/organisasjon/model.ts";

const [kari, lars, per] = ["kari", "lars", "per"] as [PersonId, PersonId, PersonId];
const [bygg, tek, ny] = ["bygg", "tek", "ny"] as [UnitId, UnitId, UnitId];
const person = (id: PersonId, more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, unitId: bygg, roles: ["ansatt"], language: "nb", active: true },
  ...more,
});
const unit = (id: UnitId, more: Partial<Unit> = {}): Unit => ({ id, name: { nb: id, nn: id, en: id }, ...more });
const organisation = (people: readonly Person[], units: readonly Unit[]): Organisation => ({
  people: new Map(people.map((one) => [one.id, one])),
  units: new Map(units.map((one) => [one.id, one])),
});
const nothing = {
  ...{ joined: [], left: [], renamed: [], moved: [], rolesChanged: [] },
  ...{ unitsNew: [], unitsGone: [], unitsRenamed: [], unitsMoved: [], leaderChanged: [] },
};

describe("the difference between two readings", () => {
  const before = organisation([person(kari), person(lars, { active: false })], [unit(bygg, { leaderId: lars }), unit(tek)]);

  it("is nothing where nothing became another, in whatever order roles are told", () => {
    const [one, other] = [
      ["ansatt", "losam"],
      ["losam", "ansatt"],
    ] as const;
    expect(differenceOf(before, before)).toEqual(nothing);
    expect(
      differenceOf(organisation([person(kari, { roles: one })], []), organisation([person(kari, { roles: other })], [])),
    ).toEqual(nothing);
  });

  it("tells who came, left, came back, has another name, unit or role, by id", () => {
    const people = [person(kari, { name: "Kari D", unitId: tek, roles: ["ansatt", "losam"] }), person(lars), person(per)];
    expect(differenceOf(before, organisation(people, [...before.units.values()]))).toEqual({
      ...{ ...nothing, joined: [lars, per], renamed: [kari], moved: [kari], rolesChanged: [kari] },
    });
    expect(differenceOf(before, organisation([person(kari, { active: false })], [...before.units.values()])).left).toEqual([
      kari,
    ]);
    expect(differenceOf(before, organisation([], [...before.units.values()])).left).toEqual([kari]);
  });

  it("tells of units that are new, gone, moved or renamed, and of other leaders", () => {
    const units = [unit(bygg, { parentId: ny, leaderId: kari, name: { nb: "B", nn: "B", en: "B" } }), unit(ny)];
    expect(differenceOf(before, organisation([...before.people.values()], units))).toEqual({
      ...{ ...nothing, unitsNew: [ny], unitsGone: [tek], unitsRenamed: [bygg], unitsMoved: [bygg], leaderChanged: [bygg] },
    });
  });

  it("counts those gone at once where they are more than believed, and never for a handful", () => {
    const many = (count: number, active = true) =>
      organisation(
        Array.from({ length: count }, (_, index) => person(`p${index}` as PersonId, { active })),
        [],
      );
    expect(goneAtOnce(many(60), many(53), 10)).toEqual({ what: "people", gone: 7, of: 60 });
    expect(goneAtOnce(many(60), many(54), 10)).toBeNull();
    expect(goneAtOnce(many(6), many(1), 10)).toBeNull();
    expect(goneAtOnce(many(6), many(0), 10)).toEqual({ what: "people", gone: 6, of: 6 });
    expect(goneAtOnce(many(60, false), many(0), 10)).toBeNull();
    expect(goneAtOnce(many(60), many(60, false), 99)).toEqual({ what: "people", gone: 60, of: 60 });
    expect(goneAtOnce(many(60), many(0), 100)).toBeNull();
  });
});

describe("leaders who are gone at once", () => {
  const units = Array.from({ length: 20 }, (_, index) => unit(`u${index}` as UnitId, { leaderId: kari }));
  const without = (count: number) => units.map((one, index) => (index < count ? unit(one.id) : one));
  const staff = [person(kari), person(lars)];
  const before = organisation(staff, units);

  it("are not believed where they are many, though nobody has left", () => {
    expect(goneAtOnce(before, organisation(staff, without(6)), 10)).toEqual({ what: "leaders", gone: 6, of: 20 });
    expect(goneAtOnce(before, organisation(staff, without(5)), 10)).toBeNull();
    expect(goneAtOnce(before, organisation(staff, without(6)), 30)).toBeNull();
  });

  it("are not those of units that were taken away, nor whose place another took", () => {
    expect(goneAtOnce(before, organisation(staff, units.slice(10)), 10)).toBeNull();
    expect(
      goneAtOnce(
        before,
        organisation(
          staff,
          units.map(({ id }) => unit(id, { leaderId: lars })),
        ),
        10,
      ),
    ).toBeNull();
  });
});

describe("what an organisation leaves open", () => {
  it("are staff without a unit, and units with staff that nobody leads", () => {
    const { unitId: _, ...lost } = person(per);
    const found = driftOf(
      organisation([person(kari), lost, person(lars, { active: false })], [unit(bygg), unit(tek, { leaderId: lars }), unit(ny)]),
    );
    expect(found).toEqual([
      { kind: "person-without-unit", whom: { of: "person", id: per } },
      { kind: "unit-without-leader", whom: { of: "unit", id: bygg } },
      { kind: "unit-leader-gone", whom: { of: "unit", id: tek } },
    ]);
  });

  it("is nothing of students, who have neither, nor of who has left", () => {
    const { unitId: _, ...student } = person(kari, { roles: ["student"] });
    expect(driftOf(organisation([student, { ...student, id: per, roles: ["ansatt"], active: false }], [unit(bygg)]))).toEqual([]);
  });
});
