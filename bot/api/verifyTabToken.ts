import { errors, type JWTPayload, jwtVerify } from "jose";
import type { PersonId } from "#domain/kernel/ids.ts";
import { tabKeys } from "./tabKeys.ts";
import { teamsClients } from "./teamsClients.ts";

export type TabTokenRules = {
  /** Entra's v2 keys of the tenant: `https://login.microsoftonline.com/<tenant>/discovery/v2.0/keys`. */
  readonly jwksUrl: string;
  readonly tenantId: string;
  /** The tab's app registration, in every form that a token may name it: client id and `api://<domain>/<client id>`. Never the bot's. */
  readonly audience: readonly string[];
  /**
   * Milliseconds since 1970, where it is not this machine's clock that says so: the time that servers of one database share. By clocks of
   * their own somebody who has just signed in would be let in by one server, and turned away by another that is behind.
   */
  readonly now?: (() => number) | undefined;
};

/** Why a token was turned away. Only the code is logged; the caller sees 401, or 503 for `keys-unreachable`. */
export type TabTokenFailure =
  | "missing"
  | "malformed"
  | "signature"
  | "issuer"
  | "audience"
  | "expired"
  | "not-yet-valid"
  | "tenant"
  | "person"
  | "scope"
  | "client"
  | "keys-unreachable";

export type TabTokenResult =
  /** `until`: when it is no longer taken, in milliseconds since 1970. */
  | { readonly ok: true; readonly personId: PersonId; readonly until: number }
  | { readonly ok: false; readonly failure: TabTokenFailure };

/** How far the clock of Entra and ours may differ. */
export const clockToleranceSeconds = 60;
const scope = "access_as_user";

/**
 * Makes the function that reads an `Authorization` header of the tab's API. A person is `oid` within `tid`; user name and address
 * are not looked at. It verifies on this machine, with keys that are kept and fetched again when they have been rolled.
 */
export function createTabTokenVerifier(rules: TabTokenRules): (authorization: string | undefined) => Promise<TabTokenResult> {
  if (rules.tenantId === "" || rules.audience.length === 0 || rules.audience.includes("")) {
    throw new Error("The tab's tenant or audience is empty: any token would do.");
  }
  const { now = Date.now } = rules;
  const keys = tabKeys(rules.jwksUrl);
  const expected = {
    algorithms: ["RS256"],
    issuer: `https://login.microsoftonline.com/${rules.tenantId}/v2.0`,
    audience: [...rules.audience],
    requiredClaims: ["exp", "nbf", "tid", "oid", "scp"],
    clockTolerance: clockToleranceSeconds,
  };

  return async (authorization) => {
    if (authorization === undefined || authorization === "") return failed("missing");
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization)?.[1];
    if (token === undefined) return failed("malformed");
    try {
      const { payload } = await jwtVerify(token, keys, { ...expected, currentDate: new Date(now()) });
      return personOf(payload, rules.tenantId);
    } catch (thrown) {
      return failed(failureOf(thrown));
    }
  };
}

function personOf(claims: JWTPayload, tenantId: string): TabTokenResult {
  if (claims["tid"] !== tenantId) return failed("tenant");
  // A token is for one API: jose is content with a list in which ours is.
  if (typeof claims.aud !== "string") return failed("audience");
  const scopes = typeof claims["scp"] === "string" ? claims["scp"].split(" ") : [];
  // A token that an app has got for itself has roles and no scope: nobody is signed in.
  if (!scopes.includes(scope) || claims["idtyp"] === "app") return failed("scope");
  // Who got the token in the person's name.
  if (!teamsClients.some((client) => client === claims["azp"])) return failed("client");
  const personId = claims["oid"];
  if (!isPersonId(personId)) return failed("person");
  return { ok: true, personId, until: ((claims.exp ?? 0) + clockToleranceSeconds) * 1000 };
}

function failureOf(thrown: unknown): TabTokenFailure {
  if (thrown instanceof errors.JWTExpired) return "expired";
  if (thrown instanceof errors.JWTClaimValidationFailed) return byClaim(thrown.claim);
  if (thrown instanceof errors.JWSSignatureVerificationFailed) return "signature";
  if (thrown instanceof errors.JWKSNoMatchingKey || thrown instanceof errors.JOSEAlgNotAllowed) return "signature";
  if (thrown instanceof errors.JWSInvalid || thrown instanceof errors.JWTInvalid || thrown instanceof errors.JOSENotSupported)
    return "malformed";
  return "keys-unreachable";
}

function byClaim(claim: string): TabTokenFailure {
  switch (claim) {
    case "iss":
      return "issuer";
    case "aud":
      return "audience";
    case "nbf":
      return "not-yet-valid";
    case "exp":
      return "expired";
    case "tid":
      return "tenant";
    case "oid":
      return "person";
    case "scp":
      return "scope";
    default:
      return "malformed";
  }
}

function isPersonId(value: unknown): value is PersonId {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value);
}

function failed(failure: TabTokenFailure): TabTokenResult {
  return { ok: false, failure };
}
