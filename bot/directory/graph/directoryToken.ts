import { ManagedIdentityCredential } from "@azure/identity";
import type { ProductionConfig } from "../../config.ts";
import { createGraphToken } from "../../elsewhere/graphToken.ts";
import { DeliveryError } from "../../teams/deliveryError.ts";
import { unless } from "../../unless.ts";
import type { GraphToken } from "./graphReader.ts";

const waitMs = 10_000;

/**
 * What reads the directory: the server's own managed identity, which alone is given the permissions and whose tokens nobody outside of this
 * server gets. The tab's registration, by its secret, only where there is no such identity: people sign in to that one.
 */
export function directoryToken(
  { tenantId, botId, tabClientId, tabClientSecret, botType }: ProductionConfig,
  { loginUrl, graphUrl }: { readonly loginUrl: string; readonly graphUrl: string },
): GraphToken {
  if (botType === "UserAssignedMSI" && tabClientSecret === undefined) return identityToken(botId, graphUrl);
  return createGraphToken({
    ...{ tenantId, clientId: tabClientId, credential: { kind: "secret", secret: tabClientSecret ?? "" } },
    ...{ loginUrl, graphUrl, now: () => performance.now() },
  });
}

function identityToken(clientId: string, graphUrl: string): GraphToken {
  const credential = new ManagedIdentityCredential({ clientId });
  return {
    token: async () => {
      try {
        // It does not heed a signal, and whoever looks for those who have left waits for it.
        const found = await unless(AbortSignal.timeout(waitMs), credential.getToken(`${graphUrl}/.default`));
        return found.token;
      } catch {
        // What went wrong may quote the token.
        throw new DeliveryError("retry", "no-token");
      }
    },
    // Keeps and renews its token by itself.
    forget: () => undefined,
  };
}
