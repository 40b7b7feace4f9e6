import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Address of a server's first database and the folder that its data are in, or why there is none. */
export type PostgresPlace = { readonly url: string; readonly disk: string } | { readonly problem: string };

export type KeptPostgres = {
  readonly place: PostgresPlace;
  /** Freezes the server with all its processes, thaws it, kills it with SIGKILL, or starts it where it does not run. Not on Windows. */
  readonly tell: (what: "freeze" | "thaw" | "kill" | "start") => Promise<void>;
  readonly end: () => Promise<void>;
};

/**
 * Starts a PostgreSQL server in a new folder, and gives how to end it: one to write to, one that syncs its commits to disk as in
 * production (`durable`), the same on a small disk of its own (`small`; Linux, as root), or a standby that only reads.
 */
export async function runPostgres(kind: "writable" | "durable" | "small" | "standby"): Promise<KeptPostgres> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL("./postgresKeeper.ts", import.meta.url)), kind], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(keeper, "exit");
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  const place: PostgresPlace = first.done === true ? { problem: "the server's keeper ended" } : JSON.parse(first.value);
  return {
    place,
    tell: async (what) => {
      keeper.stdin.write(`${what}\n`);
      const { value } = await lines.next();
      if (value !== what) throw new Error(`the PostgreSQL server was told to ${what}: ${value}`);
    },
    end: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}
