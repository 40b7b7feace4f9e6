import type { PersonId } from "#domain/kernel/ids.ts";
import type { Somebody } from "../faults/organisation.ts";
import { type Outside, type Person, personIn } from "./person.ts";
import { employeeOf, leaderOfUnit } from "./university.ts";

/** Everybody who has a part in a run, made when they first come. */
export type Crowd = {
  readonly leaders: (units: number) => readonly Person[];
  /** The employee of that number, with neighbours in different units. */
  readonly employee: (number: number, units: number) => { readonly employee: Person; readonly leader: Person };
  readonly byId: (id: PersonId) => Person;
};

export function crowdIn(outside: Outside): Crowd {
  const people = new Map<PersonId, Person>();
  const personOf = (somebody: Somebody) => {
    const known = people.get(somebody.id) ?? personIn(outside, somebody);
    people.set(somebody.id, known);
    return known;
  };
  return {
    leaders: (units) => Array.from({ length: units }, (_, unit) => personOf(leaderOfUnit(unit))),
    employee: (number, units) => {
      const unit = number % units;
      return { employee: personOf(employeeOf(unit, Math.floor(number / units))), leader: personOf(leaderOfUnit(unit)) };
    },
    byId: (id) => {
      const known = people.get(id);
      if (known === undefined) throw new Error(`${id} has no part in this run`);
      return known;
    },
  };
}
