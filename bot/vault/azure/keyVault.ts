import { randomBytes } from "node:crypto";
import { dataKeys } from "../dataKeys.ts";
import type { KeyFolder } from "../keyFolder.ts";
import { KeyNotAtHand } from "../keyNotAtHand.ts";
import { sealingBy, sealingWith } from "../sealing.ts";
import { storeMemoryFiles } from "../storeMemoryFiles.ts";
import type { Sealing, Vault, WrappedKey } from "../types.ts";
import { accessTo, type KeyVaultCloud, type KeyVaultSettings } from "./access.ts";
import { algorithm, hasVersion, newestVersion, unwrap } from "./keyVersions.ts";
import { secretMemory } from "./secretMemory.ts";
import { spareKeys } from "./spareKeys.ts";

// Few data keys lie in memory, and none for long; who is at work on a case does not wait for the vault at every click.
const cachedKeys = 256;
const cachedMs = 10 * 60_000;
/** How long it may take until a server wraps with a key-encryption key that was made elsewhere. */
const currentMs = 5 * 60_000;

/**
 * A vault whose key-encryption keys never leave Azure Key Vault: data keys are wrapped and unwrapped there, by the version of the
 * key that wrapped them. Asks nothing yet.
 * @param folder keys in files, where the store had them before: they open what they wrapped until `npm run rotate-keys` is done, and
 *   what they remember is taken over
 */
export function openKeyVault(settings: KeyVaultSettings, cloud: KeyVaultCloud, folder?: KeyFolder): Vault {
  const access = accessTo(settings, cloud);
  const now = () => performance.now();
  const kept = dataKeys(cachedKeys, cachedMs, now);
  let current: { readonly kekId: string; readonly until: number } | undefined;

  async function currentKek(): Promise<string> {
    if (current !== undefined && current.until > now()) return current.kekId;
    const kekId = await newestVersion(access);
    current = { kekId, until: now() + currentMs };
    return kekId;
  }

  async function wrap(plain: Uint8Array): Promise<WrappedKey> {
    const kekId = await currentKek();
    const { result } = await access.cryptography(kekId)((client, options) => client.wrapKey(algorithm, plain, options));
    return { kekId, wrapped: result };
  }

  async function makeKey() {
    const plain = randomBytes(32);
    return { plain, wrapped: await wrap(plain) };
  }

  const unwrapAnywhere = (key: WrappedKey) => (folder?.wrapped(key) ? folder.unwrap(key) : unwrap(access, key));
  const { plainOf, ...usual } = sealingWith({ makeKey, unwrap: unwrapAnywhere }, kept);
  const spares = spareKeys(makeKey, currentMs, now);

  /** The key, where it need not be asked for. */
  async function plainAtHand(key: WrappedKey) {
    const plain = kept.get(key);
    if (plain !== undefined) return plain;
    throw new KeyNotAtHand(async () => {
      await plainOf(key);
    });
  }

  const atHand: Sealing = {
    async newKey() {
      const spare = spares.take();
      if (spare === undefined) throw new KeyNotAtHand(spares.fill);
      kept.put(spare.wrapped, spare.plain);
      return spare.wrapped;
    },
    ...sealingBy(plainAtHand),
  };

  return {
    ...usual,
    atHand,
    forget: (key) => kept.forget(key),
    memoryOf: (fingerprint) => secretMemory(access, fingerprint.store, folder && storeMemoryFiles(folder.keyDir, fingerprint)),
    currentKek() {
      current = undefined;
      return currentKek();
    },
    async makeKek() {
      await access.keys((client, options) => client.rotateKey(access.keyName, options));
      current = undefined;
      return currentKek();
    },
    hasKek: async (kekId) => (folder?.wrapped({ kekId }) ? folder.has(kekId) : hasVersion(access, kekId)),
    async rewrap(key) {
      return key.kekId === (await currentKek()) ? key : wrap((await plainOf(key)).export());
    },
  };
}
