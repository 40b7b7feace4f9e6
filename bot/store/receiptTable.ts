import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { StoredReceipt } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";

export async function receiptOf(db: Kysely<Schema>, lookupTag: string): Promise<StoredReceipt | undefined> {
  const row = await db.selectFrom("receipt").selectAll().where("lookup_tag", "=", lookupTag).executeTakeFirst();
  return row && { sealedCaseId: new Uint8Array(row.sealed_case_id), confirmed: row.confirmed === 1 };
}

export async function putReceipt(db: Kysely<Schema>, lookupTag: string, sealedCaseId: Uint8Array): Promise<void> {
  await db.insertInto("receipt").values({ lookup_tag: lookupTag, sealed_case_id: sealedCaseId, confirmed: 0 }).execute();
}

export async function confirmReceipt(db: Kysely<Schema>, lookupTag: string): Promise<boolean> {
  const updated = await db.updateTable("receipt").set({ confirmed: 1 }).where("lookup_tag", "=", lookupTag).executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function guidelinesReadOn(db: Kysely<Schema>, personId: PersonId): Promise<LocalDate | undefined> {
  return (await db.selectFrom("guideline_reader").select("read_on").where("person_id", "=", personId).executeTakeFirst())
    ?.read_on;
}

/** The first day counts. */
export async function putGuidelinesRead(db: Kysely<Schema>, personId: PersonId, on: LocalDate): Promise<void> {
  await db
    .insertInto("guideline_reader")
    .values({ person_id: personId, read_on: on })
    .onConflict((conflict) => conflict.column("person_id").doNothing())
    .execute();
}
