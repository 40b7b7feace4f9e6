import { createHash } from "node:crypto";
import type { CaseId } from "#domain/kernel/ids.ts";

/** The one id of something of which there is one: of two servers that begin it at once, one is told that the other was first. */
export function namedId(name: string): CaseId {
  const hash = createHash("sha256").update(name).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)];
  return parts.join("-") as CaseId;
}
