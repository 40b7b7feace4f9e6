import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { startFlags } from "./startCommand.ts";

const root = join(import.meta.dirname, "../..");

export type Folders = { readonly folder: string; readonly data: string; readonly keys: string };

/** Data and key folder of a server, neither made yet. Whoever asks for them deletes the folder that they lie in. */
export async function newFolders(): Promise<Folders> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-start-"));
  return { folder, data: join(folder, "data"), keys: join(folder, "keys") };
}

/** Data and key folder of a server, neither made yet. They go with the test. */
export async function serverFolders(): Promise<Folders> {
  const folders = await newFolders();
  onTestFinished(() => rm(folders.folder, { recursive: true, force: true }));
  return folders;
}

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly error: string;
};

export type ServerProcess = {
  readonly child: ChildProcess;
  /** What it has printed, up to the line with its address: that line alone, where it does not say more before it. */
  readonly line: string;
  /** Ends it and gives everything that it wrote. */
  readonly end: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => Promise<Ended>;
};

/** Settings and nothing else of this process's environment but what Node itself needs; without the demo's case, which nobody asked for. */
function run(script: string, settings: Readonly<Record<string, string>>, values: readonly string[] = []) {
  const flags = script === "bot/main.ts" ? startFlags : [];
  const child = spawn(process.execPath, [...flags, resolve(root, script), ...values], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"], DEMO_CASE: "off", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
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
  const { child, ended } = run(script, settings, values);
  onTestFinished(() => void child.kill("SIGKILL"));
  return ended;
}

/** Starts `bot/main.ts`, or another script, and waits for the line with its address: the last that it prints. It goes with the test. */
export function startServer(settings: Readonly<Record<string, string>>, script = "bot/main.ts"): Promise<ServerProcess> {
  const process = run(script, settings);
  onTestFinished(() => void process.child.kill("SIGKILL"));
  return lineOf(process);
}

/** Starts `bot/main.ts`, or a script that stands for it, and waits for the line that it prints. Whoever starts it ends it. */
export async function launchServer(settings: Readonly<Record<string, string>>, script = "bot/main.ts"): Promise<ServerProcess> {
  const process = run(script, settings);
  try {
    return await lineOf(process);
  } catch (error) {
    process.child.kill("SIGKILL");
    throw error;
  }
}

/** The product with all that stands in for Microsoft, in a browser's reach. */
export type Product = {
  readonly address: string;
  /** Ends it as an operator would, and deletes its folders. */
  close(): Promise<void>;
};

/** Starts the product as `npm start` does, in folders of its own. Whoever starts it closes it. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const { folder, data, keys } = await newFolders();
  const { line, end } = await launchServer({ PORT: "0", DATA_DIR: data, KEY_DIR: keys, ...settings });
  return {
    address: /^Dagsorden: (\S+)/m.exec(line)?.[1] ?? "",
    close: async () => {
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function lineOf({ child, written, ended }: ReturnType<typeof run>): Promise<ServerProcess> {
  const printed = new Promise<void>((resolve) => {
    child.stdout.on("data", () => {
      if (/^Dagsorden: .*\n/m.test(written.out)) resolve();
    });
  });
  const early = await Promise.race([printed, ended]);
  if (early !== undefined) throw new Error(`ended with ${early.code}: ${early.error}`);
  return {
    child,
    line: /^[\s\S]*?^Dagsorden: .*/m.exec(written.out)?.[0] ?? "",
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
