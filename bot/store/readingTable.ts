import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { canonicalJson } from "./canonicalJson.ts";
import type { NewReading, ReadingPage, StoredReading } from "./caseTypes.ts";
import { chainStart } from "./chain.ts";
import type { CaseReadingTable, ReadingHeadTable, Schema } from "./schema.ts";
import type { Seals } from "./seals.ts";

/*
 * The log of who has read a case. It is a chain of its own, beside the one of events: whoever reads a case must not make another's
 * command stale. Its newest link is sealed as that of the events is, and checkpoints record how far it has come.
 */

/** Seals the newest link of each case's readings. */
export type ReadingSeals = {
  readonly tenantId: string;
  seal(head: Omit<ReadingHeadTable, "head_seal">): Promise<Uint8Array>;
  /** Whether the head's seal is the one that was made for it. */
  holds(head: ReadingHeadTable): Promise<boolean>;
};

export function readingSeals(seals: Seals, storeKey: WrappedKey): ReadingSeals {
  const what = ({ case_id, number }: Pick<ReadingHeadTable, "case_id" | "number">) => ({
    owner: case_id,
    object: "reading-head",
    version: number,
  });
  return {
    tenantId: seals.tenantId,
    seal: (head) => seals.seal(storeKey, what(head), head.head_hash),
    holds: async (head) => (await seals.opened(storeKey, what(head), head.head_seal)) === head.head_hash,
  };
}

/** SHA-256 (hex) over the previous hash and everything that the reading says. */
export function readingHash(reading: Omit<CaseReadingTable, "hash">, tenantId: string): string {
  const { case_id: caseId, number, person_id: personId, what, at } = reading;
  const content = canonicalJson({ tenantId, caseId, number, personId, what, at });
  return createHash("sha256").update(`${reading.previous_hash}\n${content}`, "utf8").digest("hex");
}

// Codes and ids, so that no content can come into the log by mistake.
const whatPattern = /^[A-Za-z][\w.:/-]{0,199}$/;

export async function recordReading(db: Kysely<Schema>, seals: ReadingSeals, reading: NewReading): Promise<void> {
  if (!whatPattern.test(reading.what)) throw new TypeError("what is read is named by a code and ids");
  const before = await db.selectFrom("reading_head").selectAll().where("case_id", "=", reading.caseId).executeTakeFirst();
  const link: Omit<CaseReadingTable, "hash"> = {
    case_id: reading.caseId,
    number: (before?.number ?? 0) + 1,
    person_id: reading.personId,
    what: reading.what,
    at: reading.at,
    previous_hash: before?.head_hash ?? chainStart,
  };
  const hash = readingHash(link, seals.tenantId);
  const { case_id, number } = link;
  const head = { number, head_hash: hash, head_seal: await seals.seal({ case_id, number, head_hash: hash }) };
  // The head first: two who read at once meet here, and one of them begins anew.
  await db
    .insertInto("reading_head")
    .values({ case_id, ...head })
    .onConflict((conflict) => conflict.column("case_id").doUpdateSet(head))
    .execute();
  await db
    .insertInto("case_reading")
    .values({ ...link, hash })
    .execute();
}

/** Readings of a case, newest first. */
export async function readingsOf(db: Kysely<Schema>, caseId: CaseId, page: ReadingPage): Promise<readonly StoredReading[]> {
  const found = db.selectFrom("case_reading").selectAll().where("case_id", "=", caseId);
  const { before } = page;
  const older = before === undefined ? found : found.where("number", "<", before);
  const rows = await older.orderBy("number", "desc").limit(page.limit).execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    personId: row.person_id,
    what: row.what,
    at: row.at,
  }));
}
