import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * The weeks of units: what of a person's cases lasts into a span is found by the index, however long they have been there. And a person may
 * have several calendars, each with an address of its own: an address that was made before is the one of deadlines.
 */
export async function weekTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.createIndex("case_state_employee_id_to_date").on("case_state").columns(["employee_id", "to_date"]).execute();
  await db.schema.alterTable("calendar_feed").renameTo("calendar_feed_before").execute();
  await db.schema
    .createTable("calendar_feed")
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("unit_id", engine.text, (column) => column.notNull())
    .addColumn("secret_hash", engine.text, (column) => column.notNull().unique())
    .addColumn("made_at", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("calendar_feed_pk", ["person_id", "kind", "unit_id"])
    .execute();
  await sql`insert into calendar_feed (person_id, kind, unit_id, secret_hash, made_at)
    select person_id, 'frister', '', secret_hash, made_at from calendar_feed_before`.execute(db);
  await db.schema.dropTable("calendar_feed_before").execute();
}
