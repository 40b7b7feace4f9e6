import type { CleanFile } from "#bot/files/clean/cleaned.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { MessageId } from "#domain/melding/model.ts";
import type { OpenedFile } from "../../store/caseTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { factsFor } from "./factsFor.ts";
import { openReport } from "./openReport.ts";
import { detailOf } from "./readReport.ts";
import { fileViews, keepFiles, openFile } from "./reportFiles.ts";
import { saveReport } from "./saveReport.ts";
import { decideOpened } from "./seenReport.ts";

/**
 * What is sent with files. `version`: the one that was seen, where sending it twice must not make two messages of it; a file that comes
 * without takes nothing away that somebody else has done meanwhile.
 */
type SentWithFiles = { readonly text: string | null; readonly version: number | null };

/** Adds files that were cleaned and scanned to a report, as a message with or without words: its reporter's, or to them. */
export async function addReportFiles(
  context: DeskContext,
  who: Who,
  id: CaseId,
  files: readonly CleanFile[],
  { text, version }: SentWithFiles = { text: null, version: null },
): Promise<Outcome<ReportDetail, ReportDetail>> {
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<Outcome<ReportDetail, ReportDetail>> => {
    const open = await openReport(context, tx, who, id);
    if (open === undefined) return notFound;
    if (version !== null && version !== open.stored.version)
      return { kind: "stale", current: await detailOf(context, tx, who, open) };
    const keeper = textKeeper(context);
    const actor = { kind: "person", id: who.personId } as const;
    const messageId = context.newId() as MessageId;
    const kept = keeper.keep("message", text);
    const command = { type: "SendMessage", messageId, text: kept, files: files.length } as const;
    const decision = decideOpened(open, command, await factsFor(context, tx, actor));
    if (!decision.ok) return refused(decision.refusals);
    const { report: before, stored } = open.whole;
    const change = { before, expectedVersion: stored.version, actor, texts: keeper.kept() };
    const saved = await saveReport(context, tx, decision.events, change);
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
    const shown = await fileViews(tx, open.report, open.whole.report);
    if (!shown.some((one) => one.id === fileId)) return notFound;
    const file = await openFile(tx, id, fileId);
    if (file === undefined) return notFound;
    if (open.sight === "mottaker") {
      const personId = (await tx.personTag(who.personId)) as PersonId;
      await tx.recordReading({ caseId: id, personId, what: `fil:${file.id}`, at: context.clock.now() });
    }
    return done(file);
  });
}
