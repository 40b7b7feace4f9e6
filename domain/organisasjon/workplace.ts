import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { MunicipalityNumber, Organisation, SiteId, Workplace } from "./model.ts";
import { lineOf } from "./nearestLeader.ts";

/**
 * Where somebody works, the main place first: their own places as the directory has them, else those of the nearest unit up the line that has
 * any (LI-01, S4 1: the municipality in which one works, never the one in which one lives, which the product does not know). Empty where the
 * directory says nothing.
 */
export function workplacesOf(organisation: Organisation, personId: PersonId): readonly Workplace[] {
  const person = organisation.people.get(personId);
  if (person === undefined) return [];
  const own = named(organisation, person.workplaces);
  return own.length > 0 || person.unitId === undefined ? own : workplacesOfUnit(organisation, person.unitId);
}

/** Where a unit is at work, found up the line. */
function workplacesOfUnit(organisation: Organisation, unitId: UnitId): readonly Workplace[] {
  for (const id of lineOf(organisation, unitId)) {
    const found = named(organisation, organisation.units.get(id)?.workplaces);
    if (found.length > 0) return found;
  }
  return [];
}

/** The municipality of the main place of work; `undefined` where the directory does not say. */
export function mainMunicipality(organisation: Organisation, personId: PersonId): MunicipalityNumber | undefined {
  return workplacesOf(organisation, personId)[0]?.municipality.number;
}

/** Every municipality that the employer has a place of work in, each once, by number. */
export function municipalitiesIn(organisation: Organisation): readonly Workplace["municipality"][] {
  const found = new Map(
    [...(organisation.workplaces?.values() ?? [])].map(({ municipality }) => [municipality.number, municipality]),
  );
  return [...found.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function named(organisation: Organisation, ids: readonly SiteId[] = []): readonly Workplace[] {
  return ids.flatMap((id) => organisation.workplaces?.get(id) ?? []);
}
