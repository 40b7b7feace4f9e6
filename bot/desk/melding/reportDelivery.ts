import type { ReportDue } from "#domain/contract/meldingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { accessOf, standingsTo } from "#domain/melding/access.ts";
import { reportersOf } from "#domain/melding/facts.ts";
import type { Report, ReportStatus } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { peopleWith } from "#domain/organisasjon/unitPeople.ts";
import type { DeskContext } from "../context.ts";
import { loadReport } from "./openReport.ts";
import { rowOf } from "./rows.ts";
import type { ReportTellPayload } from "./saveReport.ts";

/** All that a card about a report may say. */
export type ReportNotice = {
  readonly personId: PersonId;
  readonly language: Language;
  readonly own: boolean;
  /** `null` for whoever is told that something is amiss and may not open the report themselves. */
  readonly view: { readonly number: string; readonly status: ReportStatus; readonly due: ReportDue | null } | null;
};

/**
 * To whom a message about a report goes, found when it is delivered: the queue does not know. None where they may no longer open it, where
 * it was erased, or where its reporter has no name.
 */
export async function reportDelivery(context: DeskContext, payload: ReportTellPayload): Promise<readonly ReportNotice[]> {
  const reads = context.store.read;
  const loaded = await loadReport(reads, payload.reportId);
  if (loaded === undefined) return [];
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const recipients = payload.to === "melder" ? reporters(loaded.report) : await withTag(context, loaded.report, payload.to);
  return recipients.flatMap((personId): readonly ReportNotice[] => {
    const person = organisation.people.get(personId);
    if (person?.active !== true) return [];
    // However it is sent: members and those who came orally are told of what is theirs as the reporter is (VA-28, VA-25).
    const own = reportersOf(loaded.report).includes(personId);
    const { number, status, due } = rowOf(loaded.stored, [own ? "melder" : "eier"], today);
    const opens = standingsTo(loaded.report, personId, organisation).length > 0;
    return [{ personId, language: person.language, own, view: opens ? { number, status, due } : null }];
  });
}

/** Who sent it. Those whom they speak for have messages of their own (`notify.ts`). */
function reporters({ reporter }: Report): readonly PersonId[] {
  return reporter.kind === "person" ? [reporter.id] : [];
}

/** Among those who may open it, and those who are told where nobody can (the sjef) or where an agreement is missing (VA-36). */
async function withTag(context: DeskContext, report: Report, tag: string): Promise<readonly PersonId[]> {
  const organisation = context.directory.organisation();
  const access = accessOf(report, organisation).map(({ personId }) => personId);
  const told = [...peopleWith(organisation, "hr-hms-sjef"), ...peopleWith(organisation, "admin")];
  const people = [...new Set([...access, ...told])];
  const tags = await Promise.all(people.map((personId) => context.store.read.personTag(personId)));
  return people.filter((_, index) => tags[index] === tag);
}
