import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { type StorePlace, tenantId } from "./settings.ts";

/** Opens a store as the product does, on the engine that the place names. */
export async function openBenchStore({ dataDir, databaseUrl, keyDir }: StorePlace): Promise<Store> {
  return openStore({ dataDir, databaseUrl, vault: await openKeyFileVault(keyDir), tenantId });
}
