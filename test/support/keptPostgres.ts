import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A PostgreSQL server of its own: address of its first database, or why there is none. */
export type KeptPostgres = {
  readonly found: { readonly url: string } | { readonly problem: string };
  /** Ends it and deletes its folder. */
  readonly end: () => Promise<void>;
};

/** Starts a PostgreSQL server on loopback, in a new folder. It ends with this process at the latest. */
export async function keepPostgres(): Promise<KeptPostgres> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL("./postgresKeeper.ts", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(keeper, "exit");
  const first = await createInterface({ input: keeper.stdout })[Symbol.asyncIterator]().next();
  return {
    found: first.done === true ? { problem: "the server's keeper ended" } : JSON.parse(first.value),
    end: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}
