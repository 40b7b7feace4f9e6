import type { Kysely } from "kysely";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { nowhere } from "./amongCases.ts";
import type { FeedAbout, KnownFeed } from "./feedTypes.ts";
import type { Schema } from "./schema.ts";

/** Whose calendar is fetched with a secret of that hash, and which of theirs. */
export async function feedOf(db: Kysely<Schema>, secretHash: string): Promise<KnownFeed | undefined> {
  const found = db.selectFrom("calendar_feed").selectAll().where("secret_hash", "=", secretHash);
  const row = await found.executeTakeFirst();
  return row === undefined ? undefined : { personId: row.person_id, about: aboutOf(row), madeAt: row.made_at };
}

/** Which calendars of this person have an address. */
export async function feedsOf(db: Kysely<Schema>, personId: PersonId): Promise<readonly KnownFeed[]> {
  const found = db.selectFrom("calendar_feed").selectAll().where("person_id", "=", personId);
  const rows = await found.orderBy("kind").orderBy("unit_id").execute();
  return rows.map((row) => ({ personId, about: aboutOf(row), madeAt: row.made_at }));
}

/** One address a calendar: a new one ends the old one. */
export async function putFeed(
  db: Kysely<Schema>,
  personId: PersonId,
  about: FeedAbout,
  secretHash: string,
  at: Instant,
): Promise<void> {
  const content = { secret_hash: secretHash, made_at: at };
  await db
    .insertInto("calendar_feed")
    .values({ person_id: personId, ...keyOf(about), ...content })
    .onConflict((conflict) => conflict.columns(["person_id", "kind", "unit_id"]).doUpdateSet(content))
    .execute();
}

export async function deleteFeed(db: Kysely<Schema>, personId: PersonId, about: FeedAbout): Promise<void> {
  const { kind, unit_id } = keyOf(about);
  await db
    .deleteFrom("calendar_feed")
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("unit_id", "=", unit_id)
    .execute();
}

// A calendar that is of no unit: a key has no nulls.

const keyOf = (about: FeedAbout) => ({ kind: about.kind, unit_id: about.kind === "enhet" ? about.unitId : nowhere });

const aboutOf = ({ kind, unit_id }: { readonly kind: FeedAbout["kind"]; readonly unit_id: UnitId }): FeedAbout =>
  kind === "enhet" ? { kind, unitId: unit_id } : { kind };
