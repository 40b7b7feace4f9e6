import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { KeyFolderError } from "#bot/vault/keyFiles.ts";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import type { Vault } from "#bot/vault/types.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import { openSqlite, openSqliteForReading, sqliteDialect, sqliteEngine } from "./dialect.ts";
import { makeIdentity, readIdentity } from "./identity.ts";
import { kyselyStore } from "./kyselyStore.ts";
import { migrate, refuseUnfit } from "./migrate.ts";
import { openExistingPostgres, openPostgresForReading, openPostgresStore } from "./openPostgres.ts";
import { readyIdentity } from "./readyIdentity.ts";
import type { Schema } from "./schema.ts";
import { asOpenError, StoreOpenError } from "./storeOpenError.ts";
import type { Store } from "./types.ts";

/** Name of the database's file in the data folder. */
export const databaseFile = "dagsorden.sqlite";

export type OpenStore = {
  /** Folder of the embedded database; made (0700) where it does not exist. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database. Where there is one it is used, and the folder is left alone. */
  readonly databaseUrl?: string | undefined;
  readonly vault: Vault;
  /** Directory (tenant) id of the employer. A store belongs to one. */
  readonly tenantId: string;
};

/**
 * Opens the store, in the folder or on the server, and brings its tables up to date. Where an older backup was put in its place, the
 * keys that have been destroyed since are destroyed again first. Throws `StoreOpenError` and `KeyFolderError`. It does not see to
 * it that only one server works on a folder: `lockFolder` does.
 */
export async function openStore({ dataDir, databaseUrl, vault, tenantId }: OpenStore): Promise<Store> {
  if (databaseUrl !== undefined) return openPostgresStore(databaseUrl, vault, tenantId);
  await makePrivateFolder(dataDir).catch((cause: unknown) => {
    throw new StoreOpenError("not-writable", dataDir, cause);
  });
  await makePrivateFile(join(dataDir, databaseFile));
  return opened(dataDir, openSqlite, async (db, path) => {
    await migrate(db, sqliteEngine, path);
    await makeIdentity(db, vault, tenantId);
    return readyIdentity(db, vault, path, tenantId);
  });
}

/** Opens a store that is there already, whichever tenant's it is, as `openStore` does. Throws `missing` when there is none. */
export async function openExistingStore({ dataDir, databaseUrl, vault }: Omit<OpenStore, "tenantId">): Promise<Store> {
  if (databaseUrl !== undefined) return openExistingPostgres(databaseUrl, vault);
  if (!existsSync(join(dataDir, databaseFile))) throw new StoreOpenError("missing", dataDir);
  return opened(dataDir, openSqlite, async (db, path) => {
    await refuseUnfit(db, sqliteEngine, path);
    await migrate(db, sqliteEngine, path);
    return readyIdentity(db, vault, path);
  });
}

/**
 * Opens an existing store for reading only, also while a server writes to it. Writing through it fails. Throws
 * `StoreOpenError`, `missing` when there is none.
 */
export async function openStoreForReading({ dataDir, databaseUrl, vault }: Omit<OpenStore, "tenantId">): Promise<Store> {
  if (databaseUrl !== undefined) return openPostgresForReading(databaseUrl, vault);
  if (!existsSync(join(dataDir, databaseFile))) throw new StoreOpenError("missing", dataDir);
  return opened(dataDir, openSqliteForReading, async (db, path) => {
    await refuseUnfit(db, sqliteEngine, path);
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
    return kyselyStore({ db, engine: sqliteEngine, ...(await prepare(db, path)) });
  } catch (error) {
    if (database?.isOpen) database.close();
    if (error instanceof KeyFolderError || error instanceof VaultFault) throw error;
    throw asOpenError(error, path, "not-writable");
  }
}
