import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { databaseFile } from "#bot/store/openStore.ts";

/** What administrators did about jobs, in the order in which it was recorded. */
export const actionsQuery = "select job_id, action, person_id, at, status_before, error_before from job_action order by id";

/** Works on a closed store's database as somebody would who has the file and not the product. */
export function tamper(folder: string, statements: readonly (string | readonly [string, ...SQLInputValue[]])[]): void {
  const database = new DatabaseSync(join(folder, "data", databaseFile), { enableForeignKeyConstraints: false });
  try {
    for (const statement of statements) {
      const [text, ...values] = typeof statement === "string" ? [statement] : statement;
      const { changes } = database.prepare(text).run(...values);
      if (/^(update|delete|insert)/.test(text) && changes === 0) throw new Error(`changed nothing: ${text}`);
    }
  } finally {
    database.close();
  }
}

/** Takes away what makes the events append-only. */
export const withoutTriggers = ["drop trigger case_event_no_update", "drop trigger case_event_no_delete"];

/** Rows of a query, read beside whoever has the store open. */
export function rowsOf(folder: string, query: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, "data", databaseFile), { readOnly: true });
  try {
    return database.prepare(query).all(...values);
  } finally {
    database.close();
  }
}

/** The names of the data folder's files that hold these bytes somewhere. */
export function filesWith(folder: string, bytes: string | Uint8Array): string[] {
  const data = join(folder, "data");
  const wanted = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : Buffer.from(bytes);
  return readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(wanted));
}
