import { createHash } from "node:crypto";
import type { UnnamedDetail } from "./postboksDesk.ts";

/** What identifies a file in a proof: its SHA-256 as it is kept, in the order in which it came. */
export type FileHash = { readonly sha256: string };

export function hashOfFile(bytes: Uint8Array): FileHash {
  return { sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * The fingerprint of what was sent, in hexadecimal: SHA-256 of a JSON array that holds the number, the date, the kind that the reporter called it,
 * the answers in the order of their names, and the hashes of the files. Whoever has the report can work it out again; who has the
 * fingerprint alone can work out nothing, since the number is random and the texts are free.
 */
export function fingerprintOf(detail: UnnamedDetail, files: readonly FileHash[]): string {
  const { number, submittedOn, calledAs, answers } = detail;
  const sorted = Object.entries(answers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([number, submittedOn, calledAs, sorted, files.map(({ sha256 }) => sha256)]);
  return createHash("sha256").update(content).digest("hex");
}

/** Groups of eight, so that two can be compared by eye. */
export function readable(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(" ") ?? hash;
}
