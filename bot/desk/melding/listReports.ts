import type { ReportList, ReportRow, ReportStanding } from "#domain/contract/meldingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { standingsTo } from "#domain/melding/access.ts";
import type { ListedReport, ReportListName } from "../../store/reportTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { loadReport } from "./openReport.ts";
import { rowOf } from "./rows.ts";
import { seenReport } from "./seenReport.ts";

const pageLength = 50;

/**
 * `inbox`: what one handles or decides on. `mine`: what one has reported. Filtered in the query; nothing is unsealed for it, but of a report to
 * which somebody without a name has added today, what its row was before.
 */
export async function listReports(
  context: DeskContext,
  who: Who,
  { list, after }: { readonly list: ReportListName; readonly after: string | null },
): Promise<Outcome<ReportList>> {
  if (!isKnown(context, who)) return notFound;
  const today = context.clock.today();
  const page = { personId: who.personId, list, limit: pageLength + 1, today, after: after ?? undefined };
  const found = await context.store.read.listReports(page);
  const shown = found.slice(0, pageLength);
  const written = await writtenToday(context, shown);
  const items: ReportRow[] = [];
  for (const stored of shown) {
    const standings = stored.standings as readonly ReportStanding[];
    const row = written.has(stored.id) ? await rowBefore(context, who, stored.id, standings) : rowOf(stored, standings, today);
    if (row !== undefined) items.push(row);
  }
  return done({ items, next: found.length > pageLength ? (shown.at(-1)?.position ?? null) : null });
}

/** Those to which something was added without a name today. */
async function writtenToday({ store, clock }: DeskContext, rows: readonly ListedReport[]): Promise<ReadonlyMap<CaseId, number>> {
  const ids = rows.filter(({ unnamed }) => unnamed).map(({ id }) => id);
  return store.read.eventsAt(ids, startOfDay(clock.today()));
}

/** The row that it had before that, since nobody sees it before tomorrow; none for whoever had nothing to do with it then. */
async function rowBefore(
  context: DeskContext,
  { personId }: Who,
  id: CaseId,
  standings: readonly ReportStanding[],
): Promise<ReportRow | undefined> {
  const reads = context.store.read;
  const loaded = await loadReport(reads, id);
  const seen = loaded === undefined ? undefined : await seenReport(context, reads, loaded);
  if (seen === undefined) return undefined;
  const before = standingsTo(seen.report, personId, context.directory.organisation());
  const both = standings.filter((standing) => before.includes(standing));
  return both.length === 0 ? undefined : rowOf(seen.stored, both, context.clock.today());
}
