import { type Config, graphCredentialOf, mailServerOf } from "../config.ts";
import type { ElsewhereWays } from "../teams/elsewhereJobs.ts";
import { createActivityFeed } from "./activityFeed.ts";
import { createGraphToken } from "./graphToken.ts";
import type { LinkTo } from "./letterText.ts";
import { createMailer } from "./mailer.ts";

/** The ways to people beside the chat that these settings open. Nothing is asked of anybody before somebody is written to. */
export function waysOf(
  config: Config,
  cloud: { readonly loginUrl: string; readonly graphUrl: string } | undefined,
): ElsewhereWays {
  const server = mailServerOf(config);
  const link = config.teamsAppId === undefined ? undefined : linkTo(config.teamsAppId);
  const credential = graphCredentialOf(config);
  const feed =
    config.mode === "local" || cloud === undefined || credential === undefined || link === undefined
      ? undefined
      : createActivityFeed({
          graphUrl: cloud.graphUrl,
          link,
          token: createGraphToken({
            ...{ tenantId: config.tenantId, clientId: config.tabClientId, credential },
            ...{ loginUrl: cloud.loginUrl, graphUrl: cloud.graphUrl, now: () => performance.now() },
          }),
        });
  return {
    ...(server === undefined ? {} : { mailer: createMailer(server) }),
    ...(feed === undefined ? {} : { feed }),
    ...(link === undefined ? {} : { link }),
  };
}

/** The tabs in Teams, as the manifest names them. */
function linkTo(teamsAppId: string): LinkTo {
  return (page) => `https://teams.microsoft.com/l/entity/${teamsAppId}/${page}`;
}
