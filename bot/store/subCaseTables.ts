import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Cases (SB-19): what their lists go by, and who may open which, by keyed tags that are no other table's. `report_tag` leads from the
 * report to its cases for who has the store's key; no two cases bear the same one, so that the database does not tell which belong together.
 */
export async function subCaseTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("sub_case")
    .addColumn("case_id", engine.text, (column) => column.primaryKey().references("case_state.id"))
    .addColumn("number", engine.text, (column) => column.notNull().unique())
    .addColumn("report_tag", engine.text, (column) => column.notNull().unique())
    .addColumn("opened_on", engine.text, (column) => column.notNull())
    .addColumn("open", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sub_case_open_case_id").on("sub_case").columns(["open", "case_id"]).execute();
  await db.schema
    .createTable("sub_case_access")
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .addColumn("person_tag", engine.text, (column) => column.notNull())
    .addColumn("list", engine.text, (column) => column.notNull())
    .addColumn("standings", engine.text, (column) => column.notNull())
    .addColumn("due_what", engine.text)
    .addColumn("due_on", engine.text)
    .addColumn("sort_key", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("sub_case_access_pk", ["case_id", "person_tag", "list"])
    .execute();
  await db.schema
    .createIndex("sub_case_access_person_tag_list_sort_key")
    .on("sub_case_access")
    .columns(["person_tag", "list", "sort_key", "case_id"])
    .execute();
}
