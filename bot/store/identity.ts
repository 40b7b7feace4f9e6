import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { KeyFolderError } from "#bot/vault/keyFiles.ts";
import type { StoreMemory, Vault, WrappedKey } from "#bot/vault/types.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, keyOf, type StoreSeals, sealsFor } from "./seals.ts";
import { StoreOpenError } from "./storeOpenError.ts";

const proofText = "dagsorden";
const proof = { owner: "store", object: "identity", version: 1 };

/**
 * A store's own key, the seals of its tenant and what is remembered of it, once it is known that keys and tenant are those of this
 * database.
 */
export type Identity = {
  readonly vault: Vault;
  readonly seals: StoreSeals;
  readonly storeKey: WrappedKey;
  readonly memory: StoreMemory;
};

/** Makes the store's identity where it has none yet. */
export async function makeIdentity(db: Kysely<Schema>, vault: Vault, tenantId: string): Promise<void> {
  if (await db.selectFrom("store_identity").select("id").executeTakeFirst()) return;
  const seals = sealsFor(vault, tenantId);
  const key = await seals.newKey();
  await db
    .insertInto("store_identity")
    .values({ id: 1, tenant_id: tenantId, ...columnsOf(key), proof: await seals.seal(key, proof, proofText) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/**
 * Reads the store's identity and proves it: data under other keys would be unreadable, and what is written beside it would be
 * lost with the right ones. Throws `StoreOpenError` (`other-tenant` where `tenantId` is another, `wrong-keys`, `missing`).
 */
export async function readIdentity(db: Kysely<Schema>, vault: Vault, path: string, tenantId?: string): Promise<Identity> {
  const row = await db.selectFrom("store_identity").selectAll().executeTakeFirst();
  if (row === undefined) throw new StoreOpenError("missing", path);
  // One that was set in capitals was kept so, and everything is sealed under it as it was kept.
  if (tenantId !== undefined && row.tenant_id.toLowerCase() !== tenantId.toLowerCase())
    throw new StoreOpenError("other-tenant", path);
  const seals = sealsFor(vault, row.tenant_id);
  const storeKey = keyOf(row);
  const opened = await seals.open(storeKey, proof, row.proof).catch((cause: unknown) => {
    // Keys that are lost to us just now, or a folder that cannot be read, say so themselves.
    if (cause instanceof KeyFolderError || (cause instanceof VaultFault && cause.code !== "VAULT_UNKNOWN_KEY")) throw cause;
    throw new StoreOpenError("wrong-keys", path, cause);
  });
  if (opened !== proofText) throw new StoreOpenError("wrong-keys", path);
  // The proof goes wherever the data go, to a backup, to the other engine, and nobody without the key can make another one. How the
  // key is wrapped does as well, but changes with the wrapping key.
  const memory = vault.memoryOf({ store: fingerprintOf(row.proof), earlier: fingerprintOf(row.wrapped_key) });
  return { vault, seals, storeKey, memory };
}

const fingerprintOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);
