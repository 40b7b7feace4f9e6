import type { Kysely } from "kysely";

/**
 * Jobs are claimed in the order of `due_at` and `id`, and what is enqueued at once is due at once: by the older index all of it was
 * sorted for each claim.
 */
export async function jobClaimIndex(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("job_status_clock_due_at_id").on("job").columns(["status", "clock", "due_at", "id"]).execute();
  await db.schema.dropIndex("job_status_clock_due_at").execute();
}
