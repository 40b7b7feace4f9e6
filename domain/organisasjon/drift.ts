import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { Organisation } from "./model.ts";

/** The kinds, those first that keep somebody from something. */
export const driftKinds = [
  "unit-without-leader",
  "unit-leader-gone",
  "unit-managers-differ",
  "person-without-unit",
  "person-unit-unknown",
  "person-in-several-units",
  "person-named-in-settings-gone",
  "group-missing",
  "group-in-group",
  "person-without-name",
  "person-without-manager",
  "person-manager-gone",
  "person-manager-other",
  "person-workplace-unknown",
  "person-share-unreadable",
  "person-neither-staff-nor-student",
] as const;

/**
 * What a directory leaves open, or says in two ways. Nothing is guessed in its place: the rules answer for what is missing («directory names
 * no leader»), and an administrator sees what to put right and where.
 */
export type DriftKind = (typeof driftKinds)[number];

/** Whom it is about, by id. `says` is what the directory says instead, where that helps to find it: a department, a place. */
export type Drift = {
  readonly kind: DriftKind;
  readonly whom:
    | { readonly of: "person"; readonly id: PersonId }
    | { readonly of: "unit"; readonly id: UnitId }
    | { readonly of: "group"; readonly id: string };
  readonly says?: string;
};

/** What an organisation leaves open, wherever it came from: staff without a unit, and units with staff whom nobody leads. */
export function driftOf(organisation: Organisation): readonly Drift[] {
  const found: Drift[] = [];
  const peopled = new Set<UnitId>();
  for (const person of organisation.people.values()) {
    if (!person.active || person.roles.every((role) => role === "student")) continue;
    if (person.unitId === undefined) found.push({ kind: "person-without-unit", whom: { of: "person", id: person.id } });
    else peopled.add(person.unitId);
  }
  for (const { id, leaderId } of organisation.units.values()) {
    const whom = { of: "unit", id } as const;
    if (leaderId === undefined) {
      if (peopled.has(id)) found.push({ kind: "unit-without-leader", whom });
    } else if (organisation.people.get(leaderId)?.active !== true) found.push({ kind: "unit-leader-gone", whom });
  }
  return found;
}
