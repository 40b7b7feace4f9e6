import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Schema } from "./schema.ts";

/** Whose calendar is fetched with a secret of that hash. */
export async function feedOwner(db: Kysely<Schema>, secretHash: string): Promise<PersonId | undefined> {
  const found = db.selectFrom("calendar_feed").select("person_id").where("secret_hash", "=", secretHash);
  return (await found.executeTakeFirst())?.person_id;
}

/** One address a person: a new one ends the old one. */
export async function putFeed(db: Kysely<Schema>, personId: PersonId, secretHash: string, at: Instant): Promise<void> {
  const content = { secret_hash: secretHash, made_at: at };
  await db
    .insertInto("calendar_feed")
    .values({ person_id: personId, ...content })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(content))
    .execute();
}

export async function deleteFeed(db: Kysely<Schema>, personId: PersonId): Promise<void> {
  await db.deleteFrom("calendar_feed").where("person_id", "=", personId).execute();
}
