import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/** The yearly cycle: which cycle a case belongs to, references of the archive, and who wants no reminders for a while. */
export async function cycleTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable("case_state").addColumn("cycle_id", engine.text).execute();
  await db.schema.createIndex("case_state_cycle_id_unit_id").on("case_state").columns(["cycle_id", "unit_id"]).execute();
  await db.schema
    .createTable("archive_reference")
    .addColumn("reference", engine.text, (column) => column.primaryKey())
    .addColumn("case_id", engine.text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("snooze")
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("cycle_id", engine.text, (column) => column.notNull())
    .addColumn("until", engine.text, (column) => column.notNull())
    .addColumn("set_on", engine.text, (column) => column.notNull())
    .addColumn("known_deadlines", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("snooze_pk", ["cycle_id", "person_id"])
    .execute();
  await db.schema
    .createTable("calendar_feed")
    .addColumn("person_id", engine.text, (column) => column.primaryKey())
    .addColumn("secret_hash", engine.text, (column) => column.notNull().unique())
    .addColumn("made_at", engine.text, (column) => column.notNull())
    .execute();
}
