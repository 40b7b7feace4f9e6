import type { OrganisationData } from "#bot/directory/organisationData.ts";
import type { PersonId } from "#domain/kernel/ids.ts";

type PersonData = OrganisationData["people"][number];
type UnitData = OrganisationData["units"][number];

/** An institution made up for a run: so many units, and so many people who are reminded of a deadline of theirs. */
export type Institution = { readonly data: OrganisationData; readonly hr: PersonId; readonly units: number };

const unitsOfFaculty = 50;
/** One safety representative for so many units of a faculty, as there are where nobody stands for election. */
const sharedUnits = 40;

const idOf = (group: string, number: number) => `${group}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const words = (text: string) => ({ nb: text, nn: text, en: text });

/**
 * Units in faculties under one top. Every unit has a leader; the last faculty's share one safety representative, a tenth of the others
 * have none; members of LOSAM make up the number of recipients; coordinators and chief safety representatives follow many units.
 */
export function institution(units: number, recipients: number): Institution {
  const faculties = Math.ceil(units / unitsOfFaculty);
  const top = idOf("f", 0);
  const facultyOf = (unit: number) => Math.floor(unit / unitsOfFaculty);
  const people: PersonData[] = [];
  const add = (group: string, number: number, unitId: string, but: Partial<PersonData> = {}): string => {
    const id = idOf(group, number);
    const language = (["nb", "nn", "en"] as const)[number % 3] ?? "nb";
    people.push({ id, name: `Person ${group}${number}`, unitId, roles: ["ansatt"], language, ...but });
    return id;
  };
  const unitData: UnitData[] = [{ id: top, name: words("Universitetet") }];
  for (let faculty = 0; faculty < faculties; faculty += 1) {
    unitData.push({ id: idOf("e", faculty), parentId: top, name: words(`Fakultet ${faculty}`) });
  }
  // The top and the faculties are units as well, and have leaders.
  const ofDepartments = units - faculties - 1;
  for (let unit = 0; unit < ofDepartments; unit += 1) {
    unitData.push({ id: idOf("d", unit), parentId: idOf("e", facultyOf(unit)), name: words(`Institutt ${unit}`) });
  }
  const led = unitData.map((unit, index) => ({ ...unit, leaderId: add("a", index, unit.id) }));
  const hasShared = (unit: number) => ofDepartments - unit <= sharedUnits;
  for (let unit = 0; unit < ofDepartments; unit += 1) {
    if (!hasShared(unit) && unit % 10 !== 0) add("b", unit, idOf("d", unit), { roles: ["ansatt", "verneombud"] });
  }
  const shared = Array.from({ length: ofDepartments }, (_, unit) => unit).filter(hasShared);
  add("b", ofDepartments, idOf("d", ofDepartments - 1), {
    roles: ["ansatt", "verneombud"],
    areas: shared.map((unit) => ({ role: "verneombud", unitId: idOf("d", unit) })),
  });
  for (let faculty = 0; faculty < faculties; faculty += 1) {
    add("c", faculty, idOf("e", faculty), { roles: ["ansatt", "koordinator"] });
  }
  for (const number of [0, 1]) add("9", number, top, { roles: ["ansatt", "hovedverneombud"] });
  const missing = recipients - people.length;
  for (let member = 0; member < missing; member += 1) {
    add("8", member, idOf("d", member % ofDepartments), { roles: ["ansatt", "losam"] });
  }
  const hr = add("7", 0, top, { roles: ["ansatt", "hr-raadgiver"] }) as PersonId;
  return { data: { people, units: led }, hr, units };
}
