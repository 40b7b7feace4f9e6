import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { StoreMemory, Vault, WrappedKey } from "#bot/vault/types.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, keyOf, type Seals, sealsFor } from "./seals.ts";
import { StoreOpenError } from "./storeOpenError.ts";

const proofText = "dagsorden";
const proof = { owner: "store", object: "identity", version: 1 };

/**
 * A store's own key, the seals of its tenant and what is remembered of it, once it is known that keys and tenant are those of this
 * database.
 */
export type Identity = { readonly seals: Seals; readonly storeKey: WrappedKey; readonly memory: StoreMemory };

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
  if (tenantId !== undefined && row.tenant_id !== tenantId) throw new StoreOpenError("other-tenant", path);
  const seals = sealsFor(vault, row.tenant_id);
  const storeKey = keyOf(row);
  const opened = await seals.open(storeKey, proof, row.proof).catch((cause: unknown) => {
    throw new StoreOpenError("wrong-keys", path, cause);
  });
  if (opened !== proofText) throw new StoreOpenError("wrong-keys", path);
  // The key goes wherever the data go: to a backup, to the other engine.
  const fingerprint = createHash("sha256").update(storeKey.wrapped).digest("hex").slice(0, 16);
  return { seals, storeKey, memory: vault.memoryOf(fingerprint) };
}
