import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/** Files that come with a case, sealed under its key. */
export async function sealedFileTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("sealed_file")
    .addColumn("file_id", engine.text, (column) => column.primaryKey())
    .addColumn("case_id", engine.text, (column) => column.notNull())
    .addColumn("name", engine.text, (column) => column.notNull())
    .addColumn("type", engine.text, (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("pieces", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sealed_file_case_id").on("sealed_file").column("case_id").execute();
  await db.schema
    .createTable("sealed_file_piece")
    .addColumn("file_id", engine.text, (column) => column.notNull().references("sealed_file.file_id"))
    .addColumn("piece", "integer", (column) => column.notNull())
    .addColumn("sealed", engine.bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("sealed_file_piece_pk", ["file_id", "piece"])
    .execute();
}
