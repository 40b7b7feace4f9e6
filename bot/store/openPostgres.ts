import { Kysely } from "kysely";
import { KeyFolderError } from "#bot/vault/keyFiles.ts";
import type { Vault } from "#bot/vault/types.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import { isDatabaseUrl } from "./databaseUrl.ts";
import { openPool, type PostgresUse, postgresDialect, postgresEngine, serverFacts, serverName } from "./dialectPostgres.ts";
import { type Identity, makeIdentity, readIdentity } from "./identity.ts";
import { kyselyStore } from "./kyselyStore.ts";
import { migrate, refuseUnfit } from "./migrate.ts";
import { readyIdentity } from "./readyIdentity.ts";
import type { Schema } from "./schema.ts";
import { asOpenError, StoreOpenError } from "./storeOpenError.ts";
import type { Store } from "./types.ts";

/** PostgreSQL 15: older ones have not been tried. */
export const oldestVersion = 150_000;

/**
 * Ours take milliseconds. What takes this long waits for something that hangs, and is given up well before the job that asked for it is: then
 * it is known that nothing was done.
 */
const statementMs = 10_000;
const working: PostgresUse = { connections: 10, statementMs, byIndex: true };
const reading: PostgresUse = { connections: 2, statementMs: 0, readOnly: true };
/** A migration may take its time, and so may waiting for the server that runs it. */
const preparing: PostgresUse = { connections: 2, statementMs: 0 };

/**
 * Opens the store in a database of a PostgreSQL server and brings its tables up to date; several servers may do so at once.
 * Throws `StoreOpenError`.
 */
export async function openPostgresStore(url: string, vault: Vault, tenantId: string): Promise<Store> {
  return named(url, async (name) => {
    await withDatabase(url, preparing, async (db) => {
      await refuseServer(db, name, "to write");
      await migrate(db, postgresEngine, name);
      await makeIdentity(db, vault, tenantId);
    });
    return storeOn(url, working, (db) => readyIdentity(db, vault, name, tenantId));
  });
}

/** Opens a store that is there already, whichever tenant's it is. Throws `StoreOpenError`. */
export async function openExistingPostgres(url: string, vault: Vault): Promise<Store> {
  return named(url, async (name) => {
    await withDatabase(url, preparing, async (db) => {
      await refuseServer(db, name, "to write");
      await refuseUnfit(db, postgresEngine, name);
      await migrate(db, postgresEngine, name);
    });
    return storeOn(url, working, (db) => readyIdentity(db, vault, name));
  });
}

/** Opens an existing store for reading only: every session of it refuses to write. Throws `StoreOpenError`. */
export async function openPostgresForReading(url: string, vault: Vault): Promise<Store> {
  return named(url, (name) =>
    storeOn(url, reading, async (db) => {
      await refuseServer(db, name, "to read");
      await refuseUnfit(db, postgresEngine, name);
      return readIdentity(db, vault, name);
    }),
  );
}

/** Works on the tables of a database, brought up to date, before any store is opened on it. Throws `StoreOpenError` and what `work` throws. */
export async function withPostgres(url: string, work: (db: Kysely<Schema>) => Promise<void>): Promise<void> {
  await named(url, (name) =>
    withDatabase(url, preparing, async (db) => {
      await refuseServer(db, name, "to write");
      await migrate(db, postgresEngine, name);
    }),
  );
  await withDatabase(url, preparing, work);
}

/** Whatever goes wrong while `open` runs is said of the database by its name, which holds no password. Throws `StoreOpenError`. */
export async function named<T>(url: string, open: (name: string) => Promise<T>): Promise<T> {
  if (!isDatabaseUrl(url)) throw new StoreOpenError("no-address", "DATABASE_URL", undefined, "DATABASE_URL");
  let name = "PostgreSQL";
  try {
    name = serverName(url);
    return await open(name);
  } catch (thrown) {
    if (thrown instanceof KeyFolderError || thrown instanceof VaultFault) throw thrown;
    const { code, cause } = asOpenError(thrown, name, "unreachable");
    throw new StoreOpenError(code, name, cause ?? thrown, "DATABASE_URL");
  }
}

async function storeOn(url: string, use: PostgresUse, prove: (db: Kysely<Schema>) => Promise<Identity>): Promise<Store> {
  const db = connect(url, use);
  try {
    return kyselyStore({ db, engine: postgresEngine, ...(await prove(db)) });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function withDatabase(url: string, use: PostgresUse, work: (db: Kysely<Schema>) => Promise<void>): Promise<void> {
  const db = connect(url, use);
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

const connect = (url: string, use: PostgresUse) => new Kysely<Schema>({ dialect: postgresDialect(openPool(url, use)) });

async function refuseServer(db: Kysely<Schema>, name: string, purpose: "to read" | "to write"): Promise<void> {
  const { version, encoding, isReadOnly } = await serverFacts(db);
  if (version < oldestVersion || encoding !== "UTF8") throw new StoreOpenError("unfit", name);
  if (isReadOnly && purpose === "to write") throw new StoreOpenError("not-writable", name);
}
