import type { OrganisationData } from "#bot/directory/organisationData.ts";
import type { PersonId } from "#domain/kernel/ids.ts";

/** Somebody who takes part, with the name that cards and notifications call them by. */
export type Somebody = { readonly id: PersonId; readonly name: string };

const numbered = (group: string, number: number) => `${group}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const leaders = 4;
const fullPost = 2250;

export const leaderOf = (employee: number): Somebody => somebody("a", "Leder", employee % leaders);
export const employee = (number: number): Somebody => somebody("b", "Ansatt", number);
export const everyLeader: readonly Somebody[] = Array.from({ length: leaders }, (_, number) => leaderOf(number));

/** Sees under «Drift» what did not reach people. */
export const admin: Somebody = { id: numbered("d", 0) as PersonId, name: "Administrator" };

function somebody(group: string, title: string, number: number): Somebody {
  return { id: numbered(group, number) as PersonId, name: `${title} ${String(number).padStart(5, "0")}` };
}

/** So many employees, each with one of four leaders. */
export function organisationOf(employees: number): OrganisationData {
  const person = ({ id, name }: Somebody, unit: number) => ({
    id,
    name,
    unitId: numbered("c", unit),
    roles: ["ansatt" as const],
    language: "nb" as const,
    contractedMinutes: fullPost,
  });
  const top = { id: numbered("c", leaders), name: words("Kommunen") };
  return {
    people: [
      ...everyLeader.map((leader, unit) => person(leader, unit)),
      { ...person(admin, leaders), roles: ["ansatt" as const, "admin" as const] },
      ...Array.from({ length: employees }, (_, number) => person(employee(number), number % leaders)),
    ],
    units: [
      top,
      ...everyLeader.map(({ id }, unit) => ({
        id: numbered("c", unit),
        parentId: top.id,
        name: words(`Enhet ${unit}`),
        leaderId: id,
      })),
    ],
  };
}

const words = (text: string) => ({ nb: text, nn: text, en: text });
