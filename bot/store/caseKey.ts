import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, keyOf, type Seals } from "./seals.ts";

/** The key under which a case's texts and files are sealed; absent while it has none of them, and when they were erased. */
export async function caseKey(db: Kysely<Schema>, caseId: CaseId): Promise<WrappedKey | undefined> {
  const row = await db.selectFrom("case_key").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  return row && keyOf(row);
}

/** The same, made where there is none. */
export async function caseKeyOrNew(db: Kysely<Schema>, seals: Seals, caseId: CaseId): Promise<WrappedKey> {
  return (await caseKey(db, caseId)) ?? (await newCaseKey(db, seals, caseId));
}

/** Two writers may make the first key at once: the one that is kept counts. */
async function newCaseKey(db: Kysely<Schema>, seals: Seals, caseId: CaseId): Promise<WrappedKey> {
  const made = await seals.newKey();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("case_key")
    .values({ case_id: caseId, ...columnsOf(made) })
    .onConflict((conflict) => conflict.column("case_id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? made : ((await caseKey(db, caseId)) ?? made);
}
