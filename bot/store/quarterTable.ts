import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Schema } from "./schema.ts";
import type { SealedKeys } from "./sealedAggregate.ts";

const answerTag = ({ seals, storeKey }: SealedKeys, personId: PersonId, quarter: LocalDate) =>
  seals.tag(storeKey, "quarter-answer", `${personId} ${quarter}`);

/** Whether somebody has answered the card of the quarter that begins on that day. */
export async function quarterAnswered(
  db: Kysely<Schema>,
  keys: SealedKeys,
  personId: PersonId,
  quarter: LocalDate,
): Promise<boolean> {
  const tag = await answerTag(keys, personId, quarter);
  const found = await db.selectFrom("quarter_answer").select("answer_tag").where("answer_tag", "=", tag).executeTakeFirst();
  return found !== undefined;
}

export async function putQuarterAnswered(
  db: Kysely<Schema>,
  keys: SealedKeys,
  personId: PersonId,
  quarter: LocalDate,
): Promise<void> {
  await db
    .insertInto("quarter_answer")
    .values({ answer_tag: await answerTag(keys, personId, quarter) })
    .onConflict((conflict) => conflict.column("answer_tag").doNothing())
    .execute();
}
