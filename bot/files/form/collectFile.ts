import type { Readable } from "node:stream";
import type { FileRefusal, FormRefusal } from "#domain/vedlegg/refusal.ts";
import type { FormLimits } from "./limits.ts";
import type { SentFile } from "./readForm.ts";

type Collected = { readonly file: number; readonly field: string; chunks: Buffer[]; isTooLarge: boolean; isWhole: boolean };

/** Keeps the files of one form, as many and as large as the limits allow, and lets the rest go by. */
export function fileCollector(limits: FormLimits, takesFiles: boolean, refuse: (refusal: FormRefusal) => void) {
  const collected: Collected[] = [];
  let total = 0;
  let count = 0;
  /** Whether any more is kept. Once the form as a whole is refused its files are of no use to anybody. */
  let isKeeping = takesFiles;

  function stopKeeping(refusal: FormRefusal): void {
    refuse(refusal);
    isKeeping = false;
    for (const one of collected) one.chunks = [];
  }

  return {
    /** Reads one file to its end. One without a name and without content is an input that was left empty. */
    collect(field: string, stream: Readable, hasName: boolean): void {
      let one: Collected | undefined;
      const begin = (): Collected => {
        count += 1;
        const begun: Collected = { file: count, field, chunks: [], isTooLarge: false, isWhole: false };
        if (count > limits.files) stopKeeping({ code: "too-many-files", limit: limits.files });
        else collected.push(begun);
        if (!takesFiles) refuse({ code: "busy" });
        return begun;
      };
      if (hasName) one = begin();
      stream.on("data", (bytes: Buffer) => {
        one ??= begin();
        if (!isKeeping || one.isTooLarge) return;
        total += bytes.length;
        if (total > limits.totalBytes) stopKeeping({ code: "too-large", limit: limits.totalBytes });
        else one.chunks.push(bytes);
      });
      stream.on("limit", () => {
        one ??= begin();
        one.isTooLarge = true;
        total -= lengthOf(one.chunks);
        one.chunks = [];
      });
      stream.on("end", () => {
        if (one !== undefined) one.isWhole = true;
      });
      stream.on("error", () => stream.destroy());
    },
    files(): readonly SentFile[] {
      if (!isKeeping) return [];
      return collected.flatMap(({ file, field, chunks, isWhole }) => {
        const bytes = Buffer.concat(chunks);
        return isWhole && bytes.length > 0 ? [{ file, field, bytes }] : [];
      });
    },
    refusals(): readonly FileRefusal[] {
      return collected.flatMap((one): FileRefusal[] => {
        const { file } = one;
        if (one.isTooLarge) return [{ code: "file-too-large", file, limit: limits.fileBytes }];
        return isKeeping && one.isWhole && lengthOf(one.chunks) === 0 ? [{ code: "empty-file", file }] : [];
      });
    },
    drop(): void {
      isKeeping = false;
      for (const one of collected) one.chunks = [];
    },
  };
}

const lengthOf = (chunks: readonly Buffer[]) => chunks.reduce((sum, { length }) => sum + length, 0);
