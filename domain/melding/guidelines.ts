import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { leadsUnit } from "../organisasjon/nearestLeader.ts";
import { isActive } from "../organisasjon/unitPeople.ts";

/** VA-01: whether somebody has the task of reading the guidelines: whoever leads a unit and has not acknowledged them. */
export function mustReadGuidelines(organisation: Organisation, personId: PersonId, acknowledgedOn: LocalDate | null): boolean {
  return acknowledgedOn === null && isActive(organisation, personId) && leadsUnit(organisation, personId);
}
