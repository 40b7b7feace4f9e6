import type { CleanFile } from "#bot/files/clean/cleaned.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { decideReport } from "#domain/melding/decide.ts";
import type { MessageId } from "#domain/melding/model.ts";
import type { OpenedFile } from "../../store/caseTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { factsFor } from "./factsFor.ts";
import { openReport } from "./openReport.ts";
import { detailOf } from "./readReport.ts";
import { keepFiles, openFile } from "./reportFiles.ts";
import { saveReport } from "./saveReport.ts";

/**
 * Adds files that were cleaned and scanned to a report, as a message without words. No version is asked for: a file that comes takes
 * nothing away that somebody else has done meanwhile.
 */
export async function addReportFiles(
  context: DeskContext,
  who: Who,
  id: CaseId,
  files: readonly CleanFile[],
): Promise<Outcome<ReportDetail, ReportDetail>> {
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<Outcome<ReportDetail, ReportDetail>> => {
    const open = await openReport(context, tx, who, id);
    if (open === undefined) return notFound;
    const actor = { kind: "person", id: who.personId } as const;
    const command = { type: "SendMessage", messageId: context.newId() as MessageId, text: null, files: files.length } as const;
    const decision = decideReport(open.report, command, await factsFor(context, tx, actor));
    if (!decision.ok) return refused(decision.refusals);
    const expectedVersion = open.stored.version;
    const saved = await saveReport(context, tx, decision.events, { before: open.report, expectedVersion, actor, texts: [] });
    if (saved === "saved") await keepFiles(context, tx, id, files);
    const after = await openReport(context, tx, who, id);
    if (after === undefined) return notFound;
    const detail = await detailOf(context, tx, who, after);
    return saved === "saved" ? done(detail) : { kind: "stale", current: detail };
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** A file of a report, for its reporter and for those who handle it. That a handler has opened it is written down. */
export async function readReportFile(context: DeskContext, who: Who, id: CaseId, fileId: string): Promise<Outcome<OpenedFile>> {
  if (!isKnown(context, who)) return notFound;
  return context.store.transaction(async (tx): Promise<Outcome<OpenedFile>> => {
    const open = await openReport(context, tx, who, id);
    if (open === undefined || (open.sight !== "melder" && open.sight !== "mottaker")) return notFound;
    const file = await openFile(tx, id, fileId);
    if (file === undefined) return notFound;
    if (open.sight === "mottaker") {
      const personId = (await tx.personTag(who.personId)) as PersonId;
      await tx.recordReading({ caseId: id, personId, what: `fil:${file.id}`, at: context.clock.now() });
    }
    return done(file);
  });
}
