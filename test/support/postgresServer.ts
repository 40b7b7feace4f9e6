import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A PostgreSQL server of our own: address of its first database as its administrator, or why there is none. */
export type PostgresServer = { readonly url: string } | { readonly problem: string };

/**
 * Starts a PostgreSQL server on loopback in a new folder. It ends with `end`, and also when this process is gone.
 * @param durable whether commits are synced to disk, as they are in production.
 */
export async function startPostgres({
  durable,
}: {
  readonly durable: boolean;
}): Promise<{ readonly server: PostgresServer; end(): Promise<void> }> {
  const script = fileURLToPath(new URL("./postgresKeeper.ts", import.meta.url));
  const keeper = spawn(process.execPath, [script, ...(durable ? ["durable"] : [])], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(keeper, "exit");
  const first = await createInterface({ input: keeper.stdout })[Symbol.asyncIterator]().next();
  return {
    server: first.done === true ? { problem: "the server's keeper ended" } : JSON.parse(first.value),
    end: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}
