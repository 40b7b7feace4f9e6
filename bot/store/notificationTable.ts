import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Choices } from "#domain/notifications/model.ts";
import type { HeldNotification } from "./notificationTypes.ts";
import type { Schema } from "./schema.ts";

export async function notificationChoices(db: Kysely<Schema>, personId: PersonId): Promise<Choices | undefined> {
  const found = db.selectFrom("notification_choice").select("choices").where("person_id", "=", personId);
  const row = await found.executeTakeFirst();
  // Written by `putNotificationChoices`.
  return row && (JSON.parse(row.choices) as Choices);
}

export async function putNotificationChoices(
  db: Kysely<Schema>,
  personId: PersonId,
  choices: Choices,
  at: Instant,
): Promise<void> {
  const content = { choices: JSON.stringify(choices), updated_at: at };
  await db
    .insertInto("notification_choice")
    .values({ person_id: personId, ...content })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(content))
    .execute();
}

export async function heldNotifications(db: Kysely<Schema>, personId: PersonId): Promise<readonly HeldNotification[]> {
  const found = db.selectFrom("held_notification").selectAll().where("person_id", "=", personId);
  const rows = await found.orderBy("held_at").orderBy("delivery_key").execute();
  return rows.map(({ kind, delivery_key: deliveryKey, payload }) => ({
    ...{ personId, kind, deliveryKey },
    payload: JSON.parse(payload) as unknown,
  }));
}

export async function holdNotification(db: Kysely<Schema>, held: HeldNotification, at: Instant): Promise<void> {
  const { personId, deliveryKey, kind, payload } = held;
  await db
    .insertInto("held_notification")
    .values({ person_id: personId, delivery_key: deliveryKey, kind, payload: JSON.stringify(payload), held_at: at })
    .onConflict((conflict) => conflict.columns(["person_id", "delivery_key"]).doNothing())
    .execute();
}

export async function dropHeld(db: Kysely<Schema>, personId: PersonId, deliveryKeys: readonly string[]): Promise<void> {
  if (deliveryKeys.length === 0) return;
  const theirs = db.deleteFrom("held_notification").where("person_id", "=", personId);
  await theirs.where("delivery_key", "in", deliveryKeys).execute();
}

export async function withNotificationChoices(db: Kysely<Schema>): Promise<readonly PersonId[]> {
  const chosen = await db.selectFrom("notification_choice").select("person_id").execute();
  const held = await db.selectFrom("held_notification").select("person_id").distinct().execute();
  return [...new Set([...chosen, ...held].map(({ person_id: id }) => id))];
}

export async function forgetNotifications(db: Kysely<Schema>, personId: PersonId): Promise<void> {
  await db.deleteFrom("notification_choice").where("person_id", "=", personId).execute();
  await db.deleteFrom("held_notification").where("person_id", "=", personId).execute();
}
