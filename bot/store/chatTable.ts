import type { Kysely } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { KnownConversation, StoredCard, StoredConversation } from "./chatTypes.ts";
import { inParts } from "./inParts.ts";
import type { Schema } from "./schema.ts";

export async function conversationOf(db: Kysely<Schema>, personId: PersonId): Promise<KnownConversation | undefined> {
  const row = await db.selectFrom("conversation").selectAll().where("person_id", "=", personId).executeTakeFirst();
  if (row === undefined) return undefined;
  const { person_id, reference, updated_at: updatedAt, silent_since: silentSince } = row;
  return { personId: person_id, reference: JSON.parse(reference) as unknown, updatedAt, silentSince };
}

export async function rememberConversation(db: Kysely<Schema>, conversation: StoredConversation): Promise<void> {
  const news = { reference: JSON.stringify(conversation.reference), updated_at: conversation.updatedAt, silent_since: null };
  await db
    .insertInto("conversation")
    .values({ person_id: conversation.personId, ...news })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(news))
    .execute();
}

export async function conversationFellSilent(db: Kysely<Schema>, personId: PersonId, at: Instant): Promise<void> {
  const chat = db.updateTable("conversation").set({ silent_since: at }).where("person_id", "=", personId);
  await chat.where("silent_since", "is", null).execute();
}

export async function cardsOf(db: Kysely<Schema>, caseId: CaseId): Promise<readonly StoredCard[]> {
  const rows = await db
    .selectFrom("card")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("sent_at")
    .orderBy("activity_id")
    .execute();
  return rows.map((row) => ({
    activityId: row.activity_id,
    personId: row.person_id,
    caseId: row.case_id,
    sentAt: row.sent_at,
  }));
}

export async function rememberCard(db: Kysely<Schema>, card: StoredCard): Promise<void> {
  const news = { case_id: card.caseId, sent_at: card.sentAt };
  await db
    .insertInto("card")
    .values({ activity_id: card.activityId, person_id: card.personId, ...news })
    .onConflict((conflict) => conflict.columns(["activity_id", "person_id"]).doUpdateSet(news))
    .execute();
}

export async function forgetCard(db: Kysely<Schema>, activityId: string, personId?: PersonId): Promise<void> {
  const cards = db.deleteFrom("card").where("activity_id", "=", activityId);
  await (personId === undefined ? cards : cards.where("person_id", "=", personId)).execute();
}

export function withConversation(db: Kysely<Schema>, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  return inParts(personIds, async (some) => {
    const chats = db.selectFrom("conversation").select("person_id").where("silent_since", "is", null);
    return (await chats.where("person_id", "in", some).execute()).map((row) => row.person_id);
  });
}
