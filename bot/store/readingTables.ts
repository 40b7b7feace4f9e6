import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";

/** Who has read a case: a chain of its own for each, its sealed head, and what checkpoints say of it. */
export async function readingTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  // No cascade: the log outlives what it tells about.
  await db.schema
    .createTable("case_reading")
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("what", engine.text, (column) => column.notNull())
    .addColumn("at", engine.text, (column) => column.notNull())
    .addColumn("previous_hash", engine.text, (column) => column.notNull())
    .addColumn("hash", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("case_reading_pk", ["case_id", "number"])
    .execute();
  await db.schema
    .createTable("reading_head")
    .addColumn("case_id", engine.text, (column) => column.primaryKey())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("head_hash", engine.text, (column) => column.notNull())
    .addColumn("head_seal", engine.bytes, (column) => column.notNull())
    .execute();
  // No reference to the case: a checkpoint has to outlive it, that being the use of it.
  await db.schema
    .createTable("checkpoint_reading")
    .addColumn("checkpoint", "integer", (column) => column.notNull().references("checkpoint.number"))
    .addColumn("case_id", engine.text, (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("head_hash", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("checkpoint_reading_pk", ["checkpoint", "case_id"])
    .execute();
  await db.schema
    .createIndex("checkpoint_reading_case_id_number")
    .on("checkpoint_reading")
    .columns(["case_id", "number"])
    .execute();
  for (const table of ["case_reading", "checkpoint_reading"])
    for (const statement of engine.appendOnly(table)) await sql.raw(statement).execute(db);
}
