import type { AppParts } from "#bot/app.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import type { Issuer } from "./issuer.ts";

/** The tenant and the app registrations that an issuer signs for. */
export type IssuedFor = { readonly botId: string; readonly tenantId: string; readonly tabClientId: string };

/**
 * The parts of an app that have to do with trust, for an app that takes the issuer's tokens for Bot Framework's and Entra's and
 * answers on loopback alone.
 * @param baseUrl where the tab is served, no slash last.
 */
export function trustIssuer(
  issuer: Pick<Issuer, "urls" | "signBotToken">,
  { botId, tenantId, tabClientId }: IssuedFor,
  baseUrl: string,
): Pick<AppParts, "teams" | "allowsServiceUrl" | "tabToken" | "tabConfig"> {
  return {
    teams: {
      appId: botId,
      tenantId,
      appType: "SingleTenant",
      openIdMetadataUrl: issuer.urls.channel,
      emulatorOpenIdMetadataUrl: issuer.urls.emulator,
      credentialsFactory: issuedCredentials(botId, issuer.signBotToken),
    },
    allowsServiceUrl: loopbackServiceUrls,
    tabToken: { jwksUrl: issuer.urls.entraKeys, tenantId, audience: [tabClientId] },
    tabConfig: { clientId: tabClientId, initiateLoginEndpoint: `${baseUrl}/tab/auth-start.html` },
  };
}
