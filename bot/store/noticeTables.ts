import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * What staff were told of a rule set (LI-04): one notice a rule set, and a receipt for each person and version. They lie apart, because the
 * notice is the employer's own and stays, and who has read it is forgotten.
 */
export async function noticeTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("notice")
    .addColumn("ruleset_id", engine.text, (column) => column.primaryKey())
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .execute();
  await db.schema
    .createTable("notice_receipt")
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("unit_id", engine.text, (column) => column.notNull())
    .addColumn("told_on", engine.text, (column) => column.notNull())
    .addColumn("reached_at", engine.text)
    .addColumn("shown_at", engine.text)
    .addColumn("confirmed_at", engine.text)
    .addColumn("reminded", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("notice_receipt_pk", ["case_id", "version", "person_id"])
    .execute();
  await db.schema.createIndex("notice_receipt_person").on("notice_receipt").columns(["person_id", "case_id"]).execute();
  // What is still to be reminded of: the rest is no part of what a day's reminders go through.
  await sql`create index notice_receipt_open on notice_receipt (case_id, version, person_id) where confirmed_at is null and reminded = 0`.execute(
    db,
  );
}
