import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import type { Vault } from "#bot/vault/types.ts";
import { headSeals } from "./chain.ts";
import { openSqlite, openSqliteForReading, sqliteDialect, sqliteEngine } from "./dialect.ts";
import { makeIdentity, readIdentity } from "./identity.ts";
import { kyselyStore } from "./kyselyStore.ts";
import { migrationsFor } from "./migrations.ts";
import type { Schema } from "./schema.ts";
import { asOpenError, StoreOpenError } from "./storeOpenError.ts";
import type { Store } from "./types.ts";

/** Name of the database's file in the data folder. */
export const databaseFile = "dagsorden.sqlite";

export type OpenStore = {
  /** Folder of the database; made (0700) where it does not exist. */
  readonly dataDir: string;
  readonly vault: Vault;
  /** Directory (tenant) id of the employer. A store belongs to one. */
  readonly tenantId: string;
};

/**
 * Opens the embedded store and brings its tables up to date. Throws `StoreOpenError`. It does not see to it that only one server
 * works on the folder: `lockFolder` does.
 */
export async function openStore({ dataDir, vault, tenantId }: OpenStore): Promise<Store> {
  await makePrivateFolder(dataDir).catch((cause: unknown) => {
    throw new StoreOpenError("not-writable", dataDir, cause);
  });
  await makePrivateFile(join(dataDir, databaseFile));
  return opened(dataDir, openSqlite, async (db, path) => {
    await migrate(db, path);
    await makeIdentity(db, vault, tenantId);
    return readIdentity(db, vault, path, tenantId);
  });
}

/**
 * Opens an existing store for reading only, also while a server writes to it. Writing through it fails. Throws
 * `StoreOpenError`, `missing` when there is none.
 */
export async function openStoreForReading({ dataDir, vault }: Omit<OpenStore, "tenantId">): Promise<Store> {
  if (!existsSync(join(dataDir, databaseFile))) throw new StoreOpenError("missing", dataDir);
  return opened(dataDir, openSqliteForReading, async (db, path) => {
    const { done, known } = await migrationNames(db, migrationsFor(sqliteEngine));
    if (done.some((name) => !known.includes(name))) throw new StoreOpenError("newer-schema", path);
    if (done.length === 0) throw new StoreOpenError("missing", path);
    return readIdentity(db, vault, path);
  });
}

/** For this account only, whatever the folder allows: SQLite gives its log and index files the mode of the database. */
async function makePrivateFile(path: string): Promise<void> {
  if (existsSync(path)) return;
  try {
    await (await open(path, "wx", 0o600)).close();
  } catch (cause) {
    if (!existsSync(path)) throw new StoreOpenError("not-writable", path, cause);
  }
}

async function opened(
  dataDir: string,
  connect: (file: string) => DatabaseSync,
  prepare: (db: Kysely<Schema>, path: string) => ReturnType<typeof readIdentity>,
): Promise<Store> {
  const path = join(dataDir, databaseFile);
  let database: DatabaseSync | undefined;
  try {
    database = connect(path);
    const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
    const { seals, storeKey } = await prepare(db, path);
    return kyselyStore({ db, engine: sqliteEngine, seals, heads: headSeals(seals, storeKey) });
  } catch (error) {
    if (database?.isOpen) database.close();
    throw asOpenError(error, path, "not-writable");
  }
}

async function migrate(db: Kysely<Schema>, path: string): Promise<void> {
  const provider = migrationsFor(sqliteEngine);
  const { done, known } = await migrationNames(db, provider);
  if (done.some((name) => !known.includes(name))) throw new StoreOpenError("newer-schema", path);
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw asOpenError(error, path, "migration-failed");
}

/** Migrations that the database has had, and those that this version of the product knows. */
async function migrationNames(db: Kysely<Schema>, provider: MigrationProvider) {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const known = Object.keys(await provider.getMigrations());
  if (!tables.some((table) => table.name === "kysely_migration")) return { done: [], known };
  const ledger = db.withTables<{ kysely_migration: { name: string } }>();
  const rows = await ledger.selectFrom("kysely_migration").select("name").execute();
  return { done: rows.map((row) => row.name), known };
}
