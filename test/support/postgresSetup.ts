import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this run: address of its first database, or why there is none. */
    postgres: { readonly url: string } | { readonly problem: string };
  }
}

/** Starts the PostgreSQL server that the tests share, and ends it after them. Tests that need none run without one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL("./postgresKeeper.ts", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(keeper, "exit");
  const first = await createInterface({ input: keeper.stdout })[Symbol.asyncIterator]().next();
  project.provide("postgres", first.done === true ? { problem: "the server's keeper ended" } : JSON.parse(first.value));
  return async () => {
    keeper.stdin.end();
    await ended;
  };
}
