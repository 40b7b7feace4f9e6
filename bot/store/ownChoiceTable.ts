import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { StoredCard } from "./chatTypes.ts";
import type { OwnChoices } from "./ownChoiceTypes.ts";
import type { Schema } from "./schema.ts";

/** Somebody's own choices; none where they have made none. */
export async function ownChoices(db: Kysely<Schema>, personId: PersonId): Promise<OwnChoices> {
  const row = await db.selectFrom("own_choice").selectAll().where("person_id", "=", personId).executeTakeFirst();
  return { language: row?.language ?? null, tourSeenOn: row?.tour_seen_on ?? null };
}

/** Everybody who reads another language than the directory says, or may. */
export async function chosenLanguages(db: Kysely<Schema>): Promise<ReadonlyMap<PersonId, Language>> {
  const rows = await db
    .selectFrom("own_choice")
    .select(["person_id", "language"])
    .where("language", "is not", null)
    .orderBy("person_id")
    .execute();
  return new Map(rows.flatMap(({ person_id, language }) => (language === null ? [] : [[person_id, language] as const])));
}

/** Everybody who has chosen anything, or of whom it is known that they have seen the tour. */
export async function withOwnChoices(db: Kysely<Schema>): Promise<readonly PersonId[]> {
  const rows = await db.selectFrom("own_choice").select("person_id").orderBy("person_id").execute();
  return rows.map(({ person_id }) => person_id);
}

/** Keeps what is given and leaves the rest as it was. */
export async function putOwnChoices(db: Kysely<Schema>, personId: PersonId, choices: Partial<OwnChoices>): Promise<void> {
  const { language, tourSeenOn } = choices;
  const news = {
    ...(language === undefined ? {} : { language }),
    ...(tourSeenOn === undefined ? {} : { tour_seen_on: tourSeenOn }),
  };
  await db
    .insertInto("own_choice")
    .values({ person_id: personId, language: null, tour_seen_on: null, ...news })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(news))
    .execute();
}

export async function deleteOwnChoices(db: Kysely<Schema>, personId: PersonId): Promise<void> {
  await db.deleteFrom("own_choice").where("person_id", "=", personId).execute();
}

/** The newest cards in one person's chat that follow a case. */
export async function cardsWith(db: Kysely<Schema>, personId: PersonId, limit: number): Promise<readonly StoredCard[]> {
  const rows = await db
    .selectFrom("card")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("sent_at", "desc")
    .orderBy("activity_id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ activity_id, case_id, sent_at }) => ({
    activityId: activity_id,
    personId,
    caseId: case_id,
    sentAt: sent_at,
  }));
}
