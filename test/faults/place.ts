import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { ChainReport } from "#bot/store/chainTypes.ts";
import { openStoreForReading } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { databaseRows } from "#test/support/databaseRows.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Where the data of a run lie, seen from outside of the servers that work on them. */
export type Place = {
  readonly engine: "embedded" | "postgres";
  /** Settings that lead a server there. */
  readonly settings: Readonly<Record<string, string>>;
  readonly rows: (query: string) => Promise<readonly Row[]>;
  /** Opens the store for reading, beside the servers, for as long as `read` takes. */
  readonly reading: <Value>(read: (store: Store) => Promise<Value>) => Promise<Value>;
  /** Resolves when something has just been committed, or when `signal` gives up. */
  readonly nextCommit: (signal: AbortSignal) => Promise<void>;
};

/** A place within a folder, on the database server where there is an address of one. */
export async function openPlace(folder: string, databaseUrl: string | undefined): Promise<Place> {
  const dataDir = join(folder, "data");
  const keyDir = join(folder, "keys");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const reading: Place["reading"] = async (read) => {
    const vault = await openKeyFileVault(keyDir, { create: false });
    const store = await openStoreForReading({ dataDir, databaseUrl, vault });
    try {
      return await read(store);
    } finally {
      await store.close();
    }
  };
  const settings = { DATA_DIR: dataDir, KEY_DIR: keyDir };
  if (databaseUrl === undefined) {
    const rows = async (query: string) => databaseRows(dataDir, query);
    return { engine: "embedded", settings, reading, rows, nextCommit: (signal) => changeOfLog(dataDir, signal) };
  }
  const rows = (query: string) => connected(databaseUrl, async (client) => (await client.query<Row>(query)).rows);
  const nextCommit = (signal: AbortSignal) => connected(databaseUrl, (client) => nextTransaction(client, signal));
  return { engine: "postgres", settings: { ...settings, DATABASE_URL: databaseUrl }, reading, rows, nextCommit };
}

/** What `npm run verify-log` finds, within this process. */
export function verifiedChains(place: Place): Promise<ChainReport> {
  return place.reading((store) => store.verifyChains());
}

/** `npm run verify-log` itself: its exit code and everything that it says. */
export async function verifyLog(place: Place): Promise<{ readonly code: number | null; readonly said: string }> {
  const script = join(import.meta.dirname, "../../bot/store/verifyLog.ts");
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"], ...place.settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, said };
}

async function changeOfLog(dataDir: string, signal: AbortSignal): Promise<void> {
  if (!existsSync(dataDir)) return;
  const watcher = watch(dataDir);
  try {
    await new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
      watcher.on("change", (_kind, name) => {
        if (String(name).endsWith("-wal")) resolve();
      });
    });
  } finally {
    watcher.close();
  }
}

async function nextTransaction(client: Client, signal: AbortSignal): Promise<void> {
  const newest = async () => {
    const { rows } = await client.query<{ xid: string }>("select pg_snapshot_xmax(pg_current_snapshot())::text as xid");
    return rows[0]?.xid;
  };
  const before = await newest();
  while (!signal.aborted && (await newest()) === before) await pause(1);
}

async function connected<Value>(databaseUrl: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: databaseUrl });
  // Its end may come from the server.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
