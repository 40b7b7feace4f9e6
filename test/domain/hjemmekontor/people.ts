import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Organisation, Person, Role, Unit } from "#domain/organisasjon/model.ts";

export const kari = "kari" as PersonId;
/** Kari's nearest leader. */
export const lars = "lars" as PersonId;
/** The leader above Lars. */
export const solveig = "solveig" as PersonId;
/** Leads another unit. */
export const oeyvind = "oeyvind" as PersonId;
/** HR adviser. */
export const hilde = "hilde" as PersonId;
/** Colleague of Kari's. */
export const ante = "ante" as PersonId;

export const fakultet = "fakultet" as UnitId;
export const bygg = "bygg" as UnitId;
export const spraak = "spraak" as UnitId;

export const caseId = "case-1" as CaseId;

/** A text as the domain knows it: its length alone. */
export function textOf(length: number): TextRef {
  return { textId: `text-${length}` as TextId, length };
}

function person(id: PersonId, unitId: UnitId, ...roles: readonly Role[]): Person {
  return { id, name: id, unitId, roles: ["ansatt", ...roles], language: "nb", active: true };
}

function unit(id: UnitId, leaderId: PersonId | undefined, parentId?: UnitId): Unit {
  const name = { nb: id, nn: id, en: id };
  return { id, name, ...(leaderId === undefined ? {} : { leaderId }), ...(parentId === undefined ? {} : { parentId }) };
}

/** Two institutes under one faculty. */
export const organisation: Organisation = organisationOf(
  [
    person(kari, bygg),
    person(ante, bygg),
    person(lars, bygg),
    person(solveig, fakultet),
    person(oeyvind, spraak),
    person(hilde, fakultet, "hr-raadgiver"),
  ],
  [unit(fakultet, solveig), unit(bygg, lars, fakultet), unit(spraak, oeyvind, fakultet)],
);

function organisationOf(people: readonly Person[], units: readonly Unit[]): Organisation {
  return { people: new Map(people.map((one) => [one.id, one])), units: new Map(units.map((one) => [one.id, one])) };
}

/** The organisation with some people changed. */
export function withPeople(...changed: readonly Person[]): Organisation {
  return { ...organisation, people: new Map([...organisation.people, ...changed.map((one) => [one.id, one] as const)]) };
}

/** The organisation with one unit led by somebody else, or by nobody. */
export function ledBy(unitId: UnitId, leaderId: PersonId | undefined): Organisation {
  const parentId = organisation.units.get(unitId)?.parentId;
  return { ...organisation, units: new Map([...organisation.units, [unitId, unit(unitId, leaderId, parentId)]]) };
}

/** A person of the organisation, with something changed. */
export function changed(id: PersonId, change: Partial<Person>): Person {
  const found = organisation.people.get(id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return { ...found, ...change };
}
