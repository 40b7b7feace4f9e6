import type { PersonId } from "../kernel/ids.ts";
import type { ReportSettings } from "../melding/settings.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { hasRole, isActive } from "../organisasjon/unitPeople.ts";

/** Whether somebody may see the figures of the house: the sjef and the work-environment committee, and nobody for what they handle. */
export function seesStatistics(
  organisation: Organisation,
  { workEnvironmentCommittee }: Pick<ReportSettings, "workEnvironmentCommittee">,
  personId: PersonId,
): boolean {
  if (!isActive(organisation, personId)) return false;
  return hasRole(organisation, personId, ["hr-hms-sjef"]) || workEnvironmentCommittee.includes(personId);
}
