import type { Kysely } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Schema } from "./schema.ts";
import type { StoredCard, StoredConversation } from "./types.ts";

export async function conversationOf(db: Kysely<Schema>, personId: PersonId): Promise<StoredConversation | undefined> {
  const row = await db.selectFrom("conversation").selectAll().where("person_id", "=", personId).executeTakeFirst();
  return row && { personId: row.person_id, reference: JSON.parse(row.reference) as unknown, updatedAt: row.updated_at };
}

export async function rememberConversation(db: Kysely<Schema>, conversation: StoredConversation): Promise<void> {
  const news = { reference: JSON.stringify(conversation.reference), updated_at: conversation.updatedAt };
  await db
    .insertInto("conversation")
    .values({ person_id: conversation.personId, ...news })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(news))
    .execute();
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

/** More variables than either engine takes in one statement are asked for in several. */
const idsAtOnce = 1_000;

export async function withConversation(db: Kysely<Schema>, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const found = new Set<PersonId>();
  for (let from = 0; from < personIds.length; from += idsAtOnce) {
    const some = personIds.slice(from, from + idsAtOnce);
    const rows = await db.selectFrom("conversation").select("person_id").where("person_id", "in", some).execute();
    for (const row of rows) found.add(row.person_id);
  }
  return found;
}
