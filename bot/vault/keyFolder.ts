import { createSecretKey } from "node:crypto";
import { decrypt, encrypt } from "./aesGcm.ts";
import { type KeyFile, KeyFolderError, makeKeyFile, newestKeyId, readKeyFiles } from "./keyFiles.ts";
import type { WrappedKey } from "./types.ts";
import { VaultFault } from "./vaultFault.ts";

/** The key-encryption keys of a folder. Its functions throw `KeyFolderError`, and `VaultFault` for a key that is not in it. */
export type KeyFolder = {
  readonly keyDir: string;
  /** Whether a key-encryption key in a file has wrapped this one, by its name. */
  wrapped(key: Pick<WrappedKey, "kekId">): boolean;
  unwrap(key: WrappedKey): Promise<Uint8Array>;
  wrap(plain: Uint8Array): Promise<WrappedKey>;
  newest(): Promise<KeyFile>;
  has(kekId: string): Promise<boolean>;
};

/** Opens a key folder. One without a key gets one where it may (`create`), and is refused else. Throws `KeyFolderError`. */
export async function openKeyFolder(keyDir: string, create: boolean): Promise<KeyFolder> {
  let files = await keyFiles(keyDir, create);

  async function keyFile(id: string): Promise<KeyFile> {
    const known = files.find((file) => file.id === id);
    if (known !== undefined) return known;
    files = await readKeyFiles(keyDir);
    const added = files.find((file) => file.id === id);
    if (added === undefined) throw new VaultFault("VAULT_UNKNOWN_KEY", `the key folder ${keyDir}`, id);
    return added;
  }

  /** Looks into the folder each time: another process may have made a newer one, and is putting all keys under it. */
  async function newest(): Promise<KeyFile> {
    const id = await newestKeyId(keyDir);
    if (id === undefined) throw new KeyFolderError("missing", keyDir);
    return keyFile(id);
  }

  return {
    keyDir,
    wrapped: ({ kekId }) => kekId.startsWith("kek-"),
    unwrap: async ({ kekId, wrapped }) => decrypt(createSecretKey((await keyFile(kekId)).key), wrapBinding(kekId), wrapped),
    async wrap(plain) {
      const { id, key } = await newest();
      return { kekId: id, wrapped: encrypt(createSecretKey(key), wrapBinding(id), plain) };
    },
    newest,
    has: (kekId) =>
      keyFile(kekId).then(
        () => true,
        (error: unknown) => {
          if (error instanceof VaultFault) return false;
          throw error;
        },
      ),
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

const wrapBinding = (kekId: string) => `dagsorden|wrapped-key|${kekId}`;
