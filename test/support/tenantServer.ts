import { pino } from "pino";
import { machineClock } from "#bot/clock.ts";
import type { Cloud } from "#bot/cloud.ts";
import { readConfig } from "#bot/config.ts";
import { startProduction } from "#bot/startProduction.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import { standInCloud } from "./keyVaultStandIn.ts";

/** What this process is told, in `STAND_IN`, of the cloud that stands in for Microsoft's. */
export type StandInCloud = {
  readonly channelMetadata: string;
  readonly emulatorMetadata: string;
  readonly tabKeys: string;
  /** Where Entra and Graph are; nothing is asked of them where absent. */
  readonly entra?: string;
  /** Address of a key vault that stands in for Azure's: without https, which no setting allows. */
  readonly keyVault?: string;
  /** What the bot calls the connector with. */
  readonly botToken: string;
};

/*
 * The server of an installation as `bot/main.ts` starts it, all settings included, in another cloud than Microsoft's: so that two of
 * them can be tried as they run in a tenant, with one Teams between them.
 */
const config = readConfig(process.env);
if (config.mode !== "production") throw new Error("a server of an installation");
const standIn: StandInCloud = JSON.parse(process.env["STAND_IN"] ?? "{}");
/** How far it is ahead of the day that it is: one more with each signal. Tokens are judged by the day that it is. */
const ahead = { days: 0 };
process.on("SIGUSR2", () => {
  ahead.days += 1;
});
const clockAhead = (now: () => number) => machineClock(() => now() + ahead.days * 24 * 3_600_000);
const inCloud = standIn.keyVault === undefined ? config : { ...config, keyVaultUrl: standIn.keyVault };
const cloud: Cloud = {
  bot: {
    openIdMetadataUrl: standIn.channelMetadata,
    emulatorOpenIdMetadataUrl: standIn.emulatorMetadata,
    credentialsFactory: issuedCredentials(config.botId, async () => standIn.botToken),
  },
  allowsServiceUrl: loopbackServiceUrls,
  tabKeysUrl: standIn.tabKeys,
  keyVault: standIn.keyVault === undefined ? {} : standInCloud,
  loginUrl: standIn.entra ?? "http://127.0.0.1:9",
  graphUrl: standIn.entra ?? "http://127.0.0.1:9",
  frameAncestors: ["'self'"],
};
const log = pino({ level: config.logLevel }, pino.destination(2));
const running = await startProduction(inCloud, log, cloud, clockAhead);
process.once("SIGTERM", () => {
  running.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.stdout.write(`Dagsorden: ${running.address}\n`);
