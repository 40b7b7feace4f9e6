import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import type { OwnerChoices } from "../../cards/oppfolging/measureForm.ts";

/** Most people in the list: more would make the card too large to send, and nobody looks through them. */
const offered = 40;

/**
 * Whom a measure can be given to: the unit's own people, its leader and safety representatives first; where a name is looked for,
 * those in the whole house whose name has it, the unit's own first. Whoever is chosen already stays in the list.
 */
export function ownerChoices(
  organisation: Organisation,
  detail: UnitDetail,
  { chosen, search }: { readonly chosen: PersonId | null; readonly search: string | null },
): OwnerChoices {
  const near = [detail.people.leader, ...detail.people.representatives].flatMap((one) => (one === null ? [] : [one.id]));
  const active = [...organisation.people.values()].filter((person) => person.active);
  const matching = search === null ? [] : named(active, search);
  const own = active.filter((person) => person.unitId === detail.summary.unitId);
  const found = matching.length > 0 ? sorted(matching, detail) : sorted(own, detail);
  const ids = new Set([...(chosen === null ? [] : [chosen]), ...(matching.length > 0 ? [] : near), ...found.map(({ id }) => id)]);
  const people = [...ids].flatMap((id) => {
    const person = organisation.people.get(id);
    return person?.active === true ? [{ id, name: person.name }] : [];
  });
  return {
    people: people.slice(0, offered),
    found: search !== null && matching.length === 0 ? "nobody" : people.length > offered ? "some" : "all",
  };
}

/** The one person of that name; `null` when there is none, or more than one. */
export function ownerTyped(organisation: Organisation, detail: UnitDetail, search: string | null): PersonId | null {
  if (search === null) return null;
  const active = [...organisation.people.values()].filter((person) => person.active);
  const exact = active.filter((person) => plainName(person.name) === plainName(search));
  const candidates = exact.length > 0 ? exact : named(active, search);
  const own = candidates.filter((person) => person.unitId === detail.summary.unitId);
  const [only, ...others] = own.length > 0 ? own : candidates;
  return only !== undefined && others.length === 0 ? only.id : null;
}

function named(people: readonly Person[], search: string): readonly Person[] {
  const parts = plainName(search)
    .split(" ")
    .filter((part) => part !== "");
  return parts.length === 0 ? [] : people.filter(({ name }) => parts.every((part) => plainName(name).includes(part)));
}

function plainName(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function sorted(people: readonly Person[], { summary }: UnitDetail): readonly Person[] {
  const isOwn = (person: Person) => (person.unitId === summary.unitId ? 0 : 1);
  return people.toSorted((a, b) => isOwn(a) - isOwn(b) || a.name.localeCompare(b.name, "nb"));
}
