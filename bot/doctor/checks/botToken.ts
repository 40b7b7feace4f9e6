import type { Cloud } from "../../cloud.ts";
import type { ProductionConfig } from "../../config.ts";
import { property } from "../../property.ts";
import { botFramework } from "../../teams/channelAddresses.ts";
import { ask, jsonOf } from "../ask.ts";
import { amiss, type Check, type Finding, unseen, well } from "../finding.ts";

const about = "bot";

/** Whether the bot gets the token that it calls Teams with, the way its kind of app gets one. */
export function botTokenCheck(config: ProductionConfig, cloud: Cloud): Check {
  return {
    about,
    look: async (signal) =>
      config.botType === "SingleTenant" ? [await bySecret(config, cloud, signal)] : [await byIdentity(config, signal)],
  };
}

async function bySecret(config: ProductionConfig, { loginUrl }: Cloud, signal: AbortSignal): Promise<Finding> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: config.botId,
    client_secret: config.botPassword ?? "",
    scope: `${botFramework}/.default`,
  });
  const answered = await ask(`${loginUrl}/${config.tenantId}/oauth2/v2.0/token`, signal, { method: "POST", body: form });
  if (answered.kind === "none")
    return amiss(about, `${loginUrl} cannot be reached: ${answered.why}.`, "Let this machine reach it over HTTPS.");
  if (hasToken(answered.text)) return well(about, "gets a token with BOT_PASSWORD.");
  const todo = "Make a new client secret for the bot's registration, and set it as BOT_PASSWORD.";
  return amiss(
    about,
    `gets no token with BOT_ID and BOT_PASSWORD (status ${answered.status}): the secret is wrong or has run out.`,
    todo,
  );
}

async function byIdentity(config: ProductionConfig, signal: AbortSignal): Promise<Finding> {
  const { botId, identityEndpoint, identityHeader } = config;
  if (identityEndpoint === undefined || identityHeader === undefined) {
    const words =
      "IDENTITY_ENDPOINT and IDENTITY_HEADER are not set here, so whether the managed identity gets a token cannot be tried.";
    return unseen(about, `${words} Run this where the server runs.`);
  }
  const url = new URL(identityEndpoint);
  for (const [name, value] of [
    ["resource", botFramework],
    ["api-version", "2019-08-01"],
    ["client_id", botId],
  ] as const)
    url.searchParams.set(name, value);
  const answered = await ask(url.href, signal, { headers: { "X-IDENTITY-HEADER": identityHeader } });
  if (answered.kind === "none")
    return amiss(
      about,
      `The machine's identity endpoint cannot be reached: ${answered.why}.`,
      "See to the managed identity of this machine.",
    );
  if (hasToken(answered.text)) return well(about, "gets a token as a managed identity.");
  return amiss(
    about,
    `gets no token as a managed identity (status ${answered.status}).`,
    "Assign the identity with BOT_ID's client id to this machine.",
  );
}

function hasToken(text: string): boolean {
  const token = property(jsonOf(text), "access_token");
  return typeof token === "string" && token !== "";
}
