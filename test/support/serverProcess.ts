import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startFlags } from "./startCommand.ts";

const root = join(import.meta.dirname, "../..");

export type Folders = { readonly folder: string; readonly data: string; readonly keys: string };

/** Data and key folder of a server, neither made yet. They go with the test. */
export async function serverFolders(): Promise<Folders> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-start-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, data: join(folder, "data"), keys: join(folder, "keys") };
}

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly error: string;
};

export type ServerProcess = {
  readonly child: ChildProcess;
  /** The one line it has printed. */
  readonly line: string;
  /** Ends it and gives everything that it wrote. */
  readonly end: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => Promise<Ended>;
};

/** Settings and nothing else of this process's environment but what Node itself needs. */
function run(script: string, settings: Readonly<Record<string, string>>, values: readonly string[] = []) {
  const flags = script === "bot/main.ts" ? startFlags : [];
  const child = spawn(process.execPath, [...flags, join(root, script), ...values], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"], ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const written = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    written.error += text;
  });
  const ended = once(child, "close").then(([code, signal]): Ended => ({ code, signal, ...written }));
  return { child, written, ended };
}

/** Runs a script of the product to its end. */
export function runToEnd(
  script: string,
  settings: Readonly<Record<string, string>>,
  values: readonly string[] = [],
): Promise<Ended> {
  return run(script, settings, values).ended;
}

/** Starts `bot/main.ts` and waits for the line that it prints. */
export async function startServer(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, written, ended } = run("bot/main.ts", settings);
  const printed = new Promise<void>((resolve) => {
    child.stdout.on("data", () => {
      if (written.out.includes("\n")) resolve();
    });
  });
  const early = await Promise.race([printed, ended]);
  if (early !== undefined) throw new Error(`ended with ${early.code}: ${early.error}`);
  return {
    child,
    line: written.out.trimEnd(),
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A port of 127.0.0.1 that somebody holds until the test is over. */
export async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
