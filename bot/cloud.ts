import type { TabTokenRules } from "./api/verifyTabToken.ts";
import type { TeamsConfig } from "./teams/adapter.ts";
import { type GuardRules, teamsServiceUrls } from "./teams/guard.ts";
import type { KeyVaultCloud } from "./vault/azure/access.ts";

/** Where Microsoft's services are that an installation relies on. Its clouds differ in it, and so does what stands in for one. */
export type Cloud = {
  /** Keys that Bot Framework signs with, and what the bot calls the connector with; botbuilder's own where absent. */
  readonly bot: Pick<TeamsConfig, "openIdMetadataUrl" | "emulatorOpenIdMetadataUrl" | "credentialsFactory">;
  /** Where the connector may be. */
  readonly allowsServiceUrl: GuardRules["allowsServiceUrl"];
  /** Keys that Entra signs the tenant's tokens with. */
  readonly tabKeysUrl: TabTokenRules["jwksUrl"];
  /** How a key vault is reached. */
  readonly keyVault: KeyVaultCloud;
  /** Where Entra gives out tokens, and where Microsoft Graph is. */
  readonly loginUrl: string;
  readonly graphUrl: string;
  /** Hosts of Teams and of the Microsoft 365 apps that show a tab. */
  readonly frameAncestors: readonly string[];
};

/** Microsoft's public cloud, as a tenant of it meets it. */
export function publicCloud(tenantId: string): Cloud {
  return {
    bot: {},
    keyVault: {},
    allowsServiceUrl: teamsServiceUrls(),
    tabKeysUrl: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
    loginUrl: "https://login.microsoftonline.com",
    graphUrl: "https://graph.microsoft.com",
    frameAncestors: [
      "https://teams.microsoft.com",
      "https://*.teams.microsoft.com",
      "https://teams.cloud.microsoft",
      "https://*.cloud.microsoft",
      "https://*.microsoft365.com",
      "https://*.office.com",
      "https://outlook.office365.com",
    ],
  };
}
