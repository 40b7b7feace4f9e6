import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { ErasedCaseError, isDestroyed } from "./caseErasure.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, keyOf, type Seals } from "./seals.ts";

/**
 * The key that a case's content is sealed under, made where it has none yet. It is put in before it is looked for: on PostgreSQL two
 * transactions that both look for what is not there and then put it in get in between each other, though it is of two cases. Two
 * writers may make the first key at once: the one that is kept counts. Throws `ErasedCaseError`.
 */
export async function keyForSealing(db: Kysely<Schema>, seals: Seals, caseId: CaseId): Promise<WrappedKey> {
  let made: WrappedKey;
  try {
    made = await seals.newKey();
  } catch (error) {
    // None is to be had at once. Where the case has its own, that is enough, and a vault that is gone stops nobody who is at work on it.
    const kept = await caseKey(db, caseId);
    if (kept === undefined) throw error;
    if (kept === "destroyed") throw new ErasedCaseError(caseId);
    return kept;
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("case_key")
    .values({ case_id: caseId, ...columnsOf(made) })
    .onConflict((conflict) => conflict.column("case_id").doNothing())
    .executeTakeFirst();
  const key = numInsertedOrUpdatedRows === 1n ? made : ((await caseKey(db, caseId)) ?? made);
  if (key === "destroyed") throw new ErasedCaseError(caseId);
  return key;
}

/** A case's own key; `undefined` where nothing was sealed for it yet. */
export async function caseKey(db: Kysely<Schema>, caseId: CaseId): Promise<WrappedKey | "destroyed" | undefined> {
  const row = await db.selectFrom("case_key").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  if (row === undefined) return undefined;
  return isDestroyed(row) ? "destroyed" : keyOf(row);
}
