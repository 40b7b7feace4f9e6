import type { Kysely } from "kysely";
import type { Vault } from "#bot/vault/types.ts";
import { destroyAgain } from "./destroyedKeys.ts";
import { type Identity, readIdentity } from "./identity.ts";
import type { Schema } from "./schema.ts";

/**
 * The identity of a store that is about to be written to. Where an older backup was put in its place, the keys that have been
 * destroyed since are destroyed again first. Throws as `readIdentity` does, and `KeyFolderError`.
 */
export async function readyIdentity(db: Kysely<Schema>, vault: Vault, path: string, tenantId?: string): Promise<Identity> {
  const identity = await readIdentity(db, vault, path, tenantId);
  await destroyAgain({ db, ...identity });
  // Read under both names until it can be written.
  await identity.memory.takeOver().catch(() => undefined);
  return identity;
}
