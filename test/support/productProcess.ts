import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startArguments } from "./startCommand.ts";

/** The product as `npm start` runs it, in a process and folders of its own. */
export type Product = {
  readonly address: string;
  readonly folder: string;
  /** Ends it as an operator would, and deletes its folders. */
  close(): Promise<void>;
};

/** Starts the product on a free port and waits until it has printed its address. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-e2e-"));
  const env = {
    ...process.env,
    NODE_ENV: "test",
    PORT: String(await freePort()),
    DATA_DIR: join(folder, "data"),
    KEY_DIR: join(folder, "keys"),
  };
  const child = spawn(process.execPath, startArguments, {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await addressOf(child);
  return {
    address,
    folder,
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      printed += part;
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the product ended with ${code} before it printed an address`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
