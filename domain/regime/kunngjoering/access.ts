import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { hasRole } from "../../organisasjon/unitPeople.ts";

/** Whether somebody may publish, change and end rule sets: the administrator keeps «rules, dates, lists» (domain rules section 2). */
export function keepsRules(organisation: Organisation, personId: PersonId): boolean {
  return hasRole(organisation, personId, ["admin"]);
}
