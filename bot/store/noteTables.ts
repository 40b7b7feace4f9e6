import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/** Confidential notes (VA-08, VA-09): whose each is, by a keyed tag that is no other table's, so that it leads to nobody and nothing. */
export async function noteTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("note_owner")
    .addColumn("case_id", engine.text, (column) => column.primaryKey().references("case_state.id"))
    .addColumn("owner_tag", engine.text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("note_owner_owner_tag").on("note_owner").columns(["owner_tag", "case_id"]).execute();
}
