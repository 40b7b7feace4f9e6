import type { Kysely } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Schema } from "./schema.ts";
import type { SealedKeys } from "./sealedAggregate.ts";

const markOf = ({ seals, storeKey }: SealedKeys, processId: CaseId, personId: PersonId) =>
  seals.tag(storeKey, "own-examination", `${processId}/${personId}`);

export async function hasExamined(db: Kysely<Schema>, keys: SealedKeys, processId: CaseId, personId: PersonId): Promise<boolean> {
  const mark = await markOf(keys, processId, personId);
  const row = await db.selectFrom("own_examination").select("mark").where("mark", "=", mark).executeTakeFirst();
  return row !== undefined;
}

export async function putExamined(db: Kysely<Schema>, keys: SealedKeys, processId: CaseId, personId: PersonId): Promise<void> {
  await db
    .insertInto("own_examination")
    .values({ mark: await markOf(keys, processId, personId) })
    .onConflict((conflict) => conflict.column("mark").doNothing())
    .execute();
}
