import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Engine } from "./engine.ts";
import { migrationsFor } from "./migrations.ts";
import type { Schema } from "./schema.ts";
import { asOpenError, StoreOpenError } from "./storeOpenError.ts";

/**
 * Brings the tables up to date. Two servers may do so at once: the second waits for the first. Throws `StoreOpenError`
 * (`newer-schema`, `migration-failed`, or what the engine's error says), and then the tables are as they were.
 */
export async function migrate(db: Kysely<Schema>, engine: Engine, path: string): Promise<void> {
  await refuseNewer(db, engine, path);
  // Each stands on the first alone. One that was written at the same time as another may come to a database after it.
  const migrator = new Migrator({ db, provider: migrationsFor(engine), allowUnorderedMigrations: true });
  const { error } = await migrator.migrateToLatest();
  // A newer server may have been first.
  if (error !== undefined) await refuseNewer(db, engine, path);
  if (error !== undefined) throw asOpenError(error, path, "migration-failed");
}

/** Throws `missing` where there are no tables of the product's, and `newer-schema`. */
export async function refuseUnfit(db: Kysely<Schema>, engine: Engine, path: string): Promise<void> {
  if ((await refuseNewer(db, engine, path)) === 0) throw new StoreOpenError("missing", path);
}

/**
 * The migrations that this version would run at its next start, and how many the database has had: 0 where there are no tables of the
 * product's. Throws `newer-schema`.
 */
export async function pendingMigrations(db: Kysely<Schema>, engine: Engine, path: string) {
  const known = Object.keys(await migrationsFor(engine).getMigrations());
  const done = await migrationsDone(db, engine, path);
  return { had: done.length, pending: known.filter((name) => !done.includes(name)) };
}

async function refuseNewer(db: Kysely<Schema>, engine: Engine, path: string): Promise<number> {
  return (await migrationsDone(db, engine, path)).length;
}

/** Throws `newer-schema` where the database has had a migration that this version does not know; gives those that it has had. */
async function migrationsDone(db: Kysely<Schema>, engine: Engine, path: string): Promise<readonly string[]> {
  const known = Object.keys(await migrationsFor(engine).getMigrations());
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const ledger = db.withTables<{ kysely_migration: { name: string } }>();
  const done = await ledger.selectFrom("kysely_migration").select("name").execute();
  if (done.some(({ name }) => !known.includes(name))) throw new StoreOpenError("newer-schema", path);
  return done.map(({ name }) => name);
}
