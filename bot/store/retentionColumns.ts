import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * When a report was closed, and when it was erased: days, never moments. A report that was closed before these columns were there has the
 * day of its last change, which is no earlier than the day on which it was closed.
 */
export async function retentionColumns(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable("report").addColumn("closed_on", engine.text).execute();
  await db.schema.alterTable("report").addColumn("erased_on", engine.text).execute();
  await sql`update report set closed_on = (
    select substr(updated_at, 1, 10) from case_state where case_state.id = report.case_id
  ) where open = 0`.execute(db);
  await db.schema
    .createIndex("report_erased_on_closed_on_case_id")
    .on("report")
    .columns(["erased_on", "closed_on", "case_id"])
    .execute();
}
