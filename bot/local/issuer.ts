import { exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Server } from "restify";
import type { PersonId } from "#domain/kernel/ids.ts";

/** A private and a public RSA key as jose makes them. */
type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export type IssuerConfig = {
  /** Where the documents are reached, path included and without a slash at the end: `http://127.0.0.1:3978/local/issuer`. */
  readonly baseUrl: string;
  /** App registration of the bot. */
  readonly botId: string;
  readonly tenantId: string;
  /** App registration of the tab: another one than the bot's. */
  readonly tabClientId: string;
  /** Keys to sign with; new ones of 2048 bits are made when absent. */
  readonly keys?: IssuerKeys;
  /** Channels that the channel's key is good for; Teams when absent. */
  readonly endorsements?: readonly string[];
};

/** Bot Framework and Entra sign with keys of their own, so that one's signature never passes for the other's. */
export type IssuerKeys = { readonly channel: KeyPair; readonly entra: KeyPair };

/** Claims that replace those of an ordinary token; `undefined` leaves a claim out. */
export type ClaimOverrides = { readonly [claim: string]: unknown };

/**
 * Stands in for the token services of Bot Framework and of Entra on one's own machine. It signs what they would sign, so that
 * the bot and the API verify here exactly as they do in production; nothing in them knows that it is local.
 */
export type Issuer = {
  /** Addresses of the documents, to be given to the adapter (`channel`, `emulator`) and to the tab's verifier (`entraKeys`). */
  readonly urls: {
    readonly channel: string;
    readonly emulator: string;
    readonly entra: string;
    readonly channelKeys: string;
    readonly entraKeys: string;
  };
  /** What lies at each path under `baseUrl`: OpenID metadata and key sets, as JSON data. */
  readonly documents: ReadonlyMap<string, object>;
  /** The token that Teams' channel sends with an activity. `serviceUrl` must be the activity's, letter by letter. */
  signChannelToken(token: { readonly serviceUrl: string; readonly claims?: ClaimOverrides }): Promise<string>;
  /** The token that Entra gives the tab for a signed-in person. */
  signTabToken(token: { readonly personId: PersonId; readonly claims?: ClaimOverrides }): Promise<string>;
  /** The token that the bot calls the connector with. */
  signBotToken(): Promise<string>;
  /** Whether an `Authorization` header carries a token of `signBotToken`: for the connector's stand-in. */
  verifyBotToken(authorization: string | undefined): Promise<boolean>;
};

const lifetimeSeconds = 3600;
const channelIssuer = "https://api.botframework.com";
const channelKeyId = "local-channel";
const entraKeyId = "local-entra";
/** The app that asks Entra for the tab's tokens. */
const teamsOnTheWeb = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";

/** New keys: some tens of milliseconds. They live in memory only, and a restart makes every older token worthless. */
export async function createIssuerKeys(): Promise<IssuerKeys> {
  const [channel, entra] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  return { channel, entra };
}

/** Makes the stand-in. Serve its documents with `serveIssuer`. */
export async function createIssuer(config: IssuerConfig): Promise<Issuer> {
  const keys = config.keys ?? (await createIssuerKeys());
  const { baseUrl, botId, tenantId, tabClientId } = config;
  const tenantIssuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const botTokenIssuer = `https://sts.windows.net/${tenantId}/`;
  const paths = {
    channel: "/channel/openidconfiguration",
    channelKeys: "/channel/keys",
    entra: "/entra/openid-configuration",
    entraKeys: "/entra/keys",
    emulator: "/emulator/openid-configuration",
  };
  const channelKey = await publicKey(keys.channel, channelKeyId, { endorsements: config.endorsements ?? ["msteams"] });
  const entraKey = await publicKey(keys.entra, entraKeyId);
  const metadata = (issuer: string, keysPath: string) => ({
    issuer,
    jwks_uri: baseUrl + keysPath,
    id_token_signing_alg_values_supported: ["RS256"],
  });

  return {
    urls: {
      channel: baseUrl + paths.channel,
      emulator: baseUrl + paths.emulator,
      entra: baseUrl + paths.entra,
      channelKeys: baseUrl + paths.channelKeys,
      entraKeys: baseUrl + paths.entraKeys,
    },
    documents: new Map<string, object>([
      [paths.channel, metadata(channelIssuer, paths.channelKeys)],
      [paths.channelKeys, { keys: [channelKey] }],
      [paths.entra, metadata(tenantIssuer, paths.entraKeys)],
      [paths.entraKeys, { keys: [entraKey] }],
      // As in production, the emulator's metadata are Entra's for all tenants: a foreign tenant's token has a good signature.
      [paths.emulator, metadata("https://login.microsoftonline.com/{tenantid}/v2.0", paths.entraKeys)],
    ]),
    signChannelToken: ({ serviceUrl, claims }) =>
      sign(keys.channel, channelKeyId, { iss: channelIssuer, aud: botId, serviceurl: serviceUrl, ...claims }),
    signTabToken: ({ personId, claims }) =>
      sign(keys.entra, entraKeyId, {
        iss: tenantIssuer,
        aud: tabClientId,
        oid: personId,
        sub: personId,
        tid: tenantId,
        scp: "access_as_user",
        azp: teamsOnTheWeb,
        ver: "2.0",
        name: "Demo",
        preferred_username: "demo@dagsorden.invalid",
        ...claims,
      }),
    signBotToken: () =>
      sign(keys.entra, entraKeyId, { iss: botTokenIssuer, aud: channelIssuer, appid: botId, tid: tenantId, ver: "1.0" }),
    verifyBotToken: async (authorization) => {
      const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
      if (token === undefined) return false;
      try {
        const expected = { algorithms: ["RS256"], issuer: botTokenIssuer, audience: channelIssuer };
        const { payload } = await jwtVerify(token, keys.entra.publicKey, expected);
        return payload["appid"] === botId;
      } catch {
        return false;
      }
    },
  };
}

/** Serves the issuer's documents on the server, under the path of its `baseUrl`. May be called when the server listens already. */
export function serveIssuer(server: Server, issuer: Issuer, baseUrl: string): void {
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, "");
  for (const [path, document] of issuer.documents) {
    server.get(prefix + path, async (_request, response) => {
      response.sendRaw(200, JSON.stringify(document), { "content-type": "application/json" });
    });
  }
}

async function publicKey(pair: KeyPair, kid: string, more: object = {}): Promise<JWK> {
  return { ...(await exportJWK(pair.publicKey)), kid, use: "sig", alg: "RS256", ...more };
}

async function sign(pair: KeyPair, kid: string, claims: ClaimOverrides): Promise<string> {
  // Tokens live on the machine's time, never on the domain's, which the local shell can move.
  const now = Math.floor(Date.now() / 1000);
  const payload: JWTPayload = { iat: now, nbf: now, exp: now + lifetimeSeconds, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256", typ: "JWT", kid }).sign(pair.privateKey);
}
