import { randomBytes } from "node:crypto";
import { Client, type QueryResultRow } from "pg";
import { inject, onTestFinished } from "vitest";
// The server's address is provided by this.
import type {} from "./postgresSetup.ts";

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

/**
 * Address of a new, empty database that goes with the test. It sorts texts as Norwegian does, as an employer's server may: the
 * store must not depend on it.
 */
export async function newDatabase(
  encoding = "template template0 locale 'C' locale_provider icu icu_locale 'nb-NO'",
): Promise<string> {
  const server = postgresServer();
  const name = `t_${randomBytes(8).toString("hex")}`;
  await sqlOn(server.href, `create database ${name} ${encoding}`);
  onTestFinished(async () => {
    await sqlOn(server.href, `drop database ${name} with (force)`);
  });
  return new URL(`/${name}`, server).href;
}
