import { existsSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import { openVaultFor } from "#bot/vault/openVault.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import { commandWords } from "./commandWords.ts";
import { openSqlite, sqliteDialect, sqliteEngine } from "./dialect.ts";
import { faultWords } from "./faultWords.ts";
import { FolderLockError, lockFolder } from "./folderLock.ts";
import { migrate } from "./migrate.ts";
import { openPostgresForReading, withPostgres } from "./openPostgres.ts";
import { databaseFile, openStoreForReading } from "./openStore.ts";
import type { Schema } from "./schema.ts";
import { StoreOpenError } from "./storeOpenError.ts";
import type { Store } from "./types.ts";

/*
 * `npm run move-to-postgres`: copies the database of DATA_DIR into the empty one of DATABASE_URL, in one transaction, and
 * compares every row. The database in DATA_DIR stays as it was. Exit code 1 when it was not moved.
 */

class MoveError extends Error {}

/** Every table, in an order in which rows may be put in, with the columns that tell its rows apart. */
const keysOf = {
  case_state: ["id"],
  case_event: ["case_id", "version"],
  case_key: ["case_id"],
  sealed_text: ["text_id"],
  sealed_file: ["file_id"],
  sealed_file_piece: ["file_id", "piece"],
  draft: ["id"],
  conversation: ["person_id"],
  card: ["activity_id", "person_id"],
  job: ["id"],
  checkpoint: ["number"],
  checkpoint_head: ["checkpoint", "case_id"],
  case_reading: ["case_id", "number"],
  reading_head: ["case_id"],
  checkpoint_reading: ["checkpoint", "case_id"],
  destroyed_key: ["id"],
  archive_reference: ["reference"],
  snooze: ["cycle_id", "person_id"],
  calendar_feed: ["person_id", "kind", "unit_id"],
  job_action: ["id"],
  report: ["case_id"],
  report_access: ["case_id", "person_tag", "list"],
  sub_case: ["case_id"],
  sub_case_access: ["case_id", "person_tag", "list"],
  sub_case_view: ["case_id", "person_tag"],
  note_owner: ["case_id"],
  receipt: ["lookup_tag"],
  guideline_reader: ["person_id"],
  own_examination: ["mark"],
  handed_measure: ["id"],
  quarter_answer: ["answer_tag"],
  notification_choice: ["person_id"],
  held_notification: ["person_id", "delivery_key"],
  presence: ["case_id"],
  notice: ["ruleset_id"],
  notice_receipt: ["case_id", "version", "person_id"],
  own_choice: ["person_id"],
  // Last: it is what tells that a store lies here.
  store_identity: ["id"],
} as const satisfies Record<keyof Schema, readonly string[]>;
const tables = Object.keys(keysOf) as (keyof Schema)[];

type Row = Record<string, unknown>;
/** The tables as texts: what is in them is copied, not understood. */
type Tables = Kysely<Record<string, Row>>;

// Fifteen columns at most: far below the 65,535 values of a statement. Pieces of files are up to a mebibyte each.
const rowsAtOnceOf = (table: keyof Schema) => (table === "sealed_file_piece" ? 8 : 500);

async function* pagesOf(db: Tables, table: keyof Schema): AsyncGenerator<readonly Row[]> {
  const rowsAtOnce = rowsAtOnceOf(table);
  for (let offset = 0; ; offset += rowsAtOnce) {
    let query = db.selectFrom(table).selectAll().limit(rowsAtOnce).offset(offset);
    for (const column of keysOf[table]) query = query.orderBy(column);
    const rows = await query.execute();
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
  }
}

/** Copies a table and reads it again: every row must be there as it was, and no other. Gives how many there are. */
async function copyTable(from: Tables, to: Tables, table: keyof Schema): Promise<number> {
  let count = 0;
  for await (const rows of pagesOf(from, table))
    await to
      .insertInto(table)
      .values([...rows])
      .execute();
  const copies = pagesOf(to, table);
  for await (const rows of pagesOf(from, table)) {
    const copied = (await copies.next()).value;
    if (JSON.stringify(rows.map(plain)) !== JSON.stringify((copied ?? []).map(plain)))
      throw new MoveError(`${table} was not copied as it was`);
    count += rows.length;
  }
  if ((await copies.next()).done !== true) throw new MoveError(`${table} has rows that were not copied`);
  return count;
}

const plain = (row: Row) =>
  Object.entries(row)
    .map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

async function refuseFull(to: Tables): Promise<void> {
  for (const table of tables) {
    const found = await to.selectFrom(table).selectAll().limit(1).execute();
    if (found.length > 0) throw new MoveError("the database of DATABASE_URL is not empty: a move replaces nothing");
  }
}

async function refuseBroken(open: Promise<Store>, where: string): Promise<void> {
  const store = await open;
  try {
    const { fault } = await store.verifyChains();
    if (fault !== null) throw new MoveError(`the log in ${where} does not hold: ${faultWords(fault)}`);
  } finally {
    await store.close();
  }
}

async function move(dataDir: string, databaseUrl: string): Promise<string> {
  const path = join(dataDir, databaseFile);
  if (!existsSync(path)) throw new StoreOpenError("missing", path);
  // Nobody writes to it any more.
  const lock = await lockFolder(dataDir);
  const from = new Kysely<Schema>({ dialect: sqliteDialect(openSqlite(path)) });
  try {
    await migrate(from, sqliteEngine, path);
    const vault = await openVaultFor(process.env);
    await refuseBroken(openStoreForReading({ dataDir, vault }), "DATA_DIR");
    const counts: string[] = [];
    await withPostgres(databaseUrl, (db) =>
      db
        .transaction()
        .setIsolationLevel("serializable")
        .execute(async (tx) => {
          const to = tx as unknown as Tables;
          await refuseFull(to);
          for (const table of tables) counts.push(`${table} ${await copyTable(from as unknown as Tables, to, table)}`);
        }),
    );
    await refuseBroken(openPostgresForReading(databaseUrl, vault), "DATABASE_URL");
    return counts.join(", ");
  } finally {
    await from.destroy();
    lock.release();
  }
}

function reason(error: unknown): string {
  const known = commandWords(error);
  if (known !== undefined) return known;
  if (error instanceof FolderLockError && error.code === "in-use") return `a server runs on ${error.folder}: stop it first`;
  if (error instanceof MoveError || error instanceof FolderLockError) return error.message;
  if (error instanceof VaultFault) return error.message;
  // What the database says may hold content.
  return error instanceof Error ? error.name : "unknown fault";
}

async function main(): Promise<number> {
  const dataDir = process.env["DATA_DIR"] || ".dagsorden/data";
  try {
    const counts = await move(dataDir, process.env["DATABASE_URL"]?.trim() ?? "");
    console.log(
      `Moved and compared row by row: ${counts}. All links of the log hold. Start the server with DATABASE_URL and the same KEY_DIR.`,
    );
    return 0;
  } catch (error) {
    console.error(`The database was not moved: ${reason(error)}`);
    return 1;
  }
}

process.exitCode = await main();
