import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * With several jobs at work at once, two about the same card could overtake each other and leave the older state in it. Jobs that
 * were enqueued before have no lane, and are carried out as they come.
 */
export async function jobLane(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable("job").addColumn("lane", engine.text).execute();
  await db.schema.createIndex("job_lane_status").on("job").columns(["lane", "status"]).execute();
}
