import { pino } from "pino";
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
const inCloud = standIn.keyVault === undefined ? config : { ...config, keyVaultUrl: standIn.keyVault };
const running = await startProduction(inCloud, pino({ level: config.logLevel }, pino.destination(2)), {
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
});
process.once("SIGTERM", () => {
  running.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.stdout.write(`Dagsorden: ${running.address}\n`);
