import type { CaseId } from "#domain/kernel/ids.ts";
import { sightOf } from "#domain/melding/access.ts";
import type { Report } from "#domain/melding/model.ts";
import type { StoredReport } from "../../store/reportTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { seenReport } from "./seenReport.ts";

export type LoadedReport = { readonly stored: StoredReport; readonly report: Report };
type ReportSight = NonNullable<ReturnType<typeof sightOf>>;
/** What somebody sees of a report. `whole`: what there is, which those who handle a report without a name see a day later. */
export type OpenedReport = LoadedReport & { readonly sight: ReportSight; readonly whole: LoadedReport };

/**
 * The one place where a report is unsealed for a person: after the lists have said that they have access, and only to be checked
 * once more against the report itself, so that a row put into the database by hand opens nothing. Whoever opens it is written down,
 * its reporter apart: that they look after their own report is nobody's business. `undefined` for none, for no access, and for one
 * that was erased, which look the same. One without a name is opened as it was when the day began; who may open it is decided by all that there is.
 */
export async function openReport(context: DeskContext, tx: StoreTx, who: Who, id: CaseId): Promise<OpenedReport | undefined> {
  if (!isKnown(context, who)) return undefined;
  if ((await tx.reportLists(id, who.personId)).length === 0) return undefined;
  const loaded = await loadReport(tx, id);
  if (loaded === undefined) return undefined;
  const organisation = context.directory.organisation();
  const sight = sightOf(loaded.report, who.personId, organisation);
  const seen = await seenReport(context, tx, loaded);
  if (sight === undefined || seen === undefined || sightOf(seen.report, who.personId, organisation) === undefined)
    return undefined;
  return { ...seen, sight, whole: loaded };
}

/** A report unsealed for the product itself: to plan reminders, to find whom a message is for. Never for a person. */
export async function loadReport(reads: StoreReads, id: CaseId): Promise<LoadedReport | undefined> {
  const found = await reads.openReport(id);
  // Written by `evolveReport`, and guarded by seal and chain.
  return found?.kind === "report" ? { stored: found.report, report: found.report.state as Report } : undefined;
}
