import type { HandlerDetail, ReportTimelineEntry } from "#domain/contract/meldingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { accessOf } from "#domain/melding/access.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import { internalEvents } from "#domain/melding/internalEvents.ts";
import type { Report } from "#domain/melding/model.ts";
import { isUnseen } from "#domain/melding/unseen.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { StoreReads } from "../../store/types.ts";
import type { Views } from "./readReport.ts";

/** More readings than that are looked up with `verify-log` and the database's own means. */
const readingsShown = 100;

/**
 * The history. For handlers with the names of who did what, and without what was done without a name today; for the reporter (`null`) without
 * names, and without internal steps.
 */
export async function timelineOf(
  reads: StoreReads,
  report: Report,
  handler: { readonly person: Views["person"]; readonly today: LocalDate } | null,
): Promise<readonly ReportTimelineEntry[]> {
  const person = handler?.person ?? null;
  const events = await reads.reportEvents(report.id);
  return events.flatMap(({ type, data, at, actor }): readonly ReportTimelineEntry[] => {
    const event = data as ReportEvent;
    if (person === null && internalEvents.has(event.type)) return [];
    if (handler !== null && isUnseen({ by: (actor as ReportActor).kind, on: osloDate(at) }, handler.today)) return [];
    // Of somebody without a name there is the day alone.
    const dated = event.by === null && report.reporter.kind === "unnamed" ? null : at;
    // VA-04: who objected is for whoever decides it.
    const by = person === null || event.by === null || event.type === "HabilitetChallenged" ? null : person(event.by).name;
    return [{ type, on: osloDate(at), at: dated, by }];
  });
}

/** Who has read it, newest first. The log knows them by their tags. */
export async function readingsOf(
  reads: StoreReads,
  report: Report,
  organisation: Organisation,
  person: Views["person"],
): Promise<HandlerDetail["readings"]> {
  const known = new Set<PersonId>([
    ...accessOf(report, organisation).map(({ personId }) => personId),
    ...report.former.map(({ personId }) => personId),
    ...report.habilitet.flatMap(({ personId, decision }) => (decision === null ? [personId] : [personId, decision.by])),
  ]);
  const byTag = new Map<string, PersonId>();
  for (const personId of known) byTag.set(await reads.personTag(personId), personId);
  const readings = await reads.readings(report.id, { limit: readingsShown });
  return readings.flatMap(({ personId: tag, at }) => {
    const personId = byTag.get(tag);
    return personId === undefined ? [] : [{ person: person(personId), at }];
  });
}
