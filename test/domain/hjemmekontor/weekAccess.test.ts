import { describe, expect, it } from "vitest";
import { peopleOfWeek, weekStanding, weekUnits } from "#domain/hjemmekontor/enhetsuke/access.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import {
  ante,
  bygg,
  changed,
  fakultet,
  hilde,
  kari,
  lars,
  ledBy,
  oeyvind,
  organisation,
  solveig,
  spraak,
  withPeople,
} from "./people.ts";

const open = { weekForColleagues: true };
const shut = { weekForColleagues: false };
const standing = (viewer: PersonId, unit = bygg, settings = open, within: Organisation = organisation) =>
  weekStanding(within, viewer, unit, settings);
const student = { ...changed(kari, {}), id: "student" as PersonId, roles: ["student"] as const };

describe("who sees a unit's week", () => {
  it("HO-05 is its leader, with what waits, and its own people, without", () => {
    expect([standing(lars), standing(kari), standing(ante)]).toEqual(["leader", "colleague", "colleague"]);
    expect([standing(kari, bygg, shut), standing(lars, bygg, shut)]).toEqual(["own", "leader"]);
  });

  it("HO-05 is nobody else: no other unit, not the leader above, no HR, no student, nobody who left", () => {
    for (const viewer of [oeyvind, solveig, hilde, "nobody" as PersonId]) expect(standing(viewer)).toBeUndefined();
    expect(standing(student.id, bygg, open, withPeople(student))).toBeUndefined();
    for (const who of [kari, lars])
      expect(standing(who, bygg, open, withPeople(changed(who, { active: false })))).toBeUndefined();
    expect(standing(lars, spraak)).toBeUndefined();
  });

  it("HO-05 follows the directory when somebody else leads", () => {
    expect([standing(lars, bygg, open, ledBy(bygg, ante)), standing(ante, bygg, open, ledBy(bygg, ante))]).toEqual([
      "colleague",
      "leader",
    ]);
    expect(standing(kari, bygg, open, ledBy(bygg, undefined))).toBe("colleague");
  });

  it("offers each their units: those one leads, and one's own", () => {
    expect([weekUnits(organisation, lars), weekUnits(organisation, kari), weekUnits(organisation, solveig)]).toEqual([
      [bygg],
      [bygg],
      [fakultet],
    ]);
    expect(weekUnits(ledBy(spraak, lars), lars)).toEqual([spraak, bygg].sort());
    expect(weekUnits(withPeople(student), student.id)).toEqual([]);
    expect(weekUnits(organisation, "nobody" as PersonId)).toEqual([]);
  });
});

describe("whose days stand in it", () => {
  const people = (viewer: PersonId, unit: typeof bygg, as: "leader" | "colleague" | "own", within = organisation) =>
    [...peopleOfWeek(within, viewer, unit, as)].sort();

  it("HO-28 are the unit's own, its leader among them, and no student or anybody who left", () => {
    const within = withPeople(student, changed(ante, { active: false }));
    expect(people(kari, bygg, "colleague", within)).toEqual([kari, lars]);
    expect(people(kari, bygg, "own")).toEqual([kari]);
  });

  it("HO-05 are for the leader also those below who apply to them", () => {
    expect(people(solveig, fakultet, "leader")).toEqual([hilde, lars, oeyvind, solveig].sort());
    expect(people(hilde, fakultet, "colleague")).toEqual([hilde, solveig].sort());
    expect(people(lars, bygg, "leader")).toEqual([ante, kari, lars].sort());
  });
});
