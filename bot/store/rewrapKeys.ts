import type { Kysely } from "kysely";
import { SealError } from "#bot/vault/aesGcm.ts";
import type { StoreMemory, Vault } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { RewrapOutcome } from "./chainTypes.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, type KeyColumns, keyOf } from "./seals.ts";

type RewrapParts = { readonly db: Kysely<Schema>; readonly vault: Vault; readonly memory: StoreMemory };

/*
 * A key is read, wrapped anew outside of any transaction, and put in the place of what was read, if that is still there: so
 * nobody waits for a vault, a key that was destroyed meanwhile stays destroyed, and a draft that was saved meanwhile is found again in the next
 * pass. Each batch is committed by itself: what was done before the process was killed is done.
 */

// What others may have to wait for: some milliseconds.
const keysAtOnce = 100;
/** Requests to a vault that are under way at once. */
const askedAtOnce = 8;

type KeyRow = KeyColumns & { readonly id: string };

/** A table's keys, all seen the same way; the store's own is one of them. */
type KeyTable = {
  /** Those under other key-encryption keys than `kekId`, from after an id on. */
  under(db: Kysely<Schema>, kekId: string, after: string): Promise<readonly KeyRow[]>;
  /** Puts one in the place of another, where that is still there. */
  replace(db: Kysely<Schema>, id: string, before: Uint8Array, now: KeyColumns): Promise<bigint>;
  /** How many there are under each key-encryption key. */
  count(db: Kysely<Schema>): Promise<readonly { readonly kek_id: string; readonly keys: number | string | bigint }[]>;
};

const cases: KeyTable = {
  under: (db, kekId, after) =>
    db
      .selectFrom("case_key")
      .select(["case_id as id", "kek_id", "wrapped_key"])
      // What is left of a destroyed key is none.
      .where("kek_id", "not in", [kekId, ""])
      .where("case_id", ">", after as CaseId)
      .orderBy("case_id")
      .limit(keysAtOnce)
      .execute(),
  replace: async (db, id, before, now) => {
    const same = db
      .updateTable("case_key")
      .set(now)
      .where("case_id", "=", id as CaseId)
      .where("wrapped_key", "=", before);
    return (await same.executeTakeFirst()).numUpdatedRows;
  },
  count: (db) =>
    db
      .selectFrom("case_key")
      .select(({ fn }) => ["kek_id", fn.countAll().as("keys")])
      .where("kek_id", "<>", "")
      .groupBy("kek_id")
      .execute(),
};

const drafts: KeyTable = {
  under: (db, kekId, after) =>
    db
      .selectFrom("draft")
      .select(["id", "kek_id", "wrapped_key"])
      .where("kek_id", "<>", kekId)
      .where("id", ">", after as CaseId)
      .orderBy("id")
      .limit(keysAtOnce)
      .execute(),
  replace: async (db, id, before, now) => {
    const same = db
      .updateTable("draft")
      .set(now)
      .where("id", "=", id as CaseId)
      .where("wrapped_key", "=", before);
    return (await same.executeTakeFirst()).numUpdatedRows;
  },
  count: (db) =>
    db
      .selectFrom("draft")
      .select(({ fn }) => ["kek_id", fn.countAll().as("keys")])
      .groupBy("kek_id")
      .execute(),
};

const store: KeyTable = {
  async under(db, kekId, after) {
    if (after !== "") return [];
    const rows = await db.selectFrom("store_identity").select(["kek_id", "wrapped_key"]).where("kek_id", "<>", kekId).execute();
    return rows.map((row) => ({ ...row, id: "store" }));
  },
  replace: async (db, _, before, now) =>
    (await db.updateTable("store_identity").set(now).where("wrapped_key", "=", before).executeTakeFirst()).numUpdatedRows,
  count: (db) =>
    db
      .selectFrom("store_identity")
      .select(({ fn }) => ["kek_id", fn.countAll().as("keys")])
      .groupBy("kek_id")
      .execute(),
};

export async function rewrapKeys({ db, vault, memory }: RewrapParts): Promise<RewrapOutcome> {
  const keks = await missingKeks(db, vault);
  if (keks.length > 0) return { kind: "missing", keks };
  const done: Done = { from: new Set(), unopened: new Set() };
  const counts = { cases: await rewrapTable(db, vault, cases, done), drafts: await rewrapTable(db, vault, drafts, done) };
  // What is remembered of the store was once named by how its key is wrapped.
  await memory.takeOver();
  const own = await rewrapTable(db, vault, store, done);
  return { kind: "rewrapped", ...counts, store: own, from: [...done.from].toSorted(), unopened: [...done.unopened] };
}

/** Under which key-encryption keys those were that are no more, and of what a key does not open: it was changed by somebody. */
type Done = { readonly from: Set<string>; readonly unopened: Set<string> };

/** Key-encryption keys that wrap something and that the vault has no more. */
async function missingKeks(db: Kysely<Schema>, vault: Vault) {
  const keys = new Map<string, number>();
  for (const table of [cases, drafts, store])
    for (const { kek_id, keys: found } of await table.count(db)) keys.set(kek_id, (keys.get(kek_id) ?? 0) + Number(found));
  const missing: { kekId: string; keys: number }[] = [];
  for (const [kekId, count] of keys) if (!(await vault.hasKek(kekId))) missing.push({ kekId, keys: count });
  return missing;
}

/** Goes through a table until nothing is found in it; gives how many keys were put under another key-encryption key. */
async function rewrapTable(db: Kysely<Schema>, vault: Vault, table: KeyTable, done: Done): Promise<number> {
  let count = 0;
  for (;;) {
    // Asked for in each pass: somebody may make a newer one meanwhile.
    const current = await vault.currentKek();
    let found = 0;
    for (let after = ""; ; ) {
      const rows = await table.under(db, current, after);
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
      const due = rows.filter((row) => !done.unopened.has(row.id));
      found += due.length;
      count += await rewrapRows(db, vault, table, due, done);
    }
    if (found === 0) return count;
  }
}

async function rewrapRows(
  db: Kysely<Schema>,
  vault: Vault,
  table: KeyTable,
  rows: readonly KeyRow[],
  done: Done,
): Promise<number> {
  const changes: { readonly row: KeyRow; readonly now: KeyColumns }[] = [];
  for (let first = 0; first < rows.length; first += askedAtOnce)
    await Promise.all(
      rows.slice(first, first + askedAtOnce).map(async (row) => {
        const now = await rewrapped(vault, row);
        if (now === undefined) done.unopened.add(row.id);
        else if (now.kek_id !== row.kek_id) changes.push({ row, now });
      }),
    );
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (tx) => {
      let count = 0;
      for (const { row, now } of changes) {
        if ((await table.replace(tx, row.id, row.wrapped_key, now)) === 0n) continue;
        done.from.add(row.kek_id);
        count += 1;
      }
      return count;
    });
}

async function rewrapped(vault: Vault, row: KeyRow): Promise<KeyColumns | undefined> {
  try {
    return columnsOf(await vault.rewrap(keyOf(row)));
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
