import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { databaseWithTables } from "#test/support/postgresDatabase.ts";
import { temporaryFolder } from "./fixtures.ts";

/** A new database and the folder of its keys, as several servers share them. */
export async function postgresPlace() {
  const databaseUrl = await databaseWithTables();
  const folder = await temporaryFolder();
  return { databaseUrl, folder };
}

/** Opens the store of a PostgreSQL database. It closes itself when the test ends. */
export async function postgresStore({ databaseUrl, folder }: Awaited<ReturnType<typeof postgresPlace>>): Promise<Store> {
  const vault = await openKeyFileVault(join(folder, "keys"));
  const store = await openStore({ dataDir: join(folder, "data"), databaseUrl, vault, tenantId: "tenant" });
  onTestFinished(() => store.close());
  return store;
}
