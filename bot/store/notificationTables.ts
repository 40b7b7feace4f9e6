import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * What somebody has chosen to be told and when, and what waits for their card of the day. Both are theirs alone and go with them; what waits is
 * kept as a job's payload is, by ids and codes.
 */
export async function notificationTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("notification_choice")
    .addColumn("person_id", engine.text, (column) => column.primaryKey())
    .addColumn("choices", engine.text, (column) => column.notNull())
    .addColumn("updated_at", engine.text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("held_notification")
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("delivery_key", engine.text, (column) => column.notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("payload", engine.text, (column) => column.notNull())
    .addColumn("held_at", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("held_notification_pk", ["person_id", "delivery_key"])
    .execute();
}
