import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * What somebody has chosen for themselves: the language that they read, and that they have seen the tour. A row each, in clear and without a
 * chain: it tells nothing of anybody but that, and is deleted in one go. The index finds the cards in one person's chat.
 */
export async function ownChoiceTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("own_choice")
    .addColumn("person_id", engine.text, (column) => column.primaryKey())
    .addColumn("language", engine.text)
    .addColumn("tour_seen_on", engine.text)
    .execute();
  await db.schema.createIndex("card_person_id_sent_at").on("card").columns(["person_id", "sent_at"]).execute();
}
