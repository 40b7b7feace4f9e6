import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { hasRole } from "../../organisasjon/unitPeople.ts";
import { mayUseFor } from "../fastAvtale/access.ts";

/**
 * Whether somebody may see how much home office there is, by unit: the sjef (domain rules 2, «statistics»). HR advisers have what HO-10
 * copies to them, and leaders their own units' cases; neither has figures.
 */
export function seesHomeOverview(organisation: Organisation, personId: PersonId): boolean {
  return mayUseFor("follow-up") === undefined && hasRole(organisation, personId, ["hr-hms-sjef"]);
}
