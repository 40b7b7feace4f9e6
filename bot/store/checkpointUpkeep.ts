import { KeyFolderError } from "#bot/vault/keyFiles.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import type { CheckpointOutcome } from "./chainTypes.ts";
import { type DestroyedParts, destroyAgain, rememberDestroyed } from "./destroyedKeys.ts";
import { type CheckpointParts, hasCheckpoint, recordHeads, trustedNewest } from "./recordCheckpoint.ts";
import { recordReadingHeads } from "./recordReadingHeads.ts";

/** What `Store.recordCheckpoint` does each time that it is called. */
export function checkpointUpkeep(parts: CheckpointParts & DestroyedParts): () => Promise<CheckpointOutcome> {
  const { memory, seals, storeKey } = parts;
  let lastTime: ReadonlySet<string> | undefined;
  return async () => {
    // So that no transaction below waits for a vault.
    await seals.seal(storeKey, { owner: "store", object: "ready", version: 1 }, "");
    const areKeysRemembered = await isWritten(async () => {
      lastTime = await rememberDestroyed(parts, lastTime);
    });
    const remembered = await memory.checkpoint();
    if (remembered !== undefined && !(await hasCheckpoint(parts, remembered))) {
      // Put back while servers run, perhaps: when it is opened this is done as well.
      await destroyAgain(parts);
      return { kind: "behind", remembered };
    }
    const heads = (await recordHeads(parts)) + (await recordReadingHeads(parts));
    const newest = await trustedNewest(parts);
    const isNew = newest !== undefined && newest.number !== remembered?.number;
    const isNewestRemembered = !isNew || (await isWritten(() => memory.rememberCheckpoint(newest)));
    const isRemembered = areKeysRemembered && isNewestRemembered;
    if (heads === 0 || newest === undefined) return { kind: "unchanged", isRemembered };
    return { kind: "recorded", newest, heads, isRemembered };
  };
}

/**
 * Whether it could be written outside the database. A folder that is full or read-only must not keep checkpoints from being
 * recorded.
 */
async function isWritten(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof KeyFolderError || error instanceof VaultFault) return false;
    throw error;
  }
}
