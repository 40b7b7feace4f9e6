import { describe, expect, it } from "vitest";
import { roles } from "#bot/directory/organisationData.ts";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import { demoDirectory, demoOrganisation } from "#bot/local/demo/organisation.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { leadsUnit, type NearestLeader, nearestLeader, reportsOf } from "#domain/organisasjon/nearestLeader.ts";

const people = [...demoOrganisation.people.values()];
const units = [...demoOrganisation.units.values()];

function levelOf(unitId: UnitId): number {
  const parent = demoOrganisation.units.get(unitId)?.parentId;
  return parent === undefined ? 1 : 1 + levelOf(parent);
}

function outcome(nearest: NearestLeader): string {
  if (nearest.kind === "leader") return nearest.leader.name;
  const asked = nearest.askId === undefined ? "" : ` → ${demoOrganisation.people.get(nearest.askId)?.name}`;
  return `${nearest.why}${asked}`;
}

describe("the demo organisation", () => {
  it("has 63 people in 8 units on 3 levels", () => {
    expect(people).toHaveLength(63);
    expect(units).toHaveLength(8);
    expect([...new Set(units.map((unit) => levelOf(unit.id)))].sort()).toEqual([1, 2, 3]);
    expect(units.filter((unit) => unit.parentId === undefined)).toHaveLength(1);
  });

  it("holds every role of the model", () => {
    expect([...new Set(people.flatMap((person) => person.roles))].sort()).toEqual([...roles].sort());
  });

  it("has nobody's name twice, and units named in three languages", () => {
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
    for (const unit of units) for (const name of Object.values(unit.name)) expect(name).not.toBe("");
    expect(units.some((unit) => unit.name.nb !== unit.name.nn)).toBe(true);
  });

  it("speaks all three languages and has part-time posts", () => {
    const count = (language: string) => people.filter((person) => person.language === language).length;
    expect(count("nb") + count("nn") + count("en")).toBe(63);
    expect(count("nn")).toBeGreaterThanOrEqual(10);
    expect(count("en")).toBeGreaterThanOrEqual(5);
    expect(people.filter((person) => person.contractedMinutes === 1125).length).toBeGreaterThanOrEqual(3);
  });

  it("gives every person the leader that was meant", () => {
    const byLeader = new Map<string, number>();
    for (const person of people) {
      const leader = outcome(nearestLeader(demoOrganisation, person.id));
      byLeader.set(leader, (byLeader.get(leader) ?? 0) + 1);
    }
    expect(Object.fromEntries(byLeader)).toEqual({
      "Lars Moen": 14,
      "Solveig Berge": 8, // six of her faculty, Lars, and Oddvar, who has left but keeps his place in the line
      "LEADER_LEFT → Solveig Berge": 7,
      "Ragnhild Thorsen": 6, // three at the top, two deans, the director
      "Øyvind Rasmussen": 5,
      "NO_LEADER → Øyvind Rasmussen": 6,
      "Astrid Wold": 7, // six of the administration and Berit
      "Berit Aune": 4,
      NO_UNIT: 5,
      NO_LEADER: 1, // the rector
    });
  });

  it.each<[string, string, PersonId]>([
    ["Kari", "Lars Moen", demoPeople.kari],
    ["Vera", "Lars Moen", demoPeople.vera],
    ["Gunnhild", "Lars Moen", demoPeople.gunnhild],
    ["Amara", "Lars Moen", demoPeople.amara],
    ["Ante", "Lars Moen", demoPeople.ante],
    ["Lars", "Solveig Berge", demoPeople.lars],
    ["Solveig", "Ragnhild Thorsen", demoPeople.solveig],
    ["Hilde", "Berit Aune", demoPeople.hilde],
    ["Ragnhild", "NO_LEADER", demoPeople.ragnhild],
    ["Piotr", "NO_UNIT", demoPeople.piotr],
    ["Sofie", "NO_UNIT", demoPeople.sofie],
    ["Thi", "LEADER_LEFT → Solveig Berge", demoPeople.thi],
    ["Ingunn", "NO_LEADER → Øyvind Rasmussen", demoPeople.ingunn],
  ])("%s has as nearest leader: %s", (name, expected, id) => {
    expect(demoOrganisation.people.get(id)?.name.split(" ")[0]).toBe(name);
    expect(outcome(nearestLeader(demoOrganisation, id))).toBe(expected);
  });

  it("has the featured people in their roles, languages and units", () => {
    const { kari, vera, hilde, gunnhild, amara, sofie, oddvar, ante, lars, berit } = demoPeople;
    const person = (id: PersonId) => demoOrganisation.people.get(id);
    expect(person(kari)).toMatchObject({ language: "nb", unitId: demoUnits.bygg, roles: ["ansatt"], contractedMinutes: 2250 });
    expect(person(vera)?.roles).toContain("verneombud");
    expect(person(hilde)?.roles).toContain("hr-raadgiver");
    expect(person(berit)?.roles).toContain("hr-hms-sjef");
    expect(person(gunnhild)?.language).toBe("nn");
    expect(person(amara)?.language).toBe("en");
    expect(person(ante)?.contractedMinutes).toBe(1125);
    expect(person(sofie)?.roles).toEqual(["student"]);
    expect(person(sofie)).not.toHaveProperty("contractedMinutes");
    expect(person(oddvar)?.active).toBe(false);
    expect(leadsUnit(demoOrganisation, lars)).toBe(true);
    expect(reportsOf(demoOrganisation, lars)).toContain(kari);
    expect(demoDirectory.organisation()).toBe(demoOrganisation);
  });
});
