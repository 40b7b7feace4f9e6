import type { Kysely } from "kysely";

/**
 * «Godkjenninger» asks for some people's cases in some states, oldest first. Without this index SQLite goes through everybody's cases
 * in those states, so that one leader's list grows slower with the whole organisation's.
 */
export async function caseListIndex(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("case_state_employee_id_status_submitted_at")
    .on("case_state")
    .columns(["employee_id", "status", "submitted_at"])
    .execute();
}
