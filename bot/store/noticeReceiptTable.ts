import { type Kysely, sql } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { ReachCount } from "#domain/regime/beskjed/figures.ts";
import { inParts } from "./inParts.ts";
import type { JobStatus } from "./jobTypes.ts";
import type { NewReceipt, NoticeKey, ReceiptStep, StoredReceipt } from "./noticeTypes.ts";
import type { NoticeReceiptTable, Schema } from "./schema.ts";

const receiptsAt = (db: Kysely<Schema>, { noticeId, version }: NoticeKey) =>
  db.selectFrom("notice_receipt").selectAll().where("case_id", "=", noticeId).where("version", "=", version);

export async function receiptsOf(
  db: Kysely<Schema>,
  key: NoticeKey,
  personIds: readonly PersonId[],
): Promise<readonly StoredReceipt[]> {
  const found = await inParts(personIds, (some) => receiptsAt(db, key).where("person_id", "in", some).execute());
  return [...found].map(storedReceipt);
}

export async function noticesTold(db: Kysely<Schema>, personId: PersonId): Promise<readonly CaseId[]> {
  const rows = await db.selectFrom("notice_receipt").select("case_id").distinct().where("person_id", "=", personId).execute();
  return rows.map(({ case_id }) => case_id);
}

export async function unconfirmedReceipts(
  db: Kysely<Schema>,
  key: NoticeKey,
  { after, limit }: { readonly after: PersonId | null; readonly limit: number },
): Promise<readonly StoredReceipt[]> {
  // As literals, as in the index.
  const open = receiptsAt(db, key).where("confirmed_at", "is", null).where(sql<boolean>`reminded = 0`);
  const later = after === null ? open : open.where("person_id", ">", after);
  return (await later.orderBy("person_id").limit(limit).execute()).map(storedReceipt);
}

/** Each step counts those beyond it: who has opened it was reached, whatever became of the message. */
export async function countReceipts(db: Kysely<Schema>, { noticeId, version }: NoticeKey): Promise<readonly ReachCount[]> {
  const rows = await db
    .selectFrom("notice_receipt")
    .select((eb) => [
      "unit_id",
      eb.fn.countAll().as("told"),
      sql<number>`count(coalesce(confirmed_at, shown_at, reached_at))`.as("reached"),
      sql<number>`count(coalesce(confirmed_at, shown_at))`.as("shown"),
      sql<number>`count(confirmed_at)`.as("confirmed"),
    ])
    .where("case_id", "=", noticeId)
    .where("version", "=", version)
    .groupBy("unit_id")
    .orderBy("unit_id")
    .execute();
  return rows.map(({ unit_id, told, reached, shown, confirmed }) => ({
    unitId: unit_id,
    ...{ told: Number(told), reached: Number(reached), shown: Number(shown), confirmed: Number(confirmed) },
  }));
}

/** By the keys, which have an index that no two are the same in: nothing else is gone through. */
export async function countJobs(db: Kysely<Schema>, keyPrefix: string): Promise<Readonly<Partial<Record<JobStatus, number>>>> {
  const rows = await db
    .selectFrom("job")
    .select((eb) => ["status", eb.fn.countAll().as("count")])
    .where("delivery_key", ">=", keyPrefix)
    .where("delivery_key", "<", after(keyPrefix))
    .groupBy("status")
    .execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

/** What comes after every key that begins so. Both engines order keys by their bytes. */
const after = (keyPrefix: string) => `${keyPrefix}\u007F`;

/** Messages that were sent, failed or wait say to whom as well. One that is being sent ends by itself. */
export async function deleteJobs(db: Kysely<Schema>, keyPrefix: string): Promise<void> {
  await db
    .deleteFrom("job")
    .where("delivery_key", ">=", keyPrefix)
    .where("delivery_key", "<", after(keyPrefix))
    .where("status", "<>", "running")
    .execute();
}

export async function putReceipts(db: Kysely<Schema>, key: NoticeKey, receipts: readonly NewReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const rows = receipts
    .map(({ personId, unitId, toldOn }) => ({
      ...{ case_id: key.noticeId, version: key.version, person_id: personId, unit_id: unitId, told_on: toldOn },
      ...{ reached_at: null, shown_at: null, confirmed_at: null, reminded: 0 },
    }))
    // In one order, so that no two who put the same wait for each other.
    .toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1));
  await db
    .insertInto("notice_receipt")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["case_id", "version", "person_id"]).doNothing())
    .execute();
}

const columnOf = { reached: "reached_at", shown: "shown_at", confirmed: "confirmed_at" } as const;

export async function stepReceipt(
  db: Kysely<Schema>,
  { noticeId, version }: NoticeKey,
  personId: PersonId,
  step: ReceiptStep,
  at: Instant,
): Promise<void> {
  const column = columnOf[step];
  await db
    .updateTable("notice_receipt")
    .set({ [column]: at })
    .where("case_id", "=", noticeId)
    .where("version", "=", version)
    .where("person_id", "=", personId)
    .where(column, "is", null)
    .execute();
}

export async function remindedReceipts(
  db: Kysely<Schema>,
  { noticeId, version }: NoticeKey,
  personIds: readonly PersonId[],
): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable("notice_receipt")
    .set({ reminded: 1 })
    .where("case_id", "=", noticeId)
    .where("version", "=", version)
    .where("person_id", "in", personIds)
    .execute();
}

export async function deleteReceipts(db: Kysely<Schema>, noticeId: CaseId): Promise<void> {
  await db.deleteFrom("notice_receipt").where("case_id", "=", noticeId).execute();
}

const storedReceipt = (row: NoticeReceiptTable): StoredReceipt => ({
  personId: row.person_id,
  unitId: row.unit_id,
  version: row.version,
  toldOn: row.told_on,
  isReached: row.reached_at !== null,
  shownAt: row.shown_at,
  confirmedAt: row.confirmed_at,
  isReminded: row.reminded === 1,
});
