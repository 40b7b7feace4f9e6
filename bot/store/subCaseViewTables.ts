import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/** How often what somebody sees of a case has changed, by the keyed tags of its lists. */
export async function subCaseViewTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("sub_case_view")
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .addColumn("person_tag", engine.text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("changed_at", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("sub_case_view_pk", ["case_id", "person_tag"])
    .execute();
}
