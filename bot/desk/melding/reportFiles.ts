import type { CleanFile } from "#bot/files/clean/cleaned.ts";
import type { FileView } from "#domain/contract/meldingViews.ts";
import type { CaseId, FileId } from "#domain/kernel/ids.ts";
import { messageOfFile } from "#domain/melding/messageOfFile.ts";
import type { Report } from "#domain/melding/model.ts";
import { fileName, fileNumber, fileTypes } from "#domain/vedlegg/fileType.ts";
import type { OpenedFile } from "../../store/caseTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";

/** What lies with a report, in the order in which it came: what came with the messages of it that are seen (`whole`: with all of them). */
export async function fileViews(reads: StoreReads, report: Report, whole = report): Promise<readonly FileView[]> {
  // By their numbers: of somebody without a name the ids are in no order.
  const files = (await reads.filesOf(report.id)).toSorted((one, other) => fileNumber(one.name) - fileNumber(other.name));
  const seen = new Set(report.messages.map((message) => message.messageId));
  return files.flatMap((file): readonly FileView[] => {
    const messageId = messageOfFile(whole, fileNumber(file.name));
    if (messageId !== null && !seen.has(messageId)) return [];
    return [{ id: file.id, name: file.name, type: fileTypes[file.type].mediaType, size: file.size, messageId }];
  });
}

/** Seals files that were cleaned and scanned with a report. Their names are made here: those that they had may tell who sent them. */
export async function keepFiles(context: DeskContext, tx: StoreTx, id: CaseId, files: readonly CleanFile[]): Promise<void> {
  if (files.length === 0) return;
  const kept = (await tx.filesOf(id)).length;
  await tx.putFiles(
    id,
    files.map(({ type, bytes }, index) => ({
      fileId: context.newId() as FileId,
      name: fileName(type, kept + index + 1),
      type,
      bytes,
    })),
  );
}

/** A file of a report, for whoever has been found to have access to it. */
export async function openFile(reads: StoreReads, id: CaseId, fileId: string): Promise<OpenedFile | undefined> {
  return reads.openFile(id, fileId as FileId);
}
