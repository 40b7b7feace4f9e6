import type { TestProject } from "vitest/node";
import { type KeptPostgres, keepPostgres } from "./keptPostgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this run: address of its first database, or why there is none. */
    postgres: KeptPostgres["found"];
  }
}

/** Starts the PostgreSQL server that the tests share, and ends it after them. Tests that need none run without one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = await keepPostgres();
  project.provide("postgres", kept.found);
  return kept.end;
}
