import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "#bot/store/openStore.ts";

type Row = Readonly<Record<string, unknown>>;

/** What lies in the database of a folder, read beside the server that writes to it. */
export function databaseRows(dataDir: string, query: string): readonly Row[] {
  const database = new DatabaseSync(join(dataDir, databaseFile), { readOnly: true });
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}

/** Every job that was ever enqueued: kind, key, payload. */
export function jobRows(dataDir: string): readonly Row[] {
  return databaseRows(dataDir, "select kind, delivery_key, payload, due_at, clock from job order by delivery_key");
}
