import fc from "fast-check";
import type { Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Organisation, Person, Unit } from "#domain/organisasjon/model.ts";

/** Everybody in them. */
export const ids = ["a", "b", "c", "d", "e", "f"] as PersonId[];
const unitIds = ["u", "v", "w", "x"] as UnitId[];
const language = "nb";
/** Directories as wrong as they come: leaders who have left, units in a circle, people who lead those above them. */
export const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    people: fc.tuple(...ids.map(() => fc.record({ unit: fc.option(fc.constantFrom(...unitIds)), active: fc.boolean() }))),
    units: fc.tuple(
      ...unitIds.map(() =>
        fc.record({ leader: fc.option(fc.constantFrom(...ids)), parent: fc.option(fc.constantFrom(...unitIds)) }),
      ),
    ),
  })
  .map(({ people, units }) => ({
    people: new Map(
      ids.map((id, at): [PersonId, Person] => {
        const { unit = null, active = true } = people[at] ?? {};
        return [id, { id, name: id, roles: ["ansatt"], language, active, ...(unit === null ? {} : { unitId: unit }) }];
      }),
    ),
    units: new Map(
      unitIds.map((id, at): [UnitId, Unit] => {
        const { leader = null, parent = null } = units[at] ?? {};
        const name = { nb: id, nn: id, en: id };
        return [
          id,
          { id, name, ...(leader === null ? {} : { leaderId: leader }), ...(parent === null ? {} : { parentId: parent }) },
        ];
      }),
    ),
  }));
/** Whoever stands in for whomever, also in circles and for themselves. */
export const anySubstitutes = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 })
  .map((pairs): Substitutes => new Map(pairs));
