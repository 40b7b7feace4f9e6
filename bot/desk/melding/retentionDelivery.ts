import type { PersonId } from "#domain/kernel/ids.ts";
import { keepsRecordOf } from "#domain/oppbevaring/access.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { isActive, peopleWith } from "#domain/organisasjon/unitPeople.ts";
import type { DeskContext } from "../context.ts";
import { loadReport } from "./openReport.ts";
import { ownersOf, type RetentionTellPayload, retainedReports } from "./retainedReports.ts";

export type RetentionNotice = { readonly personId: PersonId; readonly language: Language };

/**
 * To whom a message about how long a report is kept goes: found when it is delivered. None where they have lost the role or become a party
 * meanwhile. Of a report that is erased nobody knows the parties any more; the tag was never that of one.
 */
export async function retentionDelivery(
  context: DeskContext,
  { reportId, to }: RetentionTellPayload,
): Promise<readonly RetentionNotice[]> {
  const reads = context.store.read;
  const organisation = context.directory.organisation();
  const keepers = peopleWith(organisation, "arkiv");
  const retained = await retainedReports(context).cases.load(reads, reportId);
  const report = (await loadReport(reads, reportId))?.report;
  const told =
    retained === undefined || report === undefined
      ? keepers
      : [...keepers.filter((id) => keepsRecordOf(organisation, id, retained.retained)), ...ownersOf(report)];
  const found: RetentionNotice[] = [];
  for (const personId of new Set(told)) {
    const person = organisation.people.get(personId);
    if (person === undefined || !isActive(organisation, personId) || (await reads.personTag(personId)) !== to) continue;
    found.push({ personId, language: person.language });
  }
  return found;
}
