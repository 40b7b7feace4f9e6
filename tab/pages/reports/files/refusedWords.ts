import type { FileRefused } from "#domain/contract/meldingViews.ts";
import { fileLimits } from "#domain/vedlegg/fileLimits.ts";
import type { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { sizeWords } from "./sizeWords.ts";

/** Why a file was not taken, and what would be. */
export function refusedWords({ code, limit }: FileRefused, { r, d }: Pick<ReturnType<typeof useReportTexts>, "r" | "d">): string {
  return r.files.refused[code](limit === undefined ? "" : sizeWords(limit, d));
}

/** What the server would refuse of these for their sizes: told before anybody has waited for it. */
export function refusedAtOnce(files: readonly File[]): FileRefused | undefined {
  const large = files.findIndex(({ size }) => size > fileLimits.fileBytes);
  if (large >= 0) return { error: "file_refused", code: "file-too-large", limit: fileLimits.fileBytes, file: large + 1 };
  if (files.length > fileLimits.files) return { error: "file_refused", code: "too-many-files", limit: fileLimits.files };
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > fileLimits.totalBytes) return { error: "file_refused", code: "file-too-large", limit: fileLimits.totalBytes };
  return undefined;
}
