import type { OrganisationData } from "#bot/directory/organisationData.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Somebody } from "../faults/organisation.ts";

/** One unit's leader and so many others: with 300 units the 9,000 staff of the first user. */
export const staffOfUnit = 29;
export const wholeUniversity = 300;

const unitsOfFaculty = 30;
const fullPost = 2250;
const idOf = (group: string, number: number) => `${group}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const words = (text: string) => ({ nb: text, nn: text, en: text });

const somebody = (group: string, title: string, number: number): Somebody => ({
  id: idOf(group, number) as PersonId,
  name: `${title} ${String(number).padStart(5, "0")}`,
});

export const leaderOfUnit = (unit: number): Somebody => somebody("a", "Leder", unit);
/** The names are told apart by the whole of them: messages to a leader begin with the name. */
export const employeeOf = (unit: number, number: number): Somebody => somebody("b", "Ansatt", unit * staffOfUnit + number);

/** A university of so many units in faculties under one top, and the same every time. */
export function university(units: number): OrganisationData {
  const top = idOf("f", 0);
  const faculties = Math.ceil(units / unitsOfFaculty);
  const indices = Array.from({ length: units }, (_, unit) => unit);
  const person = ({ id, name }: Somebody, unit: number): OrganisationData["people"][number] => ({
    ...{ id, name, unitId: idOf("d", unit), roles: ["ansatt"], language: "nb", contractedMinutes: fullPost },
  });
  return {
    people: indices.flatMap((unit) => [
      person(leaderOfUnit(unit), unit),
      ...Array.from({ length: staffOfUnit }, (_, number) => person(employeeOf(unit, number), unit)),
    ]),
    units: [
      { id: top, name: words("Universitetet") },
      ...Array.from({ length: faculties }, (_, number) => ({
        ...{ id: idOf("e", number), parentId: top, name: words(`Fakultet ${number}`) },
      })),
      ...indices.map((unit) => ({
        ...{ id: idOf("d", unit), parentId: idOf("e", Math.floor(unit / unitsOfFaculty)), name: words(`Institutt ${unit}`) },
        leaderId: leaderOfUnit(unit).id,
      })),
    ],
  };
}
