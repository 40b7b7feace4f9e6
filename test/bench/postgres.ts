import { DatabaseSync } from "node:sqlite";
import { type Kysely, sql } from "kysely";
import { Client } from "pg";
import { withPostgres } from "#bot/store/openPostgres.ts";
import type { Schema } from "#bot/store/schema.ts";
import { runPostgres } from "#test/support/postgresRun.ts";

/** The bench's own PostgreSQL server, which syncs its commits as one in production does. */
export type BenchPostgres = {
  /** Address of a new, empty database. */
  newDatabase(name: string): Promise<string>;
  close(): Promise<void>;
};

/** Starts the server. Throws where this machine has none. */
export async function startBenchPostgres(): Promise<BenchPostgres> {
  const { place: server, end } = await runPostgres("durable");
  if ("problem" in server) {
    await end();
    throw new Error(server.problem);
  }
  return {
    newDatabase: async (name) => {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      try {
        await client.query(`create database ${name} template template0`);
      } finally {
        await client.end();
      }
      return new URL(`/${name}`, server.url).href;
    },
    close: end,
  };
}

// In an order in which rows may be put in.
const tables = [
  "store_identity",
  "case_state",
  "case_event",
  "case_key",
  "sealed_text",
  "sub_case",
  "sub_case_access",
] as const satisfies readonly (keyof Schema)[];
const rowsAtOnce = 1_000;

/** Puts what lies in an embedded database, which no store is open on, into an empty one of PostgreSQL: cases with all that is theirs. */
export async function copyToPostgres(file: string, databaseUrl: string): Promise<void> {
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    await withPostgres(databaseUrl, async (db) => {
      await db.transaction().execute(async (to) => {
        for (const table of tables) await copyTable(from, to, table);
      });
      // What the server does by itself after a while.
      await sql`analyze`.execute(db);
    });
  } finally {
    from.close();
  }
}

async function copyTable(from: DatabaseSync, to: Kysely<Schema>, table: (typeof tables)[number]): Promise<void> {
  const page = from.prepare(`select rowid as row_at, * from ${table} where rowid > ? order by rowid limit ${rowsAtOnce}`);
  for (let rows = page.all(-1); rows.length > 0; rows = page.all(rows.at(-1)?.["row_at"] ?? null)) {
    const values = JSON.stringify(rows, (_name, value: unknown) => (value instanceof Uint8Array ? bytes(value) : value));
    const name = sql.table(table);
    await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${values}::json)`.execute(to);
  }
}

/** Bytes as PostgreSQL reads them in text. */
const bytes = (value: Uint8Array) => `\\x${Buffer.from(value).toString("hex")}`;
