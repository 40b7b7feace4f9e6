import { fileLimits } from "#domain/vedlegg/fileLimits.ts";

const mebibyte = 1024 * 1024;

/** How much of a form is taken. Sizes are bytes, times milliseconds. */
export type FormLimits = {
  readonly fileBytes: number;
  readonly files: number;
  /** All files of a form together. */
  readonly totalBytes: number;
  readonly fields: number;
  /** Of one field. */
  readonly textCharacters: number;
  /** Of all fields together. */
  readonly formCharacters: number;
  /** How long a form may take from its first byte to its last, waiting for room not counted. */
  readonly sendMs: number;
  /** How long it may send nothing. */
  readonly stallMs: number;
  /** All files that are in memory at once, of everybody. */
  readonly budgetBytes: number;
  /** How long a form with files waits for room in that. */
  readonly waitMs: number;
  /** A form up to this size needs no room in it: text alone always comes through. */
  readonly smallBytes: number;
  /** How much of a body is read past, so that who has sent too much sees the answer. What is longer is cut off. */
  readonly patienceBytes: number;
};

/** Five minutes for 25 MiB is what a telephone on a poor line manages. */
export const ordinaryLimits: FormLimits = {
  ...fileLimits,
  fields: 60,
  textCharacters: 100_000,
  formCharacters: 1_000_000,
  sendMs: 5 * 60_000,
  stallMs: 20_000,
  budgetBytes: 128 * mebibyte,
  waitMs: 120_000,
  smallBytes: mebibyte / 2,
  patienceBytes: 1024 * mebibyte,
};
