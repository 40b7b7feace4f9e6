import { openExistingStore } from "#bot/store/openStore.ts";
import { openKeyVault } from "#bot/vault/azure/keyVault.ts";
import { standInCloud } from "#test/support/keyVaultStandIn.ts";

/* Started by a test as a process of its own: wraps the keys of a store anew in a vault on loopback, as `npm run rotate-keys` does. */

const [dataDir = "", databaseUrl, url = ""] = process.argv.slice(2);
const vault = openKeyVault({ url, keyName: "dagsorden", clientId: "the-bot" }, standInCloud);
const store = await openExistingStore({ dataDir, databaseUrl: databaseUrl || undefined, vault });
console.log(JSON.stringify(await store.rewrapKeys()));
await store.close();
