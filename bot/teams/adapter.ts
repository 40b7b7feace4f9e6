import {
  type Activity,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { botFramework, channelMetadata, emulatorMetadata } from "./channelAddresses.ts";
import { type Claim, type CredentialsFactory, OneAttemptAuthentication } from "./outgoing.ts";

export type TeamsConfig = {
  /** App registration of the bot. An empty one would switch botbuilder's authentication off, so it is refused at start. */
  readonly appId: string;
  readonly tenantId: string;
  /** Only the two kinds that throw when something is missing; `MultiTenant` is not offered. */
  readonly appType: "UserAssignedMSI" | "SingleTenant";
  /** Only for `SingleTenant`. A managed identity has none, and botbuilder throws when one is given. */
  readonly appPassword?: string;
  /** OpenID metadata of the channel; Bot Framework's own when absent. */
  readonly openIdMetadataUrl?: string;
  /** OpenID metadata that botbuilder reads on its emulator path, which the guard closes; Entra's when absent. */
  readonly emulatorOpenIdMetadataUrl?: string;
  /** What the bot calls the connector with. Made from the app registration when absent. */
  readonly credentialsFactory?: CredentialsFactory;
  /** Longest wait for an answer from the connector, in milliseconds; 8,000 when absent. */
  readonly connectorTimeoutMs?: number;
  /** Longest wait for a connection to it, in milliseconds; 4,000 when absent. */
  readonly connectorConnectMs?: number;
};

/** botbuilder's adapter, which verifies the token itself, without its HTTP answers: those give its messages away. */
export class TeamsAdapter extends CloudAdapter {
  /**
   * Verifies the token against the channel's keys, issuer, endorsements and service URL, and runs `logic` with the activity.
   * Throws when the token does not hold; then `logic` has not run.
   */
  verified(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** Claims of the token that this turn was verified by. */
  claimsOf(context: TurnContext): readonly Claim[] {
    const identity: { readonly claims: readonly Claim[] } | undefined = context.turnState.get(this.BotIdentityKey);
    return identity?.claims ?? [];
  }
}

/**
 * Makes the adapter. Throws when the app id or the tenant is empty, or when the kind of app and its password do not fit, so that
 * a server never starts with authentication switched off.
 */
export function createTeamsAdapter(config: TeamsConfig): TeamsAdapter {
  if (config.appId.trim() === "") throw new Error("The bot's app id is empty: authentication would be off.");
  if (config.tenantId.trim() === "") throw new Error("The tenant id is empty.");
  const credentials =
    config.credentialsFactory ??
    new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: config.appId,
      MicrosoftAppTenantId: config.tenantId,
      MicrosoftAppType: config.appType,
      ...(config.appPassword === undefined ? {} : { MicrosoftAppPassword: config.appPassword }),
    });
  return new TeamsAdapter(
    // All of them are named: given one, botbuilder takes the absent ones for empty, not for its own.
    new OneAttemptAuthentication(
      {
        MicrosoftAppId: config.appId,
        MicrosoftAppTenantId: config.tenantId,
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
        ToChannelFromBotOAuthScope: botFramework,
        ToBotFromChannelTokenIssuer: botFramework,
        OAuthUrl: botFramework,
        ToBotFromChannelOpenIdMetadataUrl: config.openIdMetadataUrl ?? channelMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: config.emulatorOpenIdMetadataUrl ?? emulatorMetadata,
        CallerId: "urn:botframework:azure",
      },
      credentials,
      { timeoutMs: config.connectorTimeoutMs, connectMs: config.connectorConnectMs },
    ),
  );
}
