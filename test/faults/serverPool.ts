import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { KeyVaultStandIn } from "#test/support/keyVaultStandIn.ts";
import { Breach, within } from "./breach.ts";
import type { Chance } from "./chance.ts";
import type { Place } from "./place.ts";
import { botId, type OutsideSettings, tabClientId, tenantId } from "./servers/settings.ts";
import type { StandIn } from "./standIn.ts";

const readyWithinMs = 180_000;
const stoppedWithinMs = 120_000;
const addressWithinMs = 240_000;
const linesKept = 40;
/** What Node has compiled, for all servers of all runs of this process. It goes with it. */
const compiled = mkdtempSync(join(tmpdir(), "dagsorden-compiled-"));
process.once("exit", () => rmSync(compiled, { recursive: true, force: true }));

type Running = { readonly child: ChildProcess; readonly gone: Promise<unknown>; address?: string; isOurs: boolean };

type StartedHow = {
  /** How far its clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
  /** No file may grow beyond so many KiB: what it writes there fails, as on a full disk. Not on Windows. */
  readonly fileKiB?: number;
};

/** The servers of a run: started, killed and started again. A server that ends by itself is a breach. */
export type ServerPool = {
  /** Starts a server and resolves when it takes requests. */
  readonly start: (index: number, how?: StartedHow) => Promise<void>;
  /** Starts a server and kills it after so many milliseconds, wherever in its start it is. */
  readonly killInStart: (index: number, afterMs: number) => Promise<void>;
  readonly kill: (index: number) => Promise<void>;
  /** Ends a server as an operator would. */
  readonly stop: (index: number) => Promise<void>;
  /** Ends every server as an operator would. */
  readonly stopAll: () => Promise<void>;
  /** Ends every process at once, whatever it does, and the run with it. */
  readonly cutAll: () => Promise<void>;
  /** Address of a server that runs; waits for one where none does. */
  readonly address: () => Promise<string>;
  /** Address of that server, where it takes requests. */
  readonly addressOf: (index: number) => string | undefined;
  /** Rejects when a server has ended that nobody has killed. */
  readonly failed: Promise<never>;
  /** The newest lines of the servers' logs. */
  readonly log: () => readonly string[];
};

/** @param vault a key vault that has the keys, in the place of a folder */
export function serverPool(
  place: Place,
  standIn: StandIn,
  directoryFile: string,
  chance: Chance,
  vault?: Pick<KeyVaultStandIn, "url" | "environment">,
): ServerPool {
  const running = new Map<number, Running>();
  const lines: string[] = [];
  let isOver = false;
  let fail: (breach: Breach) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const settings = {
    NODE_ENV: "production",
    PORT: "0",
    BOT_ID: botId,
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: "faults.invalid",
    DIRECTORY_FILE: directoryFile,
    ...place.settings,
    ...vault?.environment,
  };

  async function spawned(index: number, { aheadMs = 0, fileKiB }: StartedHow): Promise<Running> {
    const { urls } = standIn.issuer;
    const outside: OutsideSettings = {
      channelMetadata: urls.channel,
      emulatorMetadata: urls.emulator,
      tabKeys: urls.entraKeys,
      botToken: await standIn.issuer.signBotToken(),
      aheadMs,
      keyVaultUrl: vault?.url,
    };
    const command = [process.execPath, join(import.meta.dirname, "servers/product.ts"), JSON.stringify(outside)];
    // `ulimit` counts in blocks of 512 bytes. The shell gives its place to the server.
    const limited = ["/bin/sh", "-c", 'ulimit -f "$0" && exec "$@"', String((fileKiB ?? 0) * 2), ...command];
    const [program = "", ...values] = fileKiB === undefined ? command : limited;
    const child = spawn(program, values, {
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        TMPDIR: process.env["TMPDIR"],
        // A full disk is the data's, and not that of what Node keeps for itself.
        ...(fileKiB === undefined ? { NODE_COMPILE_CACHE: compiled } : {}),
        ...settings,
      },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const one: Running = { child, gone: once(child, "exit"), isOurs: false };
    running.set(index, one);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      lines.push(...text.trimEnd().split("\n"));
      lines.splice(0, lines.length - linesKept);
    });
    child.once("exit", (code, signal) => {
      if (!one.isOurs) fail(new Breach(`server ${index} ended by itself (${signal ?? code}):\n  ${lines.join("\n  ")}`));
    });
    return one;
  }

  async function cut(index: number): Promise<void> {
    const one = running.get(index);
    if (one === undefined) return;
    running.delete(index);
    one.isOurs = true;
    one.child.kill("SIGKILL");
    await one.gone;
  }

  async function stop(index: number): Promise<void> {
    const one = running.get(index);
    if (one === undefined) return;
    running.delete(index);
    one.isOurs = true;
    one.child.kill("SIGTERM");
    await within(stoppedWithinMs, `server ${index} ends when it is told to`, one.gone);
    if (one.child.exitCode !== 0) throw new Breach(`server ${index} ended with ${one.child.exitCode} when it was told to end`);
  }

  return {
    start: async (index, how = {}) => {
      const one = await spawned(index, how);
      const ready = once(one.child, "message").then(([said]: { readonly port: number }[]) => {
        one.address = `http://127.0.0.1:${said?.port}`;
      });
      await within(readyWithinMs, `server ${index} is ready`, Promise.race([ready, failed]));
    },
    killInStart: async (index, afterMs) => {
      const one = await spawned(index, {});
      await Promise.race([pause(afterMs), one.gone]);
      await cut(index);
    },
    kill: cut,
    stop,
    stopAll: async () => void (await Promise.all([...running.keys()].map(stop))),
    cutAll: async () => {
      isOver = true;
      await Promise.all([...running.keys()].map(cut));
    },
    addressOf: (index) => running.get(index)?.address,
    address: async () => {
      for (const begun = Date.now(); !isOver && Date.now() - begun < addressWithinMs; await pause(10)) {
        const ready = [...running.values()].flatMap(({ address }) => address ?? []);
        const chosen = ready[chance.between(0, ready.length - 1)];
        if (chosen !== undefined) return chosen;
      }
      throw new Breach("no server runs");
    },
    failed,
    log: () => lines,
  };
}
