import { createHash } from "node:crypto";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Organisation, Person, Unit } from "#domain/organisasjon/model.ts";

/** A university's worth of people: each leader leads one unit of so many. */
export const leaderCount = 300;
export const reportCount = 40;

/** Ids as Entra gives them, in no order; the same every time. */
function numbered(group: string, number: number): string {
  const digits = createHash("sha256").update(`${group}${number}`).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export const leaderId = (leader: number) => numbered("a", leader) as PersonId;
export const employeeId = (leader: number, report: number) => numbered("b", leader * reportCount + report) as PersonId;
export const unitIdOf = (number: number) => numbered("c", number) as UnitId;

/** The leader whose list is measured, and who leads nobody that the turns are taken by. */
export const measuredLeader = 0;

const fullPost = 2250;

function person(id: PersonId, unit: UnitId): Person {
  return {
    id,
    name: `Person ${id.slice(-6)}`,
    unitId: unit,
    roles: ["ansatt"],
    language: "nb",
    contractedMinutes: fullPost,
    active: true,
  };
}

/** 300 leaders with 40 employees each, and the same every time. */
export function benchOrganisation(): Organisation {
  const top = unitIdOf(leaderCount);
  const people = new Map<PersonId, Person>();
  const units = new Map<UnitId, Unit>([[top, { id: top, name: { nb: "Universitetet", nn: "Universitetet", en: "University" } }]]);
  for (let leader = 0; leader < leaderCount; leader += 1) {
    const unit = unitIdOf(leader);
    const name = `Institutt ${leader}`;
    units.set(unit, { id: unit, parentId: top, name: { nb: name, nn: name, en: name }, leaderId: leaderId(leader) });
    people.set(leaderId(leader), person(leaderId(leader), unit));
    for (let report = 0; report < reportCount; report += 1)
      people.set(employeeId(leader, report), person(employeeId(leader, report), unit));
  }
  return { people, units };
}
