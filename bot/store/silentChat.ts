import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Since when nothing gets through to a person's chat: the app was removed or blocked there. Chats that were there before are taken to
 * let messages through until one does not.
 */
export async function silentChat(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable("conversation").addColumn("silent_since", engine.text).execute();
}
