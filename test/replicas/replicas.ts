import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Breach, within } from "#test/faults/breach.ts";
import { botId, type OutsideSettings, tabClientId, tenantId } from "#test/faults/servers/settings.ts";
import { type LoopbackProxy, startProxy } from "./proxy.ts";

/** What a server needs of the world outside: its database, its keys, its people, and what stands in for Microsoft. */
export type ReplicaPlace = {
  readonly settings: Readonly<Record<string, string>>;
  readonly directoryFile: string;
  readonly outside: Omit<OutsideSettings, "aheadMs">;
  /** How far the product's time is from the machine's, the same on all of them: to come to another date. */
  readonly aheadMs?: number;
};

/** Servers of one installation, each a process of its own, with a load balancer before them. */
export type Replicas = {
  readonly proxy: LoopbackProxy;
  /** Starts a server and has requests led to it. @param clockAheadMs how wrong the clock of its machine is */
  readonly start: (number: number, clockAheadMs?: number) => Promise<void>;
  /** Ends a server as an operator or a platform does, with SIGTERM, and gives how many milliseconds it took. */
  readonly stop: (number: number) => Promise<number>;
  readonly addressOf: (number: number) => string;
  /** Processor time that the servers have taken so far, in milliseconds; 0 where the system does not say. */
  readonly processorMs: () => number;
  /** Rejects when a server has ended that nobody has told to. */
  readonly failed: Promise<never>;
  /** Everything that a server has written to its log. */
  readonly logOf: (number: number) => readonly string[];
  /** Ends all of them, and the load balancer. */
  end(): Promise<void>;
};

const readyWithinMs = 60_000;
const endedWithinMs = 60_000;
/** Far more than the load balancer takes to notice, also where the machine is busy with other things. */
const drainSeconds = 5;
const script = join(import.meta.dirname, "../faults/servers/product.ts");
const shiftedDate = pathToFileURL(join(import.meta.dirname, "servers/shiftedDate.ts")).href;

type Running = { readonly child: ChildProcess; readonly gone: Promise<unknown>; address: string; isTold: boolean };

/** @param count how many servers there will be, for the limits that they share */
export async function openReplicas(place: ReplicaPlace, count: number): Promise<Replicas> {
  const proxy = await startProxy();
  const running = new Map<number, Running>();
  const logs = new Map<number, string[]>();
  let fail: (breach: Breach) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const settings = {
    NODE_ENV: "production",
    PORT: "0",
    SERVERS: String(count),
    DRAIN_SECONDS: String(drainSeconds),
    BOT_ID: botId,
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: "replicas.invalid",
    DIRECTORY_FILE: place.directoryFile,
    ...place.settings,
  };

  async function start(number: number, clockAheadMs = 0): Promise<void> {
    const preload = clockAheadMs === 0 ? [] : ["--import", shiftedDate];
    const outside: OutsideSettings = { ...place.outside, aheadMs: place.aheadMs ?? 0 };
    const child = spawn(process.execPath, [...preload, script, JSON.stringify(outside)], {
      env: {
        ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
        ...settings,
        CLOCK_AHEAD_MS: String(clockAheadMs),
      },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const one: Running = { child, gone: once(child, "exit"), address: "", isTold: false };
    running.set(number, one);
    const lines = logs.get(number) ?? [];
    logs.set(number, lines);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => void lines.push(...text.trimEnd().split("\n")));
    child.once("exit", (code, signal) => {
      if (!one.isTold)
        fail(new Breach(`server ${number} ended by itself (${signal ?? code}):\n  ${lines.slice(-20).join("\n  ")}`));
    });
    const ready = once(child, "message").then(([said]: { readonly port: number }[]) => `http://127.0.0.1:${said?.port}`);
    one.address = await within(readyWithinMs, `server ${number} is ready`, Promise.race([ready, failed]));
    proxy.place(number, one.address);
  }

  async function stop(number: number): Promise<number> {
    const one = running.get(number);
    if (one === undefined) throw new Error(`there is no server ${number}`);
    const begun = performance.now();
    one.isTold = true;
    one.child.kill("SIGTERM");
    await within(endedWithinMs, `server ${number} ends when it is told to`, one.gone);
    running.delete(number);
    proxy.place(number, undefined);
    if (one.child.exitCode !== 0) throw new Breach(`server ${number} ended with ${one.child.exitCode} when it was told to end`);
    return performance.now() - begun;
  }

  return {
    proxy,
    start,
    stop,
    failed,
    addressOf: (number) => running.get(number)?.address ?? "",
    processorMs: () => [...running.values()].reduce((sum, { child }) => sum + processorMsOf(child.pid), 0),
    logOf: (number) => logs.get(number) ?? [],
    end: async () => {
      await proxy.close();
      await Promise.all(
        [...running.values()].map(async (one) => {
          one.isTold = true;
          one.child.kill("SIGKILL");
          await one.gone;
        }),
      );
      running.clear();
    },
  };
}

/** Linux counts in hundredths of a second. */
const tickMs = 10;

function processorMsOf(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // After the name, which may hold anything: state first, user and system time as the 12th and 13th of what follows.
  const [, rest = ""] = readFileSync(file, "utf8").split(/\) (?=[A-Z] )/);
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
