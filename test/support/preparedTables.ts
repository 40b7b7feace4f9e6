import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import { Client } from "pg";
import { openSqlite, sqliteDialect, sqliteEngine } from "#bot/store/dialect.ts";
import { openPool, postgresDialect, postgresEngine } from "#bot/store/dialectPostgres.ts";
import { migrate } from "#bot/store/migrate.ts";
import type { Schema } from "#bot/store/schema.ts";
import type { PostgresPlace } from "./postgresRun.ts";

/*
 * Databases that have had every migration and hold nothing yet, for tests to begin with a copy of: to run the migrations takes longer than what
 * most tests do afterwards. The product's own code makes them, and looks through them anew when it opens the copy.
 */

/** Makes the embedded database's file; gives its path, and what takes it away. */
export async function prepareSqlite(): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-prepared-"));
  const file = join(folder, "prepared.sqlite");
  const db = new Kysely<Schema>({ dialect: sqliteDialect(openSqlite(file)) });
  await migrate(db, sqliteEngine, file);
  await db.destroy();
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** It sorts texts as Norwegian does, as an employer's server may: the store must not depend on it. */
export const ordinary = "template template0 locale 'C' locale_provider icu icu_locale 'nb-NO'";
const name = "prepared";

/** As `template` of a new database: one with all tables. */
export const withTables = `template ${name}`;

/** Makes the database on the server of the run, unless there is none. */
export async function preparePostgres(place: PostgresPlace): Promise<void> {
  if ("problem" in place) return;
  const client = new Client({ connectionString: place.url });
  await client.connect();
  await client.query(`create database ${name} ${ordinary}`);
  await client.end();
  const url = new URL(`/${name}`, place.url).href;
  const db = new Kysely<Schema>({ dialect: postgresDialect(openPool(url, { connections: 1, statementMs: 0 })) });
  await migrate(db, postgresEngine, name);
  await db.destroy();
}
