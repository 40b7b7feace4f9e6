import { randomBytes, randomUUID, randomUUIDv7 } from "node:crypto";
import { open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { makePrivateFolder } from "./privateFolder.ts";

/**
 * Why a key folder cannot be used: `missing` (no key in it, and none may be made), `not-writable`, `not-readable`, or `damaged`
 * (a key file that is no key).
 */
export type KeyFolderCode = "missing" | "not-writable" | "not-readable" | "damaged";

export class KeyFolderError extends Error {
  readonly code: KeyFolderCode;
  readonly folder: string;
  constructor(code: KeyFolderCode, folder: string, cause?: unknown) {
    super(`key folder ${folder}: ${code}`, { cause });
    this.name = "KeyFolderError";
    this.code = code;
    this.folder = folder;
  }
}

/** A key-encryption key: 32 bytes. */
export type KeyFile = { readonly id: string; readonly key: Buffer };

const keyBytes = 32;
const fileName = /^(kek-[0-9a-f-]{36})\.key$/;

/** Ids of the folder's key-encryption keys, oldest first: they are UUIDv7. */
async function keyIds(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new KeyFolderError(isMissing(cause) ? "missing" : "not-readable", folder, cause);
  });
  return names.flatMap((name) => fileName.exec(name)?.[1] ?? []).sort();
}

/** Id of the newest key-encryption key of the folder; `undefined` where it has none. Throws `KeyFolderError`. */
export async function newestKeyId(folder: string): Promise<string | undefined> {
  return (await keyIds(folder)).at(-1);
}

/** Reads every key-encryption key of the folder, oldest first. None gives an empty list. */
export async function readKeyFiles(folder: string): Promise<readonly KeyFile[]> {
  return Promise.all(
    (await keyIds(folder)).map(async (id) => {
      const text = await readFile(join(folder, `${id}.key`), "utf8").catch((cause: unknown) => {
        throw new KeyFolderError("not-readable", folder, cause);
      });
      const key = Buffer.from(text.trim(), "base64");
      if (key.length !== keyBytes) throw new KeyFolderError("damaged", folder);
      return { id, key };
    }),
  );
}

/**
 * Makes a new key-encryption key in the folder, which is made (0700) where it does not exist. The file (0600) appears complete
 * and synced or not at all: a key that is lost after something was sealed with it cannot be made again.
 */
export async function makeKeyFile(folder: string): Promise<KeyFile> {
  const made: KeyFile = { id: await laterId(folder), key: randomBytes(keyBytes) };
  await writeKeyFolderFile(folder, `${made.id}.key`, `${made.key.toString("base64")}\n`);
  return made;
}

/**
 * An id that sorts after all of the folder: the newest key wraps, and two UUIDs of one millisecond come in no order. Behind a key of a
 * machine whose clock was ahead there is no such id yet, and it is not waited for.
 */
async function laterId(folder: string): Promise<string> {
  const newest = await newestKeyId(folder).catch(() => undefined);
  for (let tries = 1; ; tries += 1) {
    const id = `kek-${randomUUIDv7()}`;
    if (newest === undefined || id > newest || tries === 10) return id;
    await setTimeout(1);
  }
}

/**
 * Writes a file (0600) of the key folder, which is made where it does not exist. It appears whole and synced, in the place of one
 * of that name, or not at all. Throws `KeyFolderError`.
 */
export async function writeKeyFolderFile(folder: string, name: string, text: string): Promise<void> {
  try {
    await makePrivateFolder(folder);
    const draft = join(folder, `.${randomUUID()}.draft`);
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, name));
    await syncFolder(folder);
  } catch (cause) {
    throw new KeyFolderError("not-writable", folder, cause);
  }
}

/** Makes the new name in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
