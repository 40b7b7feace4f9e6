import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Checkpoints over the heads of all chains, and what is told of destroyed keys. The heads that lie there already come into the
 * first checkpoints, with their states as they are then: who changed one before that cannot be told any more.
 */
export async function checkpointTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("checkpoint")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("at", engine.text, (column) => column.notNull())
    .addColumn("previous_hash", engine.text, (column) => column.notNull())
    .addColumn("restored_over", engine.text)
    .addColumn("hash", engine.text, (column) => column.notNull())
    .addColumn("seal", engine.bytes, (column) => column.notNull())
    .execute();
  // No reference to the case: a checkpoint has to outlive it, that being the use of it.
  await db.schema
    .createTable("checkpoint_head")
    .addColumn("checkpoint", "integer", (column) => column.notNull().references("checkpoint.number"))
    .addColumn("case_id", engine.text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("head_hash", engine.text, (column) => column.notNull())
    .addColumn("state_hash", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("checkpoint_head_pk", ["checkpoint", "case_id"])
    .execute();
  await db.schema.createIndex("checkpoint_head_case_id_version").on("checkpoint_head").columns(["case_id", "version"]).execute();
  // What the search for heads that are in no checkpoint yet reads of all cases: a quarter of what it takes with whole rows.
  await db.schema.createIndex("case_state_id_version").on("case_state").columns(["id", "version"]).execute();
  await db.schema
    .createTable("destroyed_key")
    .addColumn("id", engine.text, (column) => column.primaryKey())
    .addColumn("owner_kind", engine.text, (column) => column.notNull())
    .addColumn("owner_id", engine.text, (column) => column.notNull())
    .addColumn("seal", engine.bytes, (column) => column.notNull())
    .execute();
  for (const table of ["checkpoint", "checkpoint_head", "destroyed_key"])
    for (const statement of engine.appendOnly(table)) await sql.raw(statement).execute(db);
}
