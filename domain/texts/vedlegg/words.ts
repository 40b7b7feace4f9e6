import type { LooksLike, Refusal } from "../../vedlegg/refusal.ts";

/** What is said of files in one language. */
export type FileWords = {
  /** What is wrong with a form or one of its files, and what would be right. */
  readonly refusal: (refusal: Refusal) => string;
  /** What a file is that is not taken, and what to do instead. */
  readonly looksLike: Readonly<Record<LooksLike, string>>;
  /** Which kinds are taken. */
  readonly accepted: string;
  /** What is done with files before anybody reads them, and what that cannot do. */
  readonly cleaned: string;
};

const mebibyte = 1024 * 1024;

/** A size for people, in MB of 1024 × 1024 bytes; what limits are made of. */
export const megabytes = (bytes: number, decimal: string) => `${Math.round((bytes / mebibyte) * 10) / 10}`.replace(".", decimal);

/** A number with spaces between its thousands, as Norwegian and plain English write it. */
export const spaced = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
