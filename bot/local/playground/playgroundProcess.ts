import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { StartError } from "#bot/startFailure.ts";

export type PlaygroundProcess = {
  /** Its page, `http://localhost:56150`. */
  readonly address: string;
  /** Where it takes what the bot sends. */
  readonly connector: string;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

export type PlaygroundSettings = {
  /** The Playground's script. */
  readonly cli: string;
  /** Where it finds its settings and writes its log. */
  readonly folder: string;
  /** The first port to try; 0 lets the machine choose. */
  readonly port: number;
  /** Where it sends activities. */
  readonly endpoint: string;
};

const startMs = 30_000;
const lookEveryMs = 100;
const portsTried = 50;

/** Starts the Playground and waits until its page answers. Throws `StartError` with what it says of why it could not. */
export async function startPlayground(settings: PlaygroundSettings, interrupted: AbortSignal): Promise<PlaygroundProcess> {
  const { cli, folder, endpoint } = settings;
  const port = await freePort(settings.port);
  const values = ["start", "--app-endpoint", endpoint, "--channel-id", "msteams", "--port", String(port), "--disable-telemetry"];
  const child = spawn(process.execPath, [cli, ...values], { cwd: folder, stdio: "ignore" });
  const ended = once(child, "close").then(() => undefined);
  const stop = async () => {
    child.kill();
    await ended;
  };
  const address = `http://localhost:${port}`;
  const deadline = Date.now() + startMs;
  while (!(await answers(address))) {
    if (interrupted.aborted || hasEnded(child) || Date.now() > deadline) {
      const why = hasEnded(child) ? await reasonIn(folder) : "It did not answer.";
      await stop();
      throw new StartError(interrupted.aborted ? "Stopped." : `The Agents Playground could not start. ${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return { address, connector: `${address}/_connector`, ended, stop };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Its log holds what people write to the bot as well, so that only its own reasons for not starting are taken out of it. */
async function reasonIn(folder: string): Promise<string> {
  const log = await readFile(join(folder, "devTools/m365agentsplayground.log"), "utf8").catch(() => "");
  return /^error Reason: (.*)$/m.exec(log)?.[1] ?? "It ended without saying why.";
}

/** By itself the Playground goes to any port when its own is taken, and nobody would know to which. */
async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + portsTried; port += 1) {
    const free = await ifFree(port);
    if (free !== undefined) return free;
  }
  throw new StartError(`No port from ${from} to ${from + portsTried - 1} is free for the Agents Playground.`);
}

/** The port if nobody has it on any address, as the Playground listens; of 0, the one that the machine chooses. */
function ifFree(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}
