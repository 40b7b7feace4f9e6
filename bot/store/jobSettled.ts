import { type Kysely, sql } from "kysely";
import { property } from "../property.ts";
import type { Engine } from "./engine.ts";

/**
 * For whoever looks after what was not delivered: whom a job is for, when it ended, and a record of what administrators did about
 * it. The record is append-only and outlives the jobs.
 */
export async function jobSettled(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable("job").addColumn("person_id", engine.text).execute();
  await db.schema.alterTable("job").addColumn("settled_at", engine.text).execute();
  await db.schema
    .createTable("job_action")
    .addColumn("id", engine.text, (column) => column.primaryKey())
    .addColumn("job_id", engine.text, (column) => column.notNull())
    .addColumn("action", engine.text, (column) => column.notNull())
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("at", engine.text, (column) => column.notNull())
    .addColumn("status_before", engine.text, (column) => column.notNull())
    .addColumn("error_before", engine.text)
    .execute();
  for (const statement of engine.appendOnly("job_action")) await sql.raw(statement).execute(db);
  await namePeople(db);
}

/** Jobs that were there before say whom they are for in their payload only. */
async function namePeople(db: Kysely<unknown>): Promise<void> {
  const jobs = db.withTables<{ job: { id: string; status: string; payload: string; person_id: string | null } }>();
  const unsettled = await jobs.selectFrom("job").select(["id", "payload"]).where("status", "<>", "done").execute();
  for (const { id, payload } of unsettled) {
    const personId = property(JSON.parse(payload), "personId");
    if (typeof personId === "string") await jobs.updateTable("job").set({ person_id: personId }).where("id", "=", id).execute();
  }
}
