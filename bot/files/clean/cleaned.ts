import type { FileType } from "#domain/vedlegg/fileType.ts";
import type { ContentCode, LooksLike } from "#domain/vedlegg/refusal.ts";

/** A file with nothing left in it that tells who made it, or when, where and with what. */
export type CleanFile = { readonly type: FileType; readonly bytes: Uint8Array };

export type Cleaned =
  | { readonly kind: "clean"; readonly file: CleanFile }
  | { readonly kind: "refused"; readonly code: ContentCode; readonly looksLike?: LooksLike };

/** Thrown inside `clean/` where a file turns out to be none that can be taken; `cleanFile` gives it as data. */
export class ContentError extends Error {
  readonly code: ContentCode;
  constructor(code: ContentCode) {
    super(code);
    this.name = "ContentError";
    this.code = code;
  }
}
