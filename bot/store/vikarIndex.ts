import { type Kysely, sql } from "kysely";

/**
 * Who stands in for whom is asked at every step of a case. Those that are over are no part of the index's end that is read, and cases
 * of people are not in it at all. Both engines take the condition as it stands here.
 */
export async function vikarIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_state_vikar_to_date on case_state (to_date) where kind = 'vikar'`.execute(db);
}
