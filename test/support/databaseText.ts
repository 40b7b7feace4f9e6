import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { databaseFile } from "#bot/store/openStore.ts";

/**
 * Every value of every row of the database in a data folder, as text: what whoever gets the file can read. With `statements` it is
 * changed first, as somebody would who has the file and not the product.
 */
export async function databaseText(
  dataDir: string,
  statements: readonly (readonly [string, ...SQLInputValue[]])[] = [],
): Promise<string> {
  const database = new DatabaseSync(join(dataDir, databaseFile));
  try {
    for (const [statement, ...values] of statements) database.prepare(statement).run(...values);
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
    const rows = tables.flatMap(({ name }) => database.prepare(`select * from "${String(name)}"`).all());
    const readable = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value);
    return JSON.stringify(rows.map((row) => Object.values(row).map(readable)));
  } finally {
    database.close();
  }
}
