import { randomBytes } from "node:crypto";
import { Client, type QueryResultRow } from "pg";
import { inject, onTestFinished } from "vitest";
// The server's address is provided by this.
import type {} from "./postgresSetup.ts";
import { ordinary, withTables } from "./preparedTables.ts";

/** Address of the tests' PostgreSQL server, as its administrator. */
export function postgresServer(): URL {
  const server = inject("postgres");
  if ("problem" in server) throw new Error(`No PostgreSQL server to test on: ${server.problem}`);
  return new URL(server.url);
}

/** Runs one statement on a connection of its own. */
export async function sqlOn<Row extends QueryResultRow = QueryResultRow>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  // Its end may come from the server.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A new, empty database, and how to drop it with everybody in it. */
export async function createDatabase(encoding = ordinary): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = postgresServer();
  const name = `t_${randomBytes(8).toString("hex")}`;
  await sqlOn(server.href, `create database ${name} ${encoding}`);
  const drop = async () => {
    await sqlOn(server.href, `drop database ${name} with (force)`);
  };
  return { url: new URL(`/${name}`, server).href, drop };
}

/** Address of a new, empty database that goes with the test. */
export async function newDatabase(encoding = ordinary): Promise<string> {
  const { url, drop } = await createDatabase(encoding);
  onTestFinished(drop);
  return url;
}

/** Address of a new database with every table and nothing in them, which goes with the test. */
export function databaseWithTables(): Promise<string> {
  return newDatabase(withTables);
}

/** Ends every connection to a database, or those of one application, as an administrator or a failing server does. Gives how many. */
export async function cutOff(url: string, application?: string): Promise<number> {
  const ended = await sqlOn(
    postgresServer().href,
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = $1 and ($2::text is null or application_name = $2)`,
    [new URL(url).pathname.slice(1), application ?? null],
  );
  return ended.length;
}

/** Every value of every row of every table, as text: what whoever gets the database can read in it. */
export async function everythingOn(url: string): Promise<string> {
  const tables = await sqlOn<{ name: string }>(url, "select tablename as name from pg_tables where schemaname = 'public'");
  const rows = [];
  for (const { name } of tables) rows.push(await sqlOn(url, `select * from "${name}"`));
  return JSON.stringify(
    rows.flat().map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : value))),
  );
}
