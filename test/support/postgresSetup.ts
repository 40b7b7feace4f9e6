import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgresServer.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this run. */
    postgres: PostgresServer;
  }
}

/** Starts the PostgreSQL server that the tests share, and ends it after them. Tests that need none run without one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, end } = await startPostgres({ durable: false });
  project.provide("postgres", server);
  return end;
}
