import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startFlags } from "#test/support/startCommand.ts";
import type { Usage } from "./servers/asked.ts";
import type { SeedSettings } from "./servers/seed.ts";
import type { SeedCases } from "./servers/seedCases.ts";

/** A server in a process of its own, so that processor time and memory are its own. */
export type ChildServer = {
  readonly address: string;
  /** Its figures, once nothing is under way in it any more. */
  usage(): Promise<Usage>;
  close(): Promise<void>;
};

type Told = { readonly address?: string; readonly usage?: Usage };

const closeLimitMs = 5_000;

/** The product gets the flags of `npm start`; `BENCH_NODE_FLAGS` holds more for everybody, such as `--cpu-prof`. */
function spawned(name: "echo" | "product" | "postboks" | "seed" | "seedCases", settings: object): ChildProcess {
  const more = (process.env["BENCH_NODE_FLAGS"] ?? "").split(" ").filter((flag) => flag !== "");
  const flags = [...(name === "product" || name === "postboks" ? startFlags : []), ...more];
  const script = join(import.meta.dirname, "servers", `${name}.ts`);
  return spawn(process.execPath, [...flags, script, JSON.stringify(settings)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

/** Stores agreements in a process of its own, and resolves when they are stored. */
export const seed = (settings: SeedSettings): Promise<void> => stored("seed", settings);

/** The same for cases. */
export const seedCases = (settings: SeedCases): Promise<void> => stored("seedCases", settings);

async function stored(name: "seed" | "seedCases", settings: object): Promise<void> {
  const [code] = await once(spawned(name, settings), "exit");
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
}

/** Starts `servers/<name>.ts` and waits until it listens. */
export async function startChild(name: "echo" | "product" | "postboks", settings: object): Promise<ChildServer> {
  const child = spawned(name, settings);
  const told = <Key extends keyof Told>(key: Key): Promise<NonNullable<Told[Key]>> =>
    new Promise((resolve, reject) => {
      const onMessage = (message: unknown) => {
        const value = (message as Told)[key];
        if (value === undefined || value === null) return;
        child.off("message", onMessage);
        child.off("exit", onExit);
        resolve(value);
      };
      const onExit = (code: number | null) => reject(new Error(`the ${name} server ended with ${code}`));
      child.on("message", onMessage);
      child.once("exit", onExit);
    });
  const address = await told("address");
  return {
    address,
    usage: () => {
      const answer = told("usage");
      child.send("usage");
      return answer;
    },
    close: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      // One that hangs is not waited for.
      const kill = setTimeout(() => child.kill("SIGKILL"), closeLimitMs);
      await ended;
      clearTimeout(kill);
    },
  };
}
