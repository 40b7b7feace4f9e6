import { randomBytes } from "node:crypto";
import { dataKeys } from "./dataKeys.ts";
import { makeKeyFile } from "./keyFiles.ts";
import { openKeyFolder } from "./keyFolder.ts";
import { sealingWith } from "./sealing.ts";
import { storeMemoryFiles } from "./storeMemoryFiles.ts";
import type { Vault } from "./types.ts";

// Unwrapped keys kept in memory, so that a list of cases does not unwrap each key again.
const cachedKeys = 256;
const cachedMs = 10 * 60_000;

/**
 * A vault whose key-encryption keys are files of a folder outside the data folder. The newest one wraps new keys; older ones
 * still open what they wrapped. With `create: false` a folder without a key is refused instead of getting one.
 * Throws `KeyFolderError`.
 */
export async function openKeyFileVault(keyDir: string, options: { readonly create?: boolean } = {}): Promise<Vault> {
  const folder = await openKeyFolder(keyDir, options.create ?? true);
  const kept = dataKeys(cachedKeys, cachedMs, () => performance.now());
  const { plainOf, ...usual } = sealingWith(
    {
      async makeKey() {
        const plain = randomBytes(32);
        return { wrapped: await folder.wrap(plain), plain };
      },
      unwrap: folder.unwrap,
    },
    kept,
  );
  return {
    ...usual,
    // The keys lie on this machine: nothing is waited for.
    atHand: usual,
    forget: (key) => kept.forget(key),
    memoryOf: (fingerprint) => storeMemoryFiles(keyDir, fingerprint),
    currentKek: async () => (await folder.newest()).id,
    makeKek: async () => (await makeKeyFile(keyDir)).id,
    hasKek: folder.has,
    async rewrap(key) {
      return key.kekId === (await folder.newest()).id ? key : folder.wrap((await plainOf(key)).export());
    },
  };
}
