import type { ReportDue, ReportRow, ReportStanding } from "#domain/contract/meldingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { ReportKind, ReportStatus } from "#domain/melding/model.ts";
import type { StoredReportRow } from "../../store/reportTypes.ts";

const toldToReporter: ReadonlySet<string> = new Set<ReportDue["what"]>(["kvittering", "tilbakemelding", "signatur"]);

/**
 * A row of a list. Its codes were written by the domain. For its reporter it bears the name that they gave it, and what it waits for
 * is the handlers' business, their own acknowledgement and feedback apart.
 */
export function rowOf(stored: StoredReportRow, standings: readonly ReportStanding[], today: LocalDate): ReportRow {
  const own = standings.includes("melder");
  const { id, number, submittedOn, unnamed, due } = stored;
  const isShown = due !== null && (!own || toldToReporter.has(due.what));
  return {
    id,
    number,
    kind: ((own ? stored.calledAs : null) ?? stored.kind) as ReportKind,
    status: stored.status as ReportStatus,
    submittedOn,
    due: isShown ? { what: due.what as ReportDue["what"], on: due.on, overdue: due.on < today } : null,
    standings,
    unnamed,
  };
}
