import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Organisation, Person, Role } from "#domain/organisasjon/model.ts";
import { tourOf, tourRoleOf, tourRoles } from "#domain/start/tour.ts";
import { enTour } from "#domain/texts/start/enTour.ts";
import { nbTour } from "#domain/texts/start/nbTour.ts";
import { nnTour } from "#domain/texts/start/nnTour.ts";

const id = (text: string) => text as PersonId;
const unit = "u" as UnitId;

function house(roles: readonly Role[], leaderId?: PersonId): Organisation {
  const person: Person = { id: id("p"), name: "P", unitId: unit, roles, language: "nb", active: true };
  const name = { nb: "U", nn: "U", en: "U" };
  return {
    people: new Map([[person.id, person]]),
    units: new Map([[unit, { id: unit, name, ...(leaderId === undefined ? {} : { leaderId }) }]]),
  };
}

describe("the tour", () => {
  it.each([
    ["leder", ["ansatt", "verneombud"], id("p"), []],
    ["mottak", ["ansatt", "koordinator"], undefined, [id("p")]],
    ["verneombud", ["ansatt", "hovedverneombud"], undefined, []],
    ["verneombud", ["ansatt", "verneombud"], undefined, []],
    ["koordinator", ["ansatt", "koordinator"], undefined, []],
    ["koordinator", ["ansatt", "hr-hms-sjef"], undefined, []],
    ["ansatt", ["ansatt", "arkiv"], undefined, []],
    ["ansatt", ["ansatt", "student"], undefined, []],
    ["student", ["student"], undefined, []],
  ] as const)("is that of «%s» for %j", (role, roles, leaderId, receivers) => {
    expect(tourRoleOf(house(roles, leaderId), receivers, id("p"))).toBe(role);
  });

  it("has four different steps for everybody, tells everybody of «Start», and students first of how to report", () => {
    for (const role of tourRoles) {
      const steps = tourOf(role);
      expect(new Set(steps).size).toBe(4);
      expect(steps).toContain("start");
    }
    // LM-01: before anything else.
    expect(tourOf("student")[0]).toBe("ifra");
  });

  it.each([nbTour, nnTour, enTour])(
    "AM-01, AM-02 names no day: HR publishes those of each cycle (domain rules 7.8)",
    ({ step }) => {
      for (const { title, text, short } of Object.values(step))
        expect(`${title} ${text} ${short}`).not.toMatch(/\d|oktober|desember|October|December/);
    },
  );
});
