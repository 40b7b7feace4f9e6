import { onTestFinished, vi } from "vitest";
import { openKeyVault } from "#bot/vault/azure/keyVault.ts";
import { type KeyVaultStandIn, keyVaultStandIn, standInCloud } from "#test/support/keyVaultStandIn.ts";

/** A key vault on loopback, which this process's managed identity may ask. It goes with the test. */
export async function aKeyVault(): Promise<KeyVaultStandIn> {
  const standIn = await keyVaultStandIn();
  for (const [name, value] of Object.entries(standIn.environment)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await standIn.stop().catch(() => undefined);
  });
  return standIn;
}

/** The product's vault over it, as a server opens it: with nothing in memory. */
export const openedVault = ({ url }: KeyVaultStandIn, clientId = "the-bot") =>
  openKeyVault({ url, keyName: "dagsorden", clientId }, standInCloud);
