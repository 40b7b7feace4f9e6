import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { deleteFiles } from "./deleteFiles.ts";
import type { CaseKeyTable, Schema } from "./schema.ts";

/*
 * Erasing a case is losing its key. What was sealed under it is deleted as well: a backup has the key as it was then, and texts
 * that came after the backup lie in no other place than here.
 */

/** A text for a case whose key was destroyed: nothing can be sealed for it any more. The desk refuses before it comes to this. */
export class ErasedCaseError extends Error {
  readonly caseId: CaseId;
  constructor(caseId: CaseId) {
    super(`case ${caseId} was erased`);
    this.name = "ErasedCaseError";
    this.caseId = caseId;
  }
}

/** Whether this is what is left of a case's key that was destroyed. */
export const isDestroyed = (row: Pick<CaseKeyTable, "wrapped_key">) => row.wrapped_key.length === 0;

/** Destroys the keys of cases, known or not, and all that is sealed under them. Every table of sealed content has its line here. */
export async function loseCaseKeys(db: Kysely<Schema>, caseIds: readonly CaseId[]): Promise<void> {
  if (caseIds.length === 0) return;
  const destroyed = { kek_id: "", wrapped_key: new Uint8Array() };
  await db
    .insertInto("case_key")
    .values(caseIds.map((case_id) => ({ case_id, ...destroyed })))
    .onConflict((conflict) => conflict.column("case_id").doUpdateSet(destroyed))
    .execute();
  await db.deleteFrom("sealed_text").where("case_id", "in", caseIds).execute();
  await deleteFiles(db, caseIds);
}
