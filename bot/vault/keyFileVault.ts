import { createSecretKey, randomBytes } from "node:crypto";
import { decrypt, encrypt } from "./aesGcm.ts";
import { dataKeys } from "./dataKeys.ts";
import { type KeyFile, KeyFolderError, makeKeyFile, newestKeyId, readKeyFiles } from "./keyFiles.ts";
import { sealingWith } from "./sealing.ts";
import { storeMemoryFiles } from "./storeMemoryFiles.ts";
import type { Vault } from "./types.ts";
import { VaultFault } from "./vaultFault.ts";

// Unwrapped keys kept in memory, so that a list of cases does not unwrap each key again.
const cachedKeys = 256;
const cachedMs = 10 * 60_000;

/**
 * A vault whose key-encryption keys are files of a folder outside the data folder. The newest one wraps new keys; older ones
 * still open what they wrapped. With `create: false` a folder without a key is refused instead of getting one.
 * Throws `KeyFolderError`.
 */
export async function openKeyFileVault(keyDir: string, options: { readonly create?: boolean } = {}): Promise<Vault> {
  let files = await keyFiles(keyDir, options.create ?? true);
  const kept = dataKeys(cachedKeys, cachedMs, () => performance.now());

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

  function wrap({ id, key }: KeyFile, plain: Uint8Array) {
    return { kekId: id, wrapped: encrypt(createSecretKey(key), wrapBinding(id), plain) };
  }

  const sealing = sealingWith(
    {
      async makeKey() {
        const plain = randomBytes(32);
        return { wrapped: wrap(await newest(), plain), plain };
      },
      async unwrap({ kekId, wrapped }) {
        return decrypt(createSecretKey((await keyFile(kekId)).key), wrapBinding(kekId), wrapped);
      },
    },
    kept,
  );
  const { plainOf, ...usual } = sealing;

  return {
    ...usual,
    // The keys lie on this machine: nothing is waited for.
    atHand: usual,
    forget: (key) => kept.forget(key),
    memoryOf: (fingerprint) => storeMemoryFiles(keyDir, fingerprint),
    currentKek: async () => (await newest()).id,
    async makeKek() {
      const made = await makeKeyFile(keyDir);
      return made.id;
    },
    hasKek: (kekId) =>
      keyFile(kekId).then(
        () => true,
        (error: unknown) => {
          if (error instanceof VaultFault) return false;
          throw error;
        },
      ),
    async rewrap(key) {
      const current = await newest();
      return key.kekId === current.id ? key : wrap(current, (await plainOf(key)).export());
    },
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
