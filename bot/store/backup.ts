import { existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copySqlite } from "./dialect.ts";
import { databaseFile } from "./openStore.ts";
import { asOpenError, StoreOpenError } from "./storeOpenError.ts";
import { storeWords } from "./storeWords.ts";

/*
 * `npm run backup -- <folder or new file>`: copies the embedded database as it is at one moment, also while the server runs. The
 * copy appears under its name only when it is whole, checked and on the disk. Exit code 1 when there is none.
 */

class BackupError extends Error {}

async function backup(dataDir: string, target: string, now: Date): Promise<string> {
  const source = join(dataDir, databaseFile);
  if (!existsSync(source)) throw new StoreOpenError("missing", source);
  const file = await fileAt(target, now);
  const partial = `${file}.partial`;
  try {
    // For this account only. Fails where another backup is at work.
    await (await open(partial, "wx", 0o600)).close();
  } catch (cause) {
    throw new BackupError(
      `${partial} cannot be written: see to the folder and its permissions, and that no other backup is running`,
      {
        cause,
      },
    );
  }
  try {
    await copySqlite(source, partial);
    const copy = await open(partial, "r+");
    await copy.sync();
    await copy.close();
    if (existsSync(file)) throw new BackupError(`${file} is there already: a backup replaces nothing`);
    await rename(partial, file);
    return file;
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof BackupError) throw error;
    throw asOpenError(error, source, "not-writable");
  }
}

/** In a folder, a name that tells the moment (UTC) and sorts by it. */
async function fileAt(target: string, now: Date): Promise<string> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory()) return join(target, `dagsorden-${now.toISOString().replace(/[-:]|\.\d+/g, "")}.sqlite`);
  if (found !== undefined) throw new BackupError(`${target} is there already: a backup replaces nothing`);
  if (!existsSync(dirname(target))) throw new BackupError(`there is no folder ${dirname(target)}`);
  return target;
}

function reason(error: unknown): string {
  if (error instanceof StoreOpenError) return storeWords(error);
  return error instanceof Error ? error.message : "unknown fault";
}

async function main(): Promise<number> {
  const dataDir = process.env["DATA_DIR"] || ".dagsorden/data";
  const [target] = process.argv.slice(2);
  try {
    if (process.env["DATABASE_URL"]?.trim()) {
      throw new BackupError(
        'PostgreSQL has its own: pg_dump --format=custom --file=dagsorden.dump "$DATABASE_URL", and pg_restore into an empty database',
      );
    }
    if (!target) throw new BackupError("say where to: npm run backup -- <folder or new file>");
    console.log(`Backed up to ${await backup(dataDir, target, new Date())}. Its keys are not in it: keep KEY_DIR elsewhere.`);
    return 0;
  } catch (error) {
    console.error(`No backup was made: ${reason(error)}`);
    return 1;
  }
}

process.exitCode = await main();
