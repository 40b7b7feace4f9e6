import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { differenceOf, type GoneAtOnce, goneAtOnce } from "#domain/organisasjon/difference.ts";
import { driftOf } from "#domain/organisasjon/drift.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";

/** What a new directory file changes, in lines: how many, and who by id; by name as well where nobody but the operator reads it. */
export function changesIn(
  before: Organisation | undefined,
  after: Organisation,
  { withNames, mostGone }: { readonly withNames: boolean; readonly mostGone: number },
): { readonly lines: readonly string[]; readonly tooMany: GoneAtOnce | null } {
  const then: Organisation = before ?? { people: new Map(), units: new Map() };
  const found = differenceOf(then, after);
  const drift = driftOf(after);
  const person = (id: PersonId) => named(id, (after.people.get(id) ?? then.people.get(id))?.name);
  const unit = (id: UnitId) => named(id, (after.units.get(id) ?? then.units.get(id))?.name.nb);
  const named = (id: string, name: string | undefined) => `  ${id}${withNames && name !== undefined ? ` ${name}` : ""}`;
  const people = (words: string, ids: readonly PersonId[]) => [`${words}: ${ids.length}`, ...ids.map(person)];
  const units = (words: string, ids: readonly UnitId[]) => [`${words}: ${ids.length}`, ...ids.map(unit)];
  const openIn = (of: "person" | "unit") => drift.filter(({ whom }) => whom.of === of).map(({ whom }) => whom.id);
  const isNew = before === undefined;
  return {
    lines: [
      `People: ${[...after.people.values()].filter(({ active }) => active).length}, units: ${after.units.size}`,
      // Of a first file everybody is new, and nobody needs a list of it.
      ...(isNew ? [`New people: ${found.joined.length}`] : people("New people", found.joined)),
      ...people("People who have left", found.left),
      ...people("People with another name", found.renamed),
      ...people("People in another unit", found.moved),
      ...people("People with other roles", found.rolesChanged),
      ...(isNew ? [`New units: ${found.unitsNew.length}`] : units("New units", found.unitsNew)),
      ...units("Units that are gone", found.unitsGone),
      ...units("Units with another name", found.unitsRenamed),
      ...units("Units under another unit", found.unitsMoved),
      ...units("Units with another leader", found.leaderChanged),
      ...people("Open: staff without a unit", openIn("person") as readonly PersonId[]),
      ...units("Open: units without a leader who works here", openIn("unit") as readonly UnitId[]),
    ],
    tooMany: goneAtOnce(then, after, mostGone),
  };
}
