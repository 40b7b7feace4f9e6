import type { TestProject } from "vitest/node";
import { tablesVariable } from "./layTables.ts";
import { type PostgresPlace, runPostgres } from "./postgresRun.ts";
import { preparePostgres, prepareSqlite } from "./preparedTables.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this run. */
    postgres: PostgresPlace;
  }
}

/** Starts the PostgreSQL server that the tests share, prepares what they begin with, and ends it after them. Tests that need none run without one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ place, end }, prepared] = await Promise.all([runPostgres("writable"), prepareSqlite()]);
  await preparePostgres(place);
  project.provide("postgres", place);
  process.env[tablesVariable] = prepared.file;
  return async () => {
    await Promise.all([end(), prepared.remove()]);
  };
}
