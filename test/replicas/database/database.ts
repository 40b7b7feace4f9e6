import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Client, type QueryResultRow } from "pg";
import { within } from "#test/faults/breach.ts";
import { movableAddress } from "./movable.ts";
import type { Asked, KeeperWords, Which } from "./words.ts";

/** A database that may be restarted and may fail over, behind one address. */
export type Database = {
  /** Address of an empty database, by way of what leads to the server in charge. */
  readonly url: string;
  /** Ends the server in charge and starts it again after so many milliseconds. `immediate` is as if it had crashed. */
  readonly restart: (mode: "fast" | "immediate", awayMs: number) => Promise<void>;
  /** The server in charge is gone, the one that follows it takes its place, and then the address leads there. */
  readonly failOver: () => Promise<void>;
  /** Runs a statement on the server in charge. */
  readonly sql: <Row extends QueryResultRow = QueryResultRow>(statement: string) => Promise<readonly Row[]>;
  end(): Promise<void>;
};

const readyWithinMs = 60_000;
const answerWithinMs = 60_000;

/** Starts a server, and one that follows it where asked for: then no commit is answered before both have it on disk. */
export async function startDatabase(standby: "standby" | "alone"): Promise<Database> {
  const keeper = fork(join(import.meta.dirname, "keeper.ts"), [standby], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const gone = once(keeper, "exit");
  const said = () => once(keeper, "message").then(([words]) => words as KeeperWords);
  const ready = await within(readyWithinMs, "PostgreSQL starts", Promise.race([said(), gone.then(() => undefined)]));
  if (ready?.kind !== "ready") {
    if (keeper.connected) keeper.disconnect();
    throw new Error(ready?.kind === "failed" ? ready.why : "the keeper of the database ended");
  }
  const tell = async (asked: Asked) => {
    const answered = said();
    keeper.send(asked);
    const words = await within(answerWithinMs, `${asked.what} of the ${asked.which}`, answered);
    if (words.kind === "failed") throw new Error(words.why);
  };
  const directUrl = (which: Which, name: string) =>
    `postgres://dagsorden:${ready.password}@127.0.0.1:${ready.ports[which]}/${name}`;
  const name = "replicas";
  let inCharge: Which = "primary";
  await sqlAt(directUrl("primary", "postgres"), `create database ${name}`);
  const movable = await movableAddress(ready.ports.primary);
  return {
    url: `postgres://dagsorden:${ready.password}@127.0.0.1:${movable.port}/${name}`,
    restart: async (mode, awayMs) => {
      await tell({ what: "stop", which: inCharge, mode });
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      await tell({ what: "start", which: inCharge });
    },
    failOver: async () => {
      await tell({ what: "stop", which: "primary", mode: "immediate" });
      movable.lead(undefined);
      await sqlAt(directUrl("standby", "postgres"), "select pg_promote(true, 60)");
      inCharge = "standby";
      movable.lead(ready.ports.standby);
    },
    sql: (statement) => sqlAt(directUrl(inCharge, name), statement),
    end: async () => {
      await movable.close();
      keeper.disconnect();
      await gone;
    },
  };
}

async function sqlAt<Row extends QueryResultRow>(url: string, statement: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
