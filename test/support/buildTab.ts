import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Builds the tab as for production into a folder of its own. */
export async function buildTab(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-tab-"));
  // Vitest's own NODE_ENV would build React for development, which is another program and a slower one.
  const { NODE_ENV } = process.env;
  process.env["NODE_ENV"] = "production";
  await build({
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  }).finally(() => {
    process.env["NODE_ENV"] = NODE_ENV;
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
