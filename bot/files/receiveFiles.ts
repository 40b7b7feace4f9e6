import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FileRefusal, Refusal } from "#domain/vedlegg/refusal.ts";
import type { CleanFile, Cleaning } from "./clean/cleaning.ts";
import { byteBudget } from "./form/byteBudget.ts";
import type { FormLimits } from "./form/limits.ts";
import { type Fields, readForm, type SentFile } from "./form/readForm.ts";
import type { Scanner } from "./scan/scanner.ts";

/** What a form brought: its fields, the files that may be kept, and what was refused. All of it may be there at once. */
export type ReceivedForm = {
  readonly fields: Fields;
  /** Cleaned and scanned, in the order in which they were chosen. */
  readonly files: readonly ReceivedFile[];
  readonly refusals: readonly Refusal[];
};

/** `file` counts the chosen files of the form from 1, `field` is the form's name of the input. */
export type ReceivedFile = CleanFile & { readonly file: number; readonly field: string };

export type FileIntake = {
  /**
   * Reads a form with files, cleans and scans them, and hands it all to `use`, whose answer it gives. The files' room in memory is given
   * back when `use` is done: keep no hold on their bytes. Gives `gone`, and leaves nothing behind, when the sender went away
   * before the form was read. Rejects only when `use` does.
   */
  receive<T>(request: IncomingMessage, response: ServerResponse, use: (form: ReceivedForm) => Promise<T>): Promise<T | "gone">;
  /** How many bytes of memory are set aside for files at present. */
  bytesHeld(): number;
  close(): Promise<void>;
};

export type IntakeParts = {
  readonly limits: FormLimits;
  readonly cleaning: Cleaning;
  /** Absent where no scanner is configured. */
  readonly scanner?: Scanner | undefined;
};

/** The one way in for files. Together they never take more memory than the limits say, a file and its cleaned copy counted as one. */
export function createFileIntake({ limits, cleaning, scanner }: IntakeParts): FileIntake {
  const budget = byteBudget(limits.budgetBytes);

  /** Room for what the request says that it brings; for all that it may bring when it does not say. */
  async function roomFor(request: IncomingMessage): Promise<{ readonly free: () => void; readonly isThere: boolean } | "gone"> {
    const told = Number(request.headers["content-length"] ?? Number.NaN);
    if (told <= limits.smallBytes) return { free: () => undefined, isThere: true };
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    request.once("close", leave);
    const bytes = Number.isNaN(told) ? limits.totalBytes : Math.min(told, limits.totalBytes);
    const free = await budget.take(bytes, limits.waitMs, leaving.signal);
    request.off("close", leave);
    if (request.destroyed) {
      free?.();
      return "gone";
    }
    return { free: free ?? (() => undefined), isThere: free !== undefined };
  }

  async function prepared(sent: SentFile): Promise<ReceivedFile | FileRefusal> {
    const { file, field } = sent;
    // As it was sent: a parser of ours should not meet what a scanner knows.
    const verdict = (await scanner?.scan(sent.bytes)) ?? "clean";
    if (verdict !== "clean") return { code: verdict, file };
    const cleaned = await cleaning.clean(sent.bytes);
    if (cleaned.kind === "refused") {
      const { code, looksLike } = cleaned;
      if (code !== "unknown-type") return { code, file };
      return looksLike === undefined ? { code, file } : { code, file, looksLike };
    }
    return { ...cleaned.file, file, field };
  }

  return {
    bytesHeld: budget.taken,
    close: cleaning.close,
    async receive(request, response, use) {
      const room = await roomFor(request);
      if (room === "gone") return "gone";
      try {
        const sent = await readForm(request, limits, room.isThere);
        if (sent === "gone") return "gone";
        if (!sent.isWhole) endWith(request, response);
        const files: ReceivedFile[] = [];
        const refusals: Refusal[] = [...sent.refusals];
        // One after the other: a form of ten files must not keep all others waiting.
        for (const one of sent.files) {
          const result = await prepared(one);
          if ("code" in result) refusals.push(result);
          else files.push(result);
        }
        return await use({ fields: sent.fields, files, refusals });
      } finally {
        room.free();
      }
    },
  };
}

/** What is left of a body that was not read to its end is never read: the connection ends with its answer. */
function endWith(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
  once(response, "close").then(
    () => request.destroy(),
    () => request.destroy(),
  );
}
