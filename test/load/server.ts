import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startFlags } from "#test/support/startCommand.ts";
import { within } from "../faults/breach.ts";
import type { Place } from "../faults/place.ts";
import { botId, type OutsideSettings, tabClientId, tenantId } from "../faults/servers/settings.ts";
import type { Connector } from "./connector.ts";
import type { Asked, LoadUsage } from "./servers/product.ts";

/** An installation's server in a process of its own, so that processor time and memory are its own. */
export type Server = {
  readonly address: string;
  readonly usage: (when: Asked["usage"]) => Promise<LoadUsage>;
  /** Moves its clock, which is so far ahead of the machine's. */
  readonly setAhead: (aheadMs: number) => void;
  /** Lines of its log about something that went wrong. */
  readonly faults: () => readonly string[];
  /** Ends it as an operator would. */
  readonly stop: () => Promise<void>;
  /** Ends it whatever it does. */
  readonly cut: () => void;
};

type Told = { readonly port?: number; readonly usage?: LoadUsage };

const answersWithinMs = 120_000;
/** From this level on the log tells of something that went wrong. */
const error = 50;

export async function startServer(
  place: Place,
  {
    connector,
    directoryFile,
    aheadMs,
    appLimits,
  }: {
    readonly connector: Connector;
    readonly directoryFile: string;
    readonly aheadMs: number;
    readonly appLimits: string;
  },
): Promise<Server> {
  const settings = {
    ...{ NODE_ENV: "production", PORT: "0", BOT_ID: botId, BOT_TYPE: "UserAssignedMSI", TENANT_ID: tenantId },
    ...{ TAB_CLIENT_ID: tabClientId, TAB_DOMAIN: "load.invalid", DIRECTORY_FILE: directoryFile, TEAMS_APP_LIMITS: appLimits },
    ...place.settings,
  };
  const outside: OutsideSettings = { ...connector.surroundings, aheadMs };
  const script = join(import.meta.dirname, "servers/product.ts");
  // The product's own flags; with `--expose-gc` what it really holds can be told from what has not been collected yet.
  const more = (process.env["BENCH_NODE_FLAGS"] ?? "").split(" ").filter((flag) => flag !== "");
  const child = spawn(
    process.execPath,
    [...startFlags, "--expose-gc", "--disable-warning=ExperimentalWarning", ...more, script, JSON.stringify(outside)],
    {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"], ...settings },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  const faults: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => void faults.push(...text.split("\n").filter(isFault)));
  const port = await told(child, "port", faults);
  const gone = once(child, "exit");
  return {
    address: `http://127.0.0.1:${port}`,
    usage: (when) => {
      const answer = told(child, "usage", faults);
      child.send({ usage: when } satisfies Asked);
      return answer;
    },
    setAhead: (ahead) => void child.send({ aheadMs: ahead }),
    faults: () => faults,
    stop: async () => {
      child.kill("SIGTERM");
      await within(answersWithinMs, "the server ends when it is told to", gone);
    },
    cut: () => void child.kill("SIGKILL"),
  };
}

function isFault(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1];
  // What is no line of the log is Node's own, of a process that ends.
  return level === undefined ? line.trim() !== "" : Number(level) >= error;
}

function told<Key extends keyof Told>(child: ChildProcess, key: Key, said: readonly string[]): Promise<NonNullable<Told[Key]>> {
  const come = new Promise<NonNullable<Told[Key]>>((resolve, reject) => {
    const onMessage = (message: unknown) => {
      const value = (message as Told)[key];
      if (value === undefined || value === null) return;
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve(value);
    };
    const onExit = (code: number | null) => reject(new Error(`the server ended with ${code}: ${said.join("\n")}`));
    child.on("message", onMessage);
    child.once("exit", onExit);
  });
  return within(answersWithinMs, `the server tells its ${key}`, come);
}
