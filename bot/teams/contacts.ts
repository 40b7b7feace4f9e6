import type { Organisation, Role } from "#domain/organisasjon/model.ts";
import type { Advisers } from "./cards/guidanceCard.ts";

/** Advisers without a duty to inform the employer (VA-17). Safety representatives, HR and leaders are not among them. */
export function advisersOf(organisation: Organisation): Advisers {
  return { tillitsvalgt: namesOf(organisation, "tillitsvalgt").slice(0, 3), bht: namesOf(organisation, "bht").slice(0, 3) };
}

/** LM-04: somebody with a name to ask when the product has no answer. */
export function hrContact(organisation: Organisation): string | null {
  return namesOf(organisation, "hr-raadgiver")[0] ?? null;
}

function namesOf(organisation: Organisation, role: Role): readonly string[] {
  return [...organisation.people.values()]
    .filter((person) => person.active && person.roles.includes(role))
    .map((person) => person.name);
}
