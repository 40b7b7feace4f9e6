import { deciderAs, decidesFor, type Substitutes } from "../../hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation, SiteId } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { PresenceSettings } from "./settings.ts";

/** How somebody stands to a wish or to home use; `undefined` where it does not exist for them. */
export function presenceStanding(
  organisation: Organisation,
  substitutes: Substitutes,
  employeeId: PersonId,
  personId: PersonId,
): "employee" | "leader" | undefined {
  if (!isActive(organisation, personId)) return undefined;
  if (personId === employeeId) return "employee";
  return deciderAs(organisation, substitutes, employeeId, personId) === undefined ? undefined : "leader";
}

/** Whose presence somebody may see on a list: everybody's, that of those for whom they decide, or nobody's. */
export type ListScope =
  | { readonly kind: "all" }
  | { readonly kind: "own"; readonly people: readonly PersonId[] }
  | { readonly kind: "none" };

/** The list of a place of work is for its «smittevernkontakt», whom the employer names, and in part for the nearest leader. */
export function listScope(
  organisation: Organisation,
  substitutes: Substitutes,
  { infectionContacts }: PresenceSettings,
  siteId: SiteId,
  personId: PersonId,
): ListScope {
  if (!isActive(organisation, personId) || organisation.workplaces?.has(siteId) !== true) return { kind: "none" };
  const named = infectionContacts.some((contact) => contact.siteId === siteId && contact.people.includes(personId));
  if (named) return { kind: "all" };
  const people = decidesFor(organisation, substitutes, personId);
  return people.length === 0 ? { kind: "none" } : { kind: "own", people };
}
