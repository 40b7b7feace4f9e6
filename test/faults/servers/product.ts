import { flushCompileCache } from "node:module";
import { pino } from "pino";
import { machineClock } from "#bot/clock.ts";
import { readConfig } from "#bot/config.ts";
import { startFailure } from "#bot/startFailure.ts";
import { startProduction } from "#bot/startProduction.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import { standInCloud } from "#test/support/keyVaultStandIn.ts";
import { botId, type OutsideSettings } from "./settings.ts";

/*
 * The server of an installation, as `bot/main.ts` starts it, with stand-ins for Microsoft's services that live in the process that
 * started this one: what has arrived there is known also when this process was killed. It says on which port it listens, and
 * its clock is set by whoever started it.
 */

const outside = JSON.parse(process.argv[2] ?? "") as OutsideSettings;
// Nothing outlives whoever started it, whatever happened to them.
process.on("disconnect", () => process.exit(0));
const config = readConfig(process.env);
if (config.mode !== "production") throw new Error("the settings are not those of an installation");
const cloud = {
  bot: {
    openIdMetadataUrl: outside.channelMetadata,
    emulatorOpenIdMetadataUrl: outside.emulatorMetadata,
    credentialsFactory: issuedCredentials(botId, async () => outside.botToken),
  },
  allowsServiceUrl: loopbackServiceUrls,
  tabKeysUrl: outside.tabKeys,
  keyVault: outside.keyVaultUrl === undefined ? {} : standInCloud,
  loginUrl: "http://127.0.0.1:9",
  graphUrl: "http://127.0.0.1:9",
  frameAncestors: ["'self'"],
};
const log = pino({ level: "warn" }, pino.destination({ dest: 2, sync: true }));
const ahead = { aheadMs: outside.aheadMs };
process.on("message", (told: Partial<typeof ahead>) => {
  ahead.aheadMs = told.aheadMs ?? ahead.aheadMs;
});
const given = outside.keyVaultUrl === undefined ? config : { ...config, keyVaultUrl: outside.keyVaultUrl };
const running = await startProduction(given, log, cloud, (now) => machineClock(() => now() + ahead.aheadMs)).catch(
  (thrown: unknown) => {
    const known = startFailure(thrown);
    if (known === undefined) throw thrown;
    process.stderr.write(`${known}\n`);
    process.exit(1);
  },
);
process.once("SIGTERM", () => void running.close().then(() => process.exit(0)));
// Who is killed writes nothing at their end: what was compiled for this start spares the next one half of its work.
flushCompileCache();
process.send?.({ port: Number(/^port (\d+)/.exec(running.address)?.[1]) });
