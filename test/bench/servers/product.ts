import { createApp } from "#bot/app.ts";
import { localChanges } from "#bot/changes/changes.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { createHttpServer, listen } from "#bot/server.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import { benchClock } from "../benchClock.ts";
import { openBenchStore } from "../benchStore.ts";
import { benchOrganisation } from "../organisation.ts";
import { botId, type ProductSettings, tabClientId, tenantId } from "../settings.ts";
import { given, serveParent } from "./asked.ts";
import { appPassword, keepToken } from "./credentials.ts";

// The product as `startProduction` wires it, with the bench's people, day and stand-ins.
const settings = given<ProductSettings>();
await keepToken(settings.botToken);
const write = (fields: object, message: string) => void process.stderr.write(`${JSON.stringify({ message, ...fields })}\n`);
const log = { info: () => undefined, warn: write, error: write };
const server = createHttpServer(log);
const app = createApp({
  server,
  store: await openBenchStore(settings.store),
  changes: localChanges(),
  directory: fixedDirectory(benchOrganisation()),
  clock: benchClock,
  log,
  teams: {
    appId: botId,
    tenantId,
    appType: "SingleTenant",
    appPassword,
    openIdMetadataUrl: settings.channelMetadata,
    emulatorOpenIdMetadataUrl: settings.emulatorMetadata,
  },
  allowsServiceUrl: loopbackServiceUrls,
  tabToken: { jwksUrl: settings.tabKeys, tenantId, audience: [tabClientId] },
  tabConfig: { clientId: tabClientId, initiateLoginEndpoint: "http://localhost/tab/auth-start.html" },
  frameAncestors: ["'self'"],
  hmsUrl: undefined,
  // The stand-in takes whatever comes: what is measured is the product, not how long it waits for Teams.
  sending: {
    limits: { perConversation: [{ messages: 1_000, milliseconds: 1 }], perApp: [{ messages: 1_000, milliseconds: 1 }] },
  },
});
const port = await listen(server, 0, "127.0.0.1");
serveParent(`http://127.0.0.1:${port}`, () => app.poller.idle());
