import type { Kysely } from "kysely";
import type { Vault, WrappedKey } from "#bot/vault/types.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, keyOf, type Seals, sealsFor } from "./seals.ts";
import { StoreOpenError } from "./storeOpenError.ts";

const proofText = "dagsorden";
const proof = { owner: "store", object: "identity", version: 1 };

/** A store's own key and the seals of its tenant, once it is known that keys and tenant are those of this database. */
export type Identity = { readonly seals: Seals; readonly storeKey: WrappedKey };

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
  return { seals, storeKey };
}
