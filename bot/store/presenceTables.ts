import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Presence under special rules (PA-03): what its lists go by, with whose it is by a keyed tag that is no other table's. A row goes when its case is
 * erased, so that nothing leads from a person to where they were.
 */
export async function presenceTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("presence")
    .addColumn("case_id", engine.text, (column) => column.primaryKey().references("case_state.id"))
    .addColumn("what", engine.text, (column) => column.notNull())
    .addColumn("person_tag", engine.text, (column) => column.notNull())
    .addColumn("site_id", engine.text, (column) => column.notNull())
    .addColumn("from_date", engine.text, (column) => column.notNull())
    .addColumn("to_date", engine.text)
    .addColumn("waits", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("presence_person_tag_waits").on("presence").columns(["person_tag", "waits", "case_id"]).execute();
  await db.schema.createIndex("presence_site_id_to_date").on("presence").columns(["site_id", "what", "to_date"]).execute();
}
