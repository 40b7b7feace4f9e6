import { existsSync } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { isMissing, KeyFolderError, syncFolder, writeKeyFolderFile } from "./keyFiles.ts";
import { makePrivateFolder } from "./privateFolder.ts";
import type { CheckpointName, DestroyedKey, Fingerprint, StoreMemory } from "./types.ts";

const checkpointLine = /^(\d+) ([0-9a-f]+)\n$/;
// The full stop tells a line from one that a crash has cut off, before anybody was told that it is there.
const destroyedLine = /^(\S+) (draft|case) (\S+) \.$/;

/**
 * A store's memory in files of the key folder: `store-<fingerprint>.checkpoint` with number and hash, and one
 * `store-<fingerprint>.destroyed.<machine>` per machine with a line for each destroyed key, so that servers which share a folder
 * over the network never write to the same file. What lies there under the earlier fingerprint is read as well. Throws
 * `KeyFolderError`.
 */
export function storeMemoryFiles(keyDir: string, { store, earlier }: Fingerprint): StoreMemory {
  const prefix = `store-${store}`;
  const earlierPrefix = `store-${earlier}`;
  const checkpointFile = `${prefix}.checkpoint`;
  const destroyedFile = `${prefix}.destroyed.${hostname().replace(/[^\w.-]/g, "_")}`;
  let known: Set<string> | undefined;
  let lastWrite: Promise<void> = Promise.resolve();
  /** What is asked for while others are being written: it waits for them, and is then written together. */
  let next: { readonly keys: DestroyedKey[]; readonly written: Promise<void> } | undefined;

  async function destroyedUnder(...prefixes: readonly string[]): Promise<readonly DestroyedKey[]> {
    const names = await readdir(keyDir).catch((cause: unknown) => nothingOr<string[]>(cause, []));
    const found = names.filter((name) => prefixes.some((one) => name.startsWith(`${one}.destroyed.`)));
    const texts = await Promise.all(found.map((name) => textOf(name)));
    return texts.flatMap((text) => (text ?? "").split("\n").flatMap(keyOfLine));
  }

  async function append(keys: readonly DestroyedKey[]): Promise<void> {
    known ??= new Set((await destroyedUnder(prefix)).map((key) => key.id));
    const added = [...new Map(keys.map((key) => [key.id, key])).values()].filter(({ id }) => !known?.has(id));
    if (added.length === 0) return;
    const path = join(keyDir, destroyedFile);
    try {
      const isNew = !existsSync(path);
      if (isNew) await makePrivateFolder(keyDir);
      const file = await open(path, "a", 0o600);
      try {
        // Begins a new line: the last one may have been cut off.
        await file.write(`\n${added.map(lineOf).join("\n")}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
      if (isNew) await syncFolder(keyDir);
    } catch (cause) {
      throw new KeyFolderError("not-writable", keyDir, cause);
    }
    for (const { id } of added) known.add(id);
  }

  async function textOf(name: string): Promise<string | undefined> {
    return readFile(join(keyDir, name), "utf8").catch((cause: unknown) => nothingOr(cause, undefined));
  }

  function nothingOr<T>(cause: unknown, nothing: T): T {
    if (isMissing(cause)) return nothing;
    throw new KeyFolderError("not-readable", keyDir, cause);
  }

  async function checkpointIn(name: string): Promise<CheckpointName | undefined> {
    const text = await textOf(name);
    if (text === undefined) return undefined;
    const [, number, hash] = checkpointLine.exec(text) ?? [];
    if (hash === undefined) throw new KeyFolderError("damaged", keyDir);
    return { number: Number(number), hash };
  }

  const checkpoint = async () => (await checkpointIn(checkpointFile)) ?? (await checkpointIn(`${earlierPrefix}.checkpoint`));
  const rememberCheckpoint = ({ number, hash }: CheckpointName) =>
    writeKeyFolderFile(keyDir, checkpointFile, `${number} ${hash}\n`);

  function rememberDestroyed(keys: readonly DestroyedKey[]): Promise<void> {
    if (next === undefined) {
      const together: DestroyedKey[] = [];
      // One after the other: two at once would both take a key for unknown.
      const written = lastWrite.then(() => {
        next = undefined;
        return append(together);
      });
      next = { keys: together, written };
      lastWrite = written.catch(() => undefined);
    }
    next.keys.push(...keys);
    return next.written;
  }

  return {
    isNear: true,
    checkpoint,
    rememberCheckpoint,
    destroyed: () => destroyedUnder(prefix, earlierPrefix),
    rememberDestroyed,
    async takeOver() {
      await rememberDestroyed(await destroyedUnder(earlierPrefix));
      const newest = (await checkpointIn(checkpointFile)) === undefined ? await checkpoint() : undefined;
      if (newest !== undefined) await rememberCheckpoint(newest);
    },
  };
}

const lineOf = ({ id, of, ownerId }: DestroyedKey) => `${encodeURIComponent(id)} ${of} ${encodeURIComponent(ownerId)} .`;

function keyOfLine(line: string): DestroyedKey[] {
  const [, id, of, ownerId] = destroyedLine.exec(line) ?? [];
  if (id === undefined || ownerId === undefined) return [];
  return [{ id: decodeURIComponent(id), of: of === "case" ? "case" : "draft", ownerId: decodeURIComponent(ownerId) }];
}
