import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Reports: what their lists go by, who may open which (by keyed tags of persons, so that the database does not tell who has
 * reported whom), and the receipts of those who gave no name.
 */
export async function reportTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("report")
    .addColumn("case_id", engine.text, (column) => column.primaryKey().references("case_state.id"))
    .addColumn("number", engine.text, (column) => column.notNull().unique())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("called_as", engine.text)
    .addColumn("submitted_on", engine.text, (column) => column.notNull())
    .addColumn("due_what", engine.text)
    .addColumn("due_on", engine.text)
    .addColumn("unnamed", "integer", (column) => column.notNull())
    .addColumn("open", "integer", (column) => column.notNull())
    .addColumn("quiet_until", engine.text)
    .execute();
  await db.schema.createIndex("report_open_case_id").on("report").columns(["open", "case_id"]).execute();
  await db.schema
    .createTable("report_access")
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .addColumn("person_tag", engine.text, (column) => column.notNull())
    .addColumn("list", engine.text, (column) => column.notNull())
    .addColumn("standings", engine.text, (column) => column.notNull())
    .addColumn("sort_key", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("report_access_pk", ["case_id", "person_tag", "list"])
    .execute();
  await db.schema
    .createIndex("report_access_person_tag_list_sort_key")
    .on("report_access")
    .columns(["person_tag", "list", "sort_key", "case_id"])
    .execute();
  await db.schema
    .createTable("receipt")
    .addColumn("lookup_tag", engine.text, (column) => column.primaryKey())
    .addColumn("sealed_case_id", engine.bytes, (column) => column.notNull())
    .addColumn("confirmed", "integer", (column) => column.notNull())
    .execute();
  // VA-01: who has said that they know the guidelines. A leader's own fact, and no report.
  await db.schema
    .createTable("guideline_reader")
    .addColumn("person_id", engine.text, (column) => column.primaryKey())
    .addColumn("read_on", engine.text, (column) => column.notNull())
    .execute();
}
