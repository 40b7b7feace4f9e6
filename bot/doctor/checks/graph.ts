import type { Cloud } from "../../cloud.ts";
import { graphCredentialOf, type ProductionConfig } from "../../config.ts";
import { createGraphToken } from "../../elsewhere/graphToken.ts";
import { ask } from "../ask.ts";
import { amiss, type Check, well } from "../finding.ts";

const about = "activity feed";

/** Whether Microsoft Graph is reached and the app gets a token for it; nothing where the feed is off. */
export function graphCheck(config: ProductionConfig, { loginUrl, graphUrl }: Cloud): readonly Check[] {
  const credential = graphCredentialOf(config);
  if (credential === undefined) return [];
  const { tenantId, tabClientId: clientId } = config;
  const look: Check["look"] = async (signal) => {
    const reached = await ask(graphUrl, signal);
    if (reached.kind === "none")
      return [amiss(about, `${graphUrl} cannot be reached: ${reached.why}.`, "Let this machine reach it over HTTPS.")];
    const { token } = createGraphToken({ tenantId, clientId, credential, loginUrl, graphUrl, now: () => performance.now() });
    const got = await token().catch(() => undefined);
    if (got !== undefined) return [well(about, `gets a token for ${graphUrl}.`)];
    const todo =
      credential.kind === "secret"
        ? "Make a new client secret for the tab's registration, and set it as TAB_CLIENT_SECRET."
        : "Let the tab's registration trust the managed identity (infra/README.md).";
    return [amiss(about, `gets no token for ${graphUrl}.`, todo)];
  };
  return [{ about, look }];
}
