import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Address of a server's first database, or why there is none. */
export type PostgresPlace = { readonly url: string } | { readonly problem: string };

/**
 * Starts a PostgreSQL server in a new folder, and gives how to end it: one to write to, one that syncs its commits to disk as in
 * production (`durable`), or a standby that only reads.
 */
export async function runPostgres(
  kind: "writable" | "durable" | "standby",
): Promise<{ readonly place: PostgresPlace; readonly end: () => Promise<void> }> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL("./postgresKeeper.ts", import.meta.url)), kind], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(keeper, "exit");
  const first = await createInterface({ input: keeper.stdout })[Symbol.asyncIterator]().next();
  const place: PostgresPlace = first.done === true ? { problem: "the server's keeper ended" } : JSON.parse(first.value);
  return {
    place,
    end: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}
