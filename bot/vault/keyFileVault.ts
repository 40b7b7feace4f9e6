import { randomBytes } from "node:crypto";
import { decrypt, encrypt } from "./aesGcm.ts";
import { keyedTag } from "./keyedTag.ts";
import { type KeyFile, KeyFolderError, makeKeyFile, readKeyFiles } from "./keyFiles.ts";
import { storeMemoryFiles } from "./storeMemoryFiles.ts";
import type { Vault, WrappedKey } from "./types.ts";

// Unwrapped keys kept in memory, so that a list of cases does not unwrap each key again. Small, so that few lie there.
const cachedKeys = 256;

/**
 * A vault whose key-encryption keys are files of a folder outside the data folder. The newest one wraps new keys; older ones
 * still open what they wrapped. With `create: false` a folder without a key is refused instead of getting one.
 * Throws `KeyFolderError`.
 */
export async function openKeyFileVault(keyDir: string, options: { readonly create?: boolean } = {}): Promise<Vault> {
  let files = await keyFiles(keyDir, options.create ?? true);
  const unwrapped = new Map<string, Uint8Array>();

  const keyFile = async (id: string): Promise<KeyFile> => {
    const known = files.find((file) => file.id === id);
    if (known !== undefined) return known;
    files = await readKeyFiles(keyDir);
    const added = files.find((file) => file.id === id);
    if (added === undefined) throw new KeyFolderError("missing", keyDir);
    return added;
  };

  const unwrap = async (key: WrappedKey): Promise<Uint8Array> => {
    const name = nameOf(key);
    const cached = unwrapped.get(name);
    const plain = cached ?? decrypt((await keyFile(key.kekId)).key, wrapBinding(key.kekId), key.wrapped);
    unwrapped.delete(name);
    unwrapped.set(name, plain);
    const oldest = unwrapped.keys().next().value;
    if (unwrapped.size > cachedKeys && oldest !== undefined) unwrapped.delete(oldest);
    return plain;
  };

  return {
    async newKey() {
      const newest = files.at(-1);
      if (newest === undefined) throw new KeyFolderError("missing", keyDir);
      return { kekId: newest.id, wrapped: encrypt(newest.key, wrapBinding(newest.id), randomBytes(32)) };
    },
    async seal(key, binding, text) {
      return encrypt(await unwrap(key), binding, Buffer.from(text, "utf8"));
    },
    async open(key, binding, sealed) {
      return decrypt(await unwrap(key), binding, sealed).toString("utf8");
    },
    forget: (key) => void unwrapped.delete(nameOf(key)),
    tag: async (key, text) => keyedTag(await unwrap(key), text),
    memoryOf: (store) => storeMemoryFiles(keyDir, store),
  };
}

/** The folder's keys, at least one. */
async function keyFiles(keyDir: string, create: boolean): Promise<readonly KeyFile[]> {
  const found = await readKeyFiles(keyDir).catch((error: unknown) => {
    if (create && error instanceof KeyFolderError && error.code === "missing") return [];
    throw error;
  });
  if (found.length > 0) return found;
  if (!create) throw new KeyFolderError("missing", keyDir);
  return [await makeKeyFile(keyDir)];
}

const nameOf = ({ kekId, wrapped }: WrappedKey) => `${kekId}|${Buffer.from(wrapped).toString("base64")}`;
const wrapBinding = (kekId: string) => `dagsorden|wrapped-key|${kekId}`;
