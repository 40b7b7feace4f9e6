import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFlags } from "#test/support/startCommand.ts";

/** `npm start` in a folder of its own: its address, that of the anonymous page, and the way to end it. */
export async function startLocalProduct() {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-lighthouse-"));
  const root = join(import.meta.dirname, "../../..");
  const env = { ...process.env, PORT: "0", DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys") };
  const child = spawn(process.execPath, [...startFlags, "bot/main.ts"], { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  const addresses = await new Promise<readonly string[]>((resolve, reject) => {
    let said = "";
    child.once("exit", (code) => reject(new Error(`the product ended with ${code}`)));
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const found = said.match(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/g) ?? [];
      if (found.length >= 2) resolve(found);
    });
  });
  const close = async () => {
    child.removeAllListeners("exit");
    child.kill("SIGTERM");
    await once(child, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  return { tab: addresses[0] ?? "", postboks: addresses[1] ?? "", close };
}
