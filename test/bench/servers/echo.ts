import type { AddressInfo } from "node:net";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { createServer, plugins } from "restify";
import { botId, type Surroundings, tenantId } from "../settings.ts";
import { given, serveParent } from "./asked.ts";
import { keepToken, singleTenantCredentials } from "./credentials.ts";

// A bare echo bot as botbuilder's own samples are: the same botbuilder, restify and token check as the product, and nothing else.
const settings = given<Surroundings>();
await keepToken(settings.botToken);
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: botId,
      MicrosoftAppTenantId: tenantId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      OAuthUrl: "https://api.botframework.com",
      ToBotFromChannelOpenIdMetadataUrl: settings.channelMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: settings.emulatorMetadata,
      CallerId: "urn:botframework:azure",
    },
    singleTenantCredentials(),
  ),
);
const server = createServer();
server.use(plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  // restify always gives both; its types and botbuilder's do not agree on that.
  await adapter.process(request as Parameters<typeof adapter.process>[0], response, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  serveParent(`http://127.0.0.1:${port}`, async () => undefined);
});
