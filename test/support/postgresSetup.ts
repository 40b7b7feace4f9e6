import type { TestProject } from "vitest/node";
import { type PostgresPlace, runPostgres } from "./postgresRun.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this run. */
    postgres: PostgresPlace;
  }
}

/** Starts the PostgreSQL server that the tests share, and ends it after them. Tests that need none run without one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { place, end } = await runPostgres("writable");
  project.provide("postgres", place);
  return end;
}
