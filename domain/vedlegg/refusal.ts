/**
 * Why a form with files, or one of its files, was not taken as it was sent. Data: the caller words it. `file` counts the chosen files of
 * the form from 1, since their names are not kept; `field` is the form's own name of a field.
 */
export type Refusal = FormRefusal | FileRefusal;

/**
 * Of the form. `not-a-form`: not of a form's content type. `broken-form`: not written as a form is. `too-many-files`, `too-many-fields`,
 * `too-much-text`, `too-large` (all files together, in bytes): over the limit that is told. `too-slow`: not sent to its end in time.
 * `busy`: so many send files just now that there is no room for these; the same may go well in a minute.
 */
export type FormRefusal =
  | { readonly code: "not-a-form" | "broken-form" | "too-slow" | "busy" }
  | { readonly code: "too-many-files" | "too-many-fields" | "too-large"; readonly limit: number }
  | { readonly code: "too-much-text"; readonly field: string; readonly limit: number };

/**
 * Of a file. `file-too-large` (bytes) and `empty-file` by themselves. Of its content: `unknown-type` (none of those that are
 * taken, and what it looks like where that helps to say what would be right), `broken-file`, `encrypted-file` (has a password),
 * `active-content` (macros and the like), `expands-too-much` (unpacks to more than anybody needs), `cannot-be-cleaned` (holds parts from
 * which nobody can promise to have removed who made it), `takes-too-long`. Of the scanner: `virus`, `scanner-unavailable` (no file is taken
 * until it answers again).
 */
export type FileRefusal =
  | { readonly code: "file-too-large"; readonly file: number; readonly limit: number }
  | { readonly code: "unknown-type"; readonly file: number; readonly looksLike?: LooksLike }
  | { readonly code: Exclude<ContentCode, "unknown-type"> | "empty-file" | ScanCode; readonly file: number };

export type ScanCode = "virus" | "scanner-unavailable";

/** What can be amiss with the content of a file. */
export type ContentCode =
  | "unknown-type"
  | "broken-file"
  | "encrypted-file"
  | "active-content"
  | "expands-too-much"
  | "cannot-be-cleaned"
  | "takes-too-long";

/** Kinds that are not taken and that people are likely to send: for each another kind is at hand that is. */
export type LooksLike =
  | "heic"
  | "old-office"
  | "slides"
  | "email"
  | "sound-or-film"
  | "zip"
  | "web-page"
  | "rich-text"
  | "program";
