import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { databaseFile } from "#bot/store/openStore.ts";

/** Where the run's file lies; set by `postgresSetup.ts`, and not where a bench or a server of its own is at work. */
export const tablesVariable = "DAGSORDEN_TEST_TABLES";

/**
 * Lays an embedded database that has had every migration into a data folder, as the product would have left it; one that is there stays. Without
 * such a file the product makes its tables itself.
 */
export async function layTables(dataDir: string): Promise<void> {
  const prepared = process.env[tablesVariable];
  const file = join(dataDir, databaseFile);
  if (prepared === undefined || existsSync(file)) return;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await copyFile(prepared, file);
  await chmod(file, 0o600);
}
