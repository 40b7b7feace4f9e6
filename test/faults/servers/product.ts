import { pino } from "pino";
import { machineClock } from "#bot/clock.ts";
import { readConfig } from "#bot/config.ts";
import { startProduction } from "#bot/startProduction.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
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
  keyVault: {},
  loginUrl: "http://127.0.0.1:9",
  graphUrl: "http://127.0.0.1:9",
  frameAncestors: ["'self'"],
};
const log = pino({ level: "warn" }, pino.destination({ dest: 2, sync: true }));
const ahead = { aheadMs: outside.aheadMs };
process.on("message", (told: Partial<typeof ahead>) => {
  ahead.aheadMs = told.aheadMs ?? ahead.aheadMs;
});
const running = await startProduction(config, log, cloud, (now) => machineClock(() => now() + ahead.aheadMs));
process.once("SIGTERM", () => void running.close().then(() => process.exit(0)));
process.send?.({ port: Number(/^port (\d+)/.exec(running.address)?.[1]) });
