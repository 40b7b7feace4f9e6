import type { Cloud } from "../../cloud.ts";
import { property } from "../../property.ts";
import { channelMetadata } from "../../teams/channelAddresses.ts";
import { ask, jsonOf } from "../ask.ts";
import { amiss, type Check, type Finding, well } from "../finding.ts";

const reach = "Let this machine reach it over HTTPS, or see to the proxy and the name service.";

/** Whether the keys are to be had that the tab's tokens are verified with, and the tenant is one. */
export function signInKeysCheck(cloud: Cloud, tenantId: string): Check {
  const about = "tab sign-in";
  return {
    about,
    look: async (signal) => {
      const answered = await ask(`${cloud.loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`, signal);
      if (answered.kind === "none") return [amiss(about, `${cloud.loginUrl} cannot be reached: ${answered.why}.`, reach)];
      const issuer = property(jsonOf(answered.text), "issuer");
      if (answered.status !== 200 || typeof issuer !== "string" || !issuer.includes(tenantId))
        return [amiss(about, `${cloud.loginUrl} does not know the tenant (status ${answered.status}).`, "Set right TENANT_ID.")];
      return [await keysAt(about, cloud.tabKeysUrl, signal)];
    },
  };
}

/** Whether the keys are to be had that Teams signs with when it hands over what people write. */
export function channelKeysCheck(cloud: Cloud): Check {
  const about = "chat sign-in";
  return {
    about,
    look: async (signal) => {
      const address = cloud.bot.openIdMetadataUrl ?? channelMetadata;
      const answered = await ask(address, signal);
      if (answered.kind === "none") return [amiss(about, `${new URL(address).host} cannot be reached: ${answered.why}.`, reach)];
      const keys = property(jsonOf(answered.text), "jwks_uri");
      if (answered.status !== 200 || typeof keys !== "string" || !URL.canParse(keys))
        return [amiss(about, `${new URL(address).host} does not say where its keys are (status ${answered.status}).`, reach)];
      return [await keysAt(about, keys, signal)];
    },
  };
}

async function keysAt(about: string, address: string, signal: AbortSignal): Promise<Finding> {
  const { host } = new URL(address);
  const answered = await ask(address, signal);
  if (answered.kind === "none") return amiss(about, `The keys of ${host} cannot be fetched: ${answered.why}.`, reach);
  const keys = property(jsonOf(answered.text), "keys");
  if (answered.status !== 200 || !Array.isArray(keys) || keys.length === 0)
    return amiss(about, `${host} gives no keys (status ${answered.status}).`, reach);
  return well(about, `The keys that tokens are verified with come from ${host}.`);
}
