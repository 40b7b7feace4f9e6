import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import { botId, tenantId } from "../settings.ts";

const scope = "https://api.botframework.com";
export const appPassword = "a-password-that-is-never-sent";
const anHour = 3_600_000;

/** The credentials that both servers make of an app registration: botbuilder's own, of one tenant. */
export function singleTenantCredentials(): ConfigurationServiceClientCredentialFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: botId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppPassword: appPassword,
  });
}

/**
 * Puts a token where botbuilder keeps those that Entra has given it, so that no server of the bench asks Entra for one. Everything
 * else about the credentials, and what making them costs, is as in production.
 */
export async function keepToken(accessToken: string): Promise<void> {
  const credentials = await singleTenantCredentials().createCredentials(
    botId,
    scope,
    "https://login.microsoftonline.com/x",
    true,
  );
  // Private in botbuilder's types.
  const { cache } = credentials.constructor as unknown as { readonly cache: unknown };
  if (!(cache instanceof Map)) throw new Error("botbuilder keeps its tokens elsewhere than it did.");
  cache.set(`${botId}${scope}-cache`, { accessToken, expiresOn: new Date(Date.now() + anHour) });
}
