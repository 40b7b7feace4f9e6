import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { publicCloud } from "#bot/cloud.ts";
import { type ProductionConfig, readConfig } from "#bot/config.ts";
import { people } from "#bot/local/demo/people.ts";
import { units } from "#bot/local/demo/units.ts";
import { workplaces } from "#bot/local/demo/workplaces.ts";
import { startFailure } from "#bot/startFailure.ts";
import { startProduction } from "#bot/startProduction.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { standInCloud } from "#test/support/keyVaultStandIn.ts";
import { botId, tabClientId, tenantId } from "#test/support/signedActivity.ts";
import { aKeyVault } from "./vault/azure/vaultOnStandIn.ts";

async function installation(keyVaultUrl: string): Promise<ProductionConfig> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "organisation.json"), JSON.stringify({ people, units, workplaces }));
  const config = readConfig({
    PORT: "0",
    DATA_DIR: join(folder, "data"),
    KEY_DIR: join(folder, "keys"),
    BOT_ID: botId,
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: "dagsorden.example",
    DIRECTORY_FILE: join(folder, "organisation.json"),
  });
  if (config.mode !== "production") throw new Error("no installation");
  // What stands in for a vault speaks no TLS, which no setting allows.
  return { ...config, keyVaultUrl };
}

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const start = (config: ProductionConfig) => startProduction(config, log, { ...publicCloud(tenantId), keyVault: standInCloud });

it("an installation starts with its keys in a vault, and makes none in a folder", async () => {
  const standIn = await aKeyVault();
  const config = await installation(standIn.url);
  const running = await start(config);
  await running.close();
  expect(standIn.asked.some((request) => request.endsWith("/wrapkey"))).toBe(true);
  expect(existsSync(config.keyDir)).toBe(false);
  const again = await start(config);
  onTestFinished(() => again.close());
  expect(standIn.asked.some((request) => request.endsWith("/unwrapkey"))).toBe(true);
});

it.each([
  [
    "is gone",
    () => ({ status: 503 }),
    "cannot be reached, or does not answer in time. See to KEY_VAULT_URL, to the vault's network rules, and to the name service of this machine.",
  ],
  [
    "lets it not in",
    () => ({ status: 403, code: "Forbidden" }),
    "does not let this server in, or not to do that (Forbidden). Let the server's identity (KEY_VAULT_CLIENT_ID, else the bot's) get the key, wrap and unwrap with it, and get and set secrets.",
  ],
  [
    "is too busy",
    () => ({ status: 429, headers: { "retry-after": "0" } }),
    "takes no more requests for the time being. Try again in a while, and see to the vault's limits.",
  ],
])("says in a line that the vault %s, and what to do, and starts when it is there again", async (_, failure, words) => {
  const standIn = await aKeyVault();
  const config = await installation(standIn.url);
  standIn.fail(failure);
  const line = startFailure(await start(config).catch((error: unknown) => error));
  expect(line).toBe(`Dagsorden cannot get at its keys: ${standIn.url} ${words}`);
  standIn.fail(undefined);
  await (await start(config)).close();
});
