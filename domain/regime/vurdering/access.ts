import { deciderAs, type Substitutes } from "../../hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isStaff } from "../../organisasjon/unitPeople.ts";

/** Who may assess somebody: the nearest leader, or who stands in for them (as with home office, HO-05). Nobody assesses themselves. */
export function mayAssess(
  organisation: Organisation,
  substitutes: Substitutes,
  personId: PersonId,
  subjectId: PersonId,
): boolean {
  if (personId === subjectId || !isStaff(organisation, subjectId)) return false;
  return deciderAs(organisation, substitutes, subjectId, personId) !== undefined;
}

/** Who sees an assessment: whom it is about, and who may make it. */
export function seesAssessment(
  organisation: Organisation,
  substitutes: Substitutes,
  personId: PersonId,
  subjectId: PersonId,
): boolean {
  return (personId === subjectId && isStaff(organisation, personId)) || mayAssess(organisation, substitutes, personId, subjectId);
}
