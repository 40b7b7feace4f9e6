import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import { sqliteCode } from "./dialect.ts";

/** Why a data folder cannot be owned: `in-use` by another server, or `not-writable`. */
type FolderLockCode = "in-use" | "not-writable";

export class FolderLockError extends Error {
  readonly code: FolderLockCode;
  readonly folder: string;
  constructor(code: FolderLockCode, folder: string, cause?: unknown) {
    super(`data folder ${folder}: ${code}`, { cause });
    this.name = "FolderLockError";
    this.code = code;
    this.folder = folder;
  }
}

export type FolderLock = { release(): void };

const sqliteBusy = 5;

/**
 * Makes this process the one server of the data folder (made, 0700, where it does not exist). The lock is one of the operating
 * system, which SQLite takes on a file of its own: it goes with the process, however that ends, and the database itself stays
 * free for backups and checks. On a network share it is only as good as the share's locks. Throws `FolderLockError`.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  let lock: DatabaseSync | undefined;
  try {
    await makePrivateFolder(dataDir);
    lock = new DatabaseSync(join(dataDir, "server.lock"), { timeout: 0 });
    lock.exec("begin exclusive");
  } catch (cause) {
    lock?.close();
    throw new FolderLockError(sqliteCode(cause) === sqliteBusy ? "in-use" : "not-writable", dataDir, cause);
  }
  const held = lock;
  return {
    release() {
      if (held.isOpen) held.close();
    },
  };
}
