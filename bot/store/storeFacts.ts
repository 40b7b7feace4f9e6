import { existsSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import { KeyFolderError } from "#bot/vault/keyFiles.ts";
import type { Vault } from "#bot/vault/types.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import { openSqliteUntouched, sqliteDialect, sqliteEngine } from "./dialect.ts";
import { openPool, postgresDialect, postgresEngine, serverFacts, serverRights } from "./dialectPostgres.ts";
import type { Engine } from "./engine.ts";
import { readIdentity } from "./identity.ts";
import { pendingMigrations } from "./migrate.ts";
import { named, oldestVersion } from "./openPostgres.ts";
import { databaseFile } from "./openStore.ts";
import type { Schema } from "./schema.ts";
import { asOpenError, StoreOpenError } from "./storeOpenError.ts";

/** What is known of a database without changing anything in it. */
export type StoreFacts = {
  /** Folder and file, or the database's name, its server and port: never a password. */
  readonly path: string;
  /** How many migrations it has had: 0 where nothing of the product's lies in it yet. */
  readonly had: number;
  /** Those that the next start would run. */
  readonly pending: readonly string[];
  readonly server?: Awaited<ReturnType<typeof serverRights>> & { readonly version: number; readonly isReadOnly: boolean };
};

type Place = {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** What the database's keys are proved with; not proved where there is none. */
  readonly vault: Vault | undefined;
  /** Whose it must be; anybody's where absent. */
  readonly tenantId: string | undefined;
};

/**
 * Looks at a database as a start would, and changes nothing, also while a server works on it. Throws `StoreOpenError` for what would
 * keep a server from starting on it, and what the vault throws.
 */
export async function storeFacts(place: Place): Promise<StoreFacts> {
  const { dataDir, databaseUrl } = place;
  if (databaseUrl !== undefined) return named(databaseUrl, (name) => postgresFacts(databaseUrl, name, place));
  const path = join(dataDir, databaseFile);
  if (!existsSync(path)) return { path, had: 0, pending: [] };
  try {
    const db = new Kysely<Schema>({ dialect: sqliteDialect(openSqliteUntouched(path)) });
    try {
      return { path, ...(await proved(db, sqliteEngine, path, place)) };
    } finally {
      await db.destroy();
    }
  } catch (thrown) {
    throw isOfKeys(thrown) ? thrown : asOpenError(thrown, path, "not-writable");
  }
}

async function postgresFacts(url: string, name: string, place: Place): Promise<StoreFacts> {
  // Whether the database takes changes is asked, so the session itself must not say that it makes none.
  const db = new Kysely<Schema>({ dialect: postgresDialect(openPool(url, { connections: 1, statementMs: 5_000 })) });
  try {
    const { version, encoding, isReadOnly } = await serverFacts(db);
    if (version < oldestVersion || encoding !== "UTF8") throw new StoreOpenError("unfit", name);
    const server = { ...(await serverRights(db)), version, isReadOnly };
    return { path: name, server, ...(await proved(db, postgresEngine, name, place)) };
  } finally {
    await db.destroy();
  }
}

/** How far its tables are, once it is known that keys and tenant are those of this database. */
async function proved(db: Kysely<Schema>, engine: Engine, path: string, { vault, tenantId }: Place) {
  const migrations = await pendingMigrations(db, engine, path);
  if (migrations.had > 0 && vault !== undefined) await readIdentity(db, vault, path, tenantId);
  return migrations;
}

const isOfKeys = (thrown: unknown) => thrown instanceof KeyFolderError || thrown instanceof VaultFault;
