import type { CaseId } from "#domain/kernel/ids.ts";

/*
 * A package for the archive bears the id of its case with one number changed, so that the answer to it leads back to the case by its key
 * and not by a look through all of them. Each time that a case is closed gives another: what was answered of a package from before it was
 * taken up again settles nothing of what came after.
 */

/** An id of ours (UUIDv7), and what it is called as a package (UUIDv8: of the maker's own devising). */
const ours = "7";
const packaged = "8";
const numbers = 0x1000;

/** The package of a case that was closed for the so-manieth time, from 1 on. */
export function archivePackageId(caseId: CaseId, closing: number): string {
  return renumbered(caseId, packaged, closing);
}

/** The case of a package, if it was its so-manieth. */
export function caseOfPackage(id: string, closing: number): CaseId | undefined {
  return id.charAt(14) === packaged ? (renumbered(id, ours, -closing) as CaseId) : undefined;
}

function renumbered(id: string, version: string, by: number): string {
  const number = (Number.parseInt(id.slice(15, 18), 16) + by + numbers) % numbers;
  return `${id.slice(0, 14)}${version}${number.toString(16).padStart(3, "0")}${id.slice(18)}`;
}
