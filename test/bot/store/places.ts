import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { onTestFinished } from "vitest";
import { sqliteDialect } from "#bot/store/dialect.ts";
import { openPool, postgresDialect } from "#bot/store/dialectPostgres.ts";
import { databaseFile, openStore, openStoreForReading } from "#bot/store/openStore.ts";
import type { Schema } from "#bot/store/schema.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { layTables } from "#test/support/layTables.ts";
import { databaseWithTables } from "#test/support/postgresDatabase.ts";
import { temporaryFolder } from "./fixtures.ts";

/** Where a store lies, whichever engine it stands on. */
export type Place = {
  readonly folder: string;
  /** What a command of the product is told of it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Opens the store, with the keys of that folder; it closes itself when the test ends. */
  open(keyDir?: string): Promise<Store>;
  openForReading(): Promise<Store>;
  /** Works on the tables as somebody would who has the database and not the product: nothing is append-only, nothing refers to anything. */
  forge<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
};

/** A new place for each engine. */
export const engines: readonly { readonly engine: string; newPlace(): Promise<Place> }[] = [
  {
    engine: "node:sqlite",
    newPlace: async () => {
      const folder = await temporaryFolder();
      await layTables(join(folder, "data"));
      return placeOf(folder, undefined);
    },
  },
  { engine: "PostgreSQL", newPlace: async () => placeOf(await temporaryFolder(), await databaseWithTables()) },
];

function placeOf(folder: string, databaseUrl: string | undefined): Place {
  const dataDir = join(folder, "data");
  const keys = join(folder, "keys");
  const closing = (store: Store): Store => {
    onTestFinished(() => store.close());
    return store;
  };
  return {
    folder,
    settings: { DATA_DIR: dataDir, KEY_DIR: keys, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    async open(keyDir = keys) {
      const vault = await openKeyFileVault(keyDir);
      return closing(await openStore({ dataDir, databaseUrl, vault, tenantId: "tenant" }));
    },
    async openForReading() {
      const vault = await openKeyFileVault(keys, { create: false });
      return closing(await openStoreForReading({ dataDir, databaseUrl, vault }));
    },
    async forge(work) {
      const db = databaseUrl === undefined ? forgedSqlite(join(dataDir, databaseFile)) : await forgedPostgres(databaseUrl);
      try {
        return await work(db);
      } finally {
        await db.destroy();
      }
    },
  };
}

function forgedSqlite(file: string): Kysely<Schema> {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: 5_000 });
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  return new Kysely({ dialect: sqliteDialect(database) });
}

async function forgedPostgres(url: string): Promise<Kysely<Schema>> {
  const db = new Kysely<Schema>({ dialect: postgresDialect(openPool(url, { connections: 1, statementMs: 0 })) });
  await sql`set session_replication_role = replica`.execute(db);
  return db;
}

const tables = [
  "case_state",
  "case_event",
  "case_key",
  "sealed_text",
  "sealed_file",
  "sealed_file_piece",
  "draft",
  "job",
  "checkpoint",
  "checkpoint_head",
  "case_reading",
  "reading_head",
  "checkpoint_reading",
  "destroyed_key",
] as const satisfies (keyof Schema)[];

type Rows = Record<string, readonly Record<string, unknown>[]>;

/** Every row of the database, as a backup has it. */
export async function copyOf(db: Kysely<Schema>): Promise<Rows> {
  const rows: Rows = {};
  for (const table of tables) rows[table] = await db.selectFrom(table).selectAll().execute();
  return rows;
}

/** Puts the rows of a backup in the place of those that are there. */
export async function putBack(db: Kysely<Schema>, rows: Rows): Promise<void> {
  for (const table of tables) {
    await db.deleteFrom(table).execute();
    for (const row of rows[table] ?? [])
      await db
        .insertInto(table)
        .values(row as never)
        .execute();
  }
}

/** All that the database has of one case. */
export async function caseRows(db: Kysely<Schema>, id: string) {
  const state = await db
    .selectFrom("case_state")
    .selectAll()
    .where("id", "=", id as never)
    .execute();
  const events = await db
    .selectFrom("case_event")
    .selectAll()
    .where("case_id", "=", id as never)
    .execute();
  return { state, events };
}

/** Puts a case back to what it was: its row, sealed head included, and its events. Nothing of it where there are none. */
export async function putCaseBack(db: Kysely<Schema>, id: string, rows: Awaited<ReturnType<typeof caseRows>>): Promise<void> {
  await db
    .deleteFrom("case_state")
    .where("id", "=", id as never)
    .execute();
  await db
    .deleteFrom("case_event")
    .where("case_id", "=", id as never)
    .execute();
  if (rows.state.length > 0) await db.insertInto("case_state").values(rows.state).execute();
  if (rows.events.length > 0) await db.insertInto("case_event").values(rows.events).execute();
}
