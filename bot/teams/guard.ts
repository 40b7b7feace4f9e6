import type { Activity } from "botbuilder";
import { decodeJwt } from "jose";
import type { PersonId } from "#domain/kernel/ids.ts";
import { property } from "../property.ts";
import { type Claim, isLoopback } from "./outgoing.ts";

/** Longest body of an activity, in bytes. */
export const longestBody = 256 * 1024;

export type GuardRules = {
  readonly appId: string;
  readonly tenantId: string;
  /** Whether the bot may answer at that address: `teamsServiceUrls` in production, `loopbackServiceUrls` on one's own machine. */
  readonly allowsServiceUrl: (url: URL) => boolean;
};

/** Why a request is turned away. This code, and nothing of the request, is what the log gets to see. */
type RefusalCode =
  | "body-too-long"
  | "body-not-object"
  | "type-missing"
  | "channel-not-teams"
  | "service-url-missing"
  | "service-url-foreign"
  | "expect-replies"
  | "token-missing"
  | "token-unreadable"
  | "issuer-not-channel"
  | "audience-not-bot"
  | "token-tenant-foreign"
  | "token-endless"
  | "token-not-verified"
  | "tenant-missing"
  | "tenant-foreign"
  | "person-missing"
  | "conversation-missing"
  | "not-personal";

export type GuardRefusal = { readonly passed: false; readonly code: RefusalCode; readonly status: 400 | 401 | 403 | 413 };
type Passed<T> = { readonly passed: true } & T;

const channelIssuer = "https://api.botframework.com";
const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** Service URLs of Teams' public cloud, and of hosts that an installation adds (`smba.infra.gov.teams.microsoft.us`). */
export function teamsServiceUrls(moreHosts: readonly string[] = []): GuardRules["allowsServiceUrl"] {
  const hosts = new Set(["smba.trafficmanager.net", ...moreHosts]);
  return (url) => url.protocol === "https:" && url.port === "" && hosts.has(url.hostname);
}

/** Service URLs on this machine, for local mode. */
export const loopbackServiceUrls: GuardRules["allowsServiceUrl"] = isLoopback;

/**
 * Looks at a request before botbuilder sees anything of it. botbuilder takes an Entra token of any tenant through its emulator
 * path, without looking at service URL or endorsement, and remembers issuers of tokens that it has not verified; only the
 * channel's own tokens come past here. Nothing is verified yet: that the token holds is for botbuilder to say.
 * @param body the body as it came; `undefined` when it was longer than `longestBody`.
 */
export function inspectRequest(
  authorization: string | undefined,
  body: Buffer | undefined,
  rules: GuardRules,
): Passed<{ readonly activity: Activity; readonly authorization: string }> | GuardRefusal {
  if (body === undefined || body.length > longestBody) return refuse("body-too-long", 413);
  const activity = jsonObject(body);
  if (activity === undefined) return refuse("body-not-object", 400);
  if (!isActivity(activity)) return refuse("type-missing", 400);
  if (activity.channelId !== "msteams") return refuse("channel-not-teams", 403);
  if (typeof activity.serviceUrl !== "string" || activity.serviceUrl === "") return refuse("service-url-missing", 400);
  if (!URL.canParse(activity.serviceUrl)) return refuse("service-url-foreign", 403);
  if (!rules.allowsServiceUrl(new URL(activity.serviceUrl))) return refuse("service-url-foreign", 403);
  // Answers would be gathered into the HTTP response instead of being posted. Teams does not ask for it.
  if (activity.deliveryMode === "expectReplies") return refuse("expect-replies", 400);
  const code = inspectToken(authorization, rules);
  if (code !== undefined) return refuse(code, 401);
  return { passed: true, activity, authorization: authorization ?? "" };
}

/**
 * Looks at an activity whose token botbuilder has verified: the claims once more, as they were verified, then the tenant and the
 * person. Who acts is `from.aadObjectId`, and nothing that a card says.
 */
export function inspectVerified(
  activity: Activity,
  claims: readonly Claim[],
  rules: GuardRules,
): Passed<{ readonly personId: PersonId }> | GuardRefusal {
  const claim = (type: string): unknown => claims.find((each) => each.type === type)?.value;
  if (claim("iss") !== channelIssuer) return refuse("issuer-not-channel", 401);
  if (claim("aud") !== rules.appId) return refuse("audience-not-bot", 401);
  const tenants = tenantsOf(activity);
  if (tenants.length === 0) return refuse("tenant-missing", 403);
  if (tenants.some((tenant) => tenant !== rules.tenantId)) return refuse("tenant-foreign", 403);
  if (typeof activity.conversation?.id !== "string" || activity.conversation.id === "")
    return refuse("conversation-missing", 400);
  // Cards hold what concerns one person. In a group or a team they would be read by others.
  const { conversationType, isGroup } = activity.conversation;
  if (isGroup === true || (conversationType ?? "personal") !== "personal") return refuse("not-personal", 403);
  const personId: unknown = activity.from?.aadObjectId;
  if (!isPersonId(personId)) return refuse("person-missing", 403);
  return { passed: true, personId };
}

function inspectToken(authorization: string | undefined, rules: GuardRules): RefusalCode | undefined {
  if (authorization === undefined || authorization === "") return "token-missing";
  const token = bearer.exec(authorization)?.[1];
  if (token === undefined) return "token-unreadable";
  const claims = decoded(token);
  if (claims === undefined) return "token-unreadable";
  if (claims.iss !== channelIssuer) return "issuer-not-channel";
  if (claims.aud !== rules.appId) return "audience-not-bot";
  // For any tenant that it has not met, botbuilder adds four issuers to a list of the whole process before it verifies anything.
  if (claims["tid"] !== undefined && claims["tid"] !== rules.tenantId) return "token-tenant-foreign";
  // botbuilder takes one that names no end for one that has none.
  if (typeof claims.exp !== "number") return "token-endless";
  return undefined;
}

function decoded(token: string): ReturnType<typeof decodeJwt> | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

function jsonObject(body: Buffer): object | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Only the type is looked at; every other field is read with care where it is used. */
function isActivity(value: object): value is Activity {
  return "type" in value && typeof value.type === "string" && value.type !== "";
}

/** Every tenant that the activity names: one that contradicts another is not ours. */
function tenantsOf(activity: Activity): readonly unknown[] {
  const channelData: unknown = activity.channelData;
  const tenant = property(channelData, "tenant");
  return [property(tenant, "id"), property(activity.conversation, "tenantId")].filter(
    (found) => found !== undefined && found !== null,
  );
}

function isPersonId(value: unknown): value is PersonId {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value);
}

function refuse(code: RefusalCode, status: GuardRefusal["status"]): GuardRefusal {
  return { passed: false, code, status };
}
