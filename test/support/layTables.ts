import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { databaseFile } from "#bot/store/openStore.ts";
// The file's path is provided by this.
import type {} from "./postgresSetup.ts";

/** Lays an embedded database that has had every migration into a data folder, as the product would have left it; one that is there stays. */
export async function layTables(dataDir: string): Promise<void> {
  const file = join(dataDir, databaseFile);
  if (existsSync(file)) return;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await copyFile(inject("preparedFile"), file);
  await chmod(file, 0o600);
}
