import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Which leaders have answered the card of a quarter (VA-38), by a keyed tag that is another for each quarter. That it was answered is all:
 * neither what, nor when, which could be laid beside the days of reports.
 */
export async function quarterTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("quarter_answer")
    .addColumn("answer_tag", engine.text, (column) => column.primaryKey())
    .execute();
}
