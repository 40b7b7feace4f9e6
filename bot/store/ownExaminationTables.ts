import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * AM-10: that a unit's leader has opened an examination, for the leader's own eyes: a keyed tag of process and person, and nothing
 * else. It leads to no report, no unit and nobody, and is not told apart by day.
 */
export async function ownExaminationTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("own_examination")
    .addColumn("mark", engine.text, (column) => column.primaryKey())
    .execute();
}
