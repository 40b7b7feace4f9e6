import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { hasRole, isActive } from "../../organisasjon/unitPeople.ts";

/**
 * Whether somebody may publish, change and close a cycle: HR, and the administrator, who keeps the dates and lists (domain rules
 * section 2).
 */
export function keepsCycles(organisation: Organisation, personId: PersonId): boolean {
  return hasRole(organisation, personId, ["hr-raadgiver", "hr-hms-sjef", "admin"]);
}

/** A published cycle is announced to the whole house: everybody who works there may see its dates. */
export function seesCycle(organisation: Organisation, viewerId: PersonId): boolean {
  return isActive(organisation, viewerId);
}
