import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import type { Activity } from "botbuilder";
import { CompactEncrypt, CompactSign, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClaimOverrides } from "#bot/local/issuer.ts";
import { createTeamsAdapter } from "#bot/teams/adapter.ts";
import { longestBody } from "#bot/teams/guard.ts";
import {
  botId,
  executeInvoke,
  keys,
  person,
  personalMessage,
  startTeamsWorld,
  type TeamsWorld,
  tabClientId,
  tenantId,
} from "#test/support/signedActivity.ts";

const foreignTenant = "f0f0f0f0-0000-4000-8000-00000000000f";
const entraIssuer = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;
const now = () => Math.floor(Date.now() / 1000);

let world: TeamsWorld;
beforeAll(async () => {
  world = await startTeamsWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  for (const list of [world.seen, world.log, world.connector.calls]) list.length = 0;
  // botbuilder writes the public key to the console whenever a token does not hold.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const channelToken = (claims?: ClaimOverrides, serviceUrl = world.connector.serviceUrl) =>
  world.issuer.signChannelToken({ serviceUrl, ...(claims === undefined ? {} : { claims }) });
const goodClaims = () => ({
  iss: "https://api.botframework.com",
  aud: botId,
  serviceurl: world.connector.serviceUrl,
  nbf: now() - 60,
  exp: now() + 600,
});

/** What Entra gives an app of any tenant that asks for a token for our bot: good signature, our audience. */
const emulatorToken = (tenant: string) =>
  world.issuer.signTabToken({
    personId: person,
    claims: {
      iss: `https://sts.windows.net/${tenant}/`,
      aud: botId,
      azp: botId,
      appid: botId,
      tid: tenant,
      ver: "2.0",
      scp: undefined,
    },
  });

async function expectRefused(body: string, authorization: string | undefined, status: number, code: string): Promise<void> {
  const response = await world.post(body, authorization);
  expect({ status: response.status, body: await response.text() }).toEqual({ status, body: "" });
  expect(world.log).toEqual([{ level: "warn", fields: { code }, message: "activity refused" }]);
  expect(world.seen).toEqual([]);
  expect(world.connector.calls).toEqual([]);
}

/** The same with nothing wrong gets through: what was refused was refused for what was wrong with it. */
async function expectAccepted(body: string, authorization: string): Promise<void> {
  world.log.length = 0;
  const response = await world.post(body, authorization);
  expect({ status: response.status, log: world.log }).toEqual({ status: 200, log: [] });
  expect(world.seen.map(({ personId }) => personId)).toEqual([person]);
}

const goodBody = () => JSON.stringify(personalMessage(world.connector.serviceUrl));

describe("a token that is not the channel's for this bot", () => {
  const bearer = async (token: Promise<string>) => `Bearer ${await token}`;
  const attacks: readonly (readonly [name: string, code: string, authorization: () => Promise<string | undefined>])[] = [
    ["none", "token-missing", async () => undefined],
    ["empty", "token-missing", async () => ""],
    ["another scheme", "token-unreadable", async () => `Basic ${await channelToken()}`],
    ["not a token", "token-unreadable", async () => "Bearer a.b.c"],
    ["two tokens", "token-unreadable", async () => `Bearer ${await channelToken()} ${await channelToken()}`],
    ["unsigned, algorithm none", "token-unreadable", async () => `Bearer ${new UnsecuredJWT(goodClaims()).encode()}`],
    [
      "algorithm none with a signature put on",
      "token-not-verified",
      async () => `Bearer ${new UnsecuredJWT(goodClaims()).encode()}AAAA`,
    ],
    ["the public key as a shared secret", "token-not-verified", () => bearer(signedWithPublicKey())],
    ["another key under our key's name", "token-not-verified", () => bearer(signedWithForeignKey("local-channel"))],
    ["another key under a name of its own", "token-not-verified", () => bearer(signedWithForeignKey("stranger"))],
    ["the signature of another token", "token-not-verified", swappedSignature],
    ["Entra's key with the channel's claims", "token-not-verified", () => bearer(signedByEntra())],
    ["another issuer", "issuer-not-channel", () => bearer(channelToken({ iss: "https://api.botframework.us" }))],
    ["no issuer", "issuer-not-channel", () => bearer(channelToken({ iss: undefined }))],
    ["a list of issuers", "issuer-not-channel", () => bearer(channelToken({ iss: ["https://api.botframework.com"] }))],
    ["another audience", "audience-not-bot", () => bearer(channelToken({ aud: "somebody-elses-bot" }))],
    ["no audience", "audience-not-bot", () => bearer(channelToken({ aud: undefined }))],
    ["a list of audiences", "audience-not-bot", () => bearer(channelToken({ aud: [botId, "other"] }))],
    ["the tab's audience", "audience-not-bot", () => bearer(channelToken({ aud: tabClientId }))],
    ["expired", "token-not-verified", () => bearer(channelToken({ nbf: now() - 7200, exp: now() - 3600 }))],
    ["not yet valid", "token-not-verified", () => bearer(channelToken({ nbf: now() + 3600, exp: now() + 7200 }))],
    ["another service URL", "token-not-verified", () => bearer(channelToken({}, "http://127.0.0.1:9/"))],
    ["no service URL", "token-not-verified", () => bearer(channelToken({ serviceurl: undefined }))],
    ["a foreign tenant's, through the emulator path", "issuer-not-channel", () => bearer(emulatorToken(foreignTenant))],
    ["our own tenant's, through the emulator path", "issuer-not-channel", () => bearer(emulatorToken(tenantId))],
    ["the tab's token", "issuer-not-channel", () => bearer(world.issuer.signTabToken({ personId: person }))],
    ["the bot's own token", "issuer-not-channel", () => bearer(world.issuer.signBotToken())],
    ["another bot's, as a skill", "audience-not-bot", () => bearer(channelToken({ aud: "other", appid: botId, ver: "1.0" }))],
    ["ours with the claims of a skill", "token-not-verified", () => bearer(channelToken({ appid: "other", ver: "1.0" }))],
    ["the anonymous skill's", "token-not-verified", () => bearer(channelToken({ appid: "AnonymousSkill" }))],
    ["the scheme in small letters", "token-unreadable", async () => `bearer ${await channelToken()}`],
    ["two spaces", "token-unreadable", async () => `Bearer  ${await channelToken()}`],
    ["a token without its scheme", "token-unreadable", () => channelToken()],
    ["a token in a token", "token-unreadable", () => bearer(nested())],
    ["an encrypted token", "token-unreadable", () => bearer(encrypted())],
    ["no key's name and another key", "token-not-verified", () => bearer(signedWithForeignKey(undefined))],
    ["a path for a key's name", "token-not-verified", () => bearer(signedWithForeignKey("../../../../dev/null"))],
    ["an address for a key's name", "token-not-verified", () => bearer(signedWithForeignKey("http://127.0.0.1:9/keys"))],
    ["a key's name of the prototype", "token-not-verified", () => bearer(signedWithForeignKey("__proto__"))],
    ["an address to fetch the keys from", "token-not-verified", () => bearer(pointing({ jku: "http://127.0.0.1:9/jku" }))],
    ["an address of a certificate", "token-not-verified", () => bearer(pointing({ x5u: "http://127.0.0.1:9/x5u" }))],
    ["its own key in the header", "token-not-verified", () => bearer(signedWithKeyWithin())],
    ["an issuer that goes on", "issuer-not-channel", () => bearer(channelToken({ iss: "https://api.botframework.com/" }))],
    [
      "an issuer with another host behind it",
      "issuer-not-channel",
      () => bearer(channelToken({ iss: "https://api.botframework.com.evil.example" })),
    ],
    ["Entra's version 2 issuer of our tenant", "issuer-not-channel", () => bearer(channelToken({ iss: entraIssuer(tenantId) }))],
    ["a foreign tenant's claim", "token-tenant-foreign", () => bearer(channelToken({ tid: foreignTenant }))],
    ["an audience that goes on", "audience-not-bot", () => bearer(channelToken({ aud: `${botId}/x` }))],
    ["no end", "token-endless", () => bearer(channelToken({ exp: undefined }))],
    ["an end that is text", "token-endless", () => bearer(channelToken({ exp: "4000000000" }))],
    [
      "an end past the clocks' tolerance",
      "token-not-verified",
      () => bearer(channelToken({ nbf: now() - 7200, exp: now() - 330 })),
    ],
    ["a beginning past the clocks' tolerance", "token-not-verified", () => bearer(channelToken({ nbf: now() + 330 }))],
    [
      "a service URL that differs by its last slash",
      "token-not-verified",
      () => bearer(channelToken({}, world.connector.serviceUrl.replace(/\/$/, ""))),
    ],
    ["a list of service URLs", "token-not-verified", () => bearer(channelToken({ serviceurl: [world.connector.serviceUrl] }))],
  ];

  it.each(attacks)("%s is refused", async (_name, code, authorization) => {
    await expectRefused(goodBody(), await authorization(), 401, code);
    await expectAccepted(goodBody(), `Bearer ${await channelToken()}`);
  });

  const foreignKeys = generateKeyPair("RS256");
  async function signedWithForeignKey(kid: string | undefined, more: object = {}): Promise<string> {
    const { privateKey } = await foreignKeys;
    const header = { alg: "RS256", ...(kid === undefined ? {} : { kid }), ...more };
    return new SignJWT(goodClaims()).setProtectedHeader(header).sign(privateKey);
  }

  const pointing = (header: object) => signedWithForeignKey("local-channel", header);

  async function signedWithKeyWithin(): Promise<string> {
    const { publicKey } = await foreignKeys;
    return pointing({ jwk: await exportJWK(publicKey) });
  }

  async function nested(): Promise<string> {
    const { privateKey } = (await keys).channel;
    return new CompactSign(Buffer.from(await channelToken()))
      .setProtectedHeader({ alg: "RS256", kid: "local-channel", cty: "JWT" })
      .sign(privateKey);
  }

  async function encrypted(): Promise<string> {
    const { publicKey } = await generateKeyPair("RSA-OAEP-256");
    return new CompactEncrypt(Buffer.from(await channelToken()))
      .setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM", kid: "local-channel" })
      .encrypt(publicKey);
  }

  async function signedByEntra(): Promise<string> {
    return new SignJWT(goodClaims()).setProtectedHeader({ alg: "RS256", kid: "local-entra" }).sign((await keys).entra.privateKey);
  }

  async function signedWithPublicKey(): Promise<string> {
    const secret = new TextEncoder().encode(await exportSPKI((await keys).channel.publicKey));
    return new SignJWT(goodClaims()).setProtectedHeader({ alg: "HS256", kid: "local-channel" }).sign(secret);
  }

  async function swappedSignature(): Promise<string> {
    const [header, payload] = (await channelToken()).split(".");
    const [, , signature] = (await channelToken({ jti: "other" })).split(".");
    return `Bearer ${header}.${payload}.${signature}`;
  }
});

describe("an activity that does not come from our Teams", () => {
  const attacks: readonly (readonly [name: string, status: number, code: string, fields: object])[] = [
    ["no type", 400, "type-missing", { type: undefined }],
    ["an empty type", 400, "type-missing", { type: "" }],
    ["a type that is no text", 400, "type-missing", { type: 7 }],
    ["no channel", 403, "channel-not-teams", { channelId: undefined }],
    ["web chat", 403, "channel-not-teams", { channelId: "webchat" }],
    ["the emulator", 403, "channel-not-teams", { channelId: "emulator" }],
    ["the App Service extension", 403, "channel-not-teams", { channelId: "AseChannel" }],
    ["no service URL", 400, "service-url-missing", { serviceUrl: undefined }],
    ["an empty service URL", 400, "service-url-missing", { serviceUrl: "" }],
    ["a service URL that is none", 403, "service-url-foreign", { serviceUrl: "urn:x" }],
    ["another host", 403, "service-url-foreign", { serviceUrl: "https://smba.trafficmanager.net.evil.example/no/" }],
    ["answers wanted in the response", 400, "expect-replies", { deliveryMode: "expectReplies" }],
    ["no tenant", 403, "tenant-missing", { channelData: undefined, conversation: { id: "a:conversation" } }],
    ["a foreign tenant in the channel data", 403, "tenant-foreign", { channelData: { tenant: { id: foreignTenant } } }],
    [
      "a foreign tenant in the conversation",
      403,
      "tenant-foreign",
      { conversation: { id: "a:conversation", tenantId: foreignTenant } },
    ],
    ["a group", 403, "not-personal", { conversation: { id: "a:group", tenantId, conversationType: "groupChat" } }],
    ["a group by its mark alone", 403, "not-personal", { conversation: { id: "a:group", tenantId, isGroup: true } }],
    ["a channel of a team", 403, "not-personal", { conversation: { id: "a:team", tenantId, conversationType: "channel" } }],
    ["no conversation", 400, "conversation-missing", { conversation: undefined }],
    ["nobody", 403, "person-missing", { from: undefined }],
    ["somebody without a directory id", 403, "person-missing", { from: { id: "29:person", name: "Kari" } }],
    ["a directory id that is none", 403, "person-missing", { from: { id: "29:person", aadObjectId: "../../kari" } }],
    ["a list of directory ids", 403, "person-missing", { from: { id: "29:person", aadObjectId: [person] } }],
    ["an empty directory id", 403, "person-missing", { from: { id: "29:person", aadObjectId: "" } }],
    ["a list of tenants", 403, "tenant-foreign", { channelData: { tenant: { id: [tenantId] } } }],
    ["the channel in capitals", 403, "channel-not-teams", { channelId: "MSTEAMS" }],
    ["a list of channels", 403, "channel-not-teams", { channelId: ["msteams"] }],
    ["a meeting's chat", 403, "not-personal", { conversation: { id: "a:m", tenantId, conversationType: "meeting" } }],
    ["a host with ours as its user", 403, "service-url-foreign", { serviceUrl: "http://127.0.0.1@evil.example/" }],
    ["a service URL that is a file", 403, "service-url-foreign", { serviceUrl: "file:///etc/passwd" }],
  ];

  it.each(attacks)("%s is refused", async (_name, status, code, fields) => {
    const authorization = `Bearer ${await channelToken()}`;
    await expectRefused(JSON.stringify(personalMessage(world.connector.serviceUrl, fields)), authorization, status, code);
    await expectAccepted(goodBody(), authorization);
  });

  it("a service URL elsewhere is refused although the channel vouches for it", async () => {
    const elsewhere = "https://evil.example/no/";
    const authorization = `Bearer ${await channelToken({}, elsewhere)}`;
    await expectRefused(JSON.stringify(personalMessage(elsewhere)), authorization, 403, "service-url-foreign");
    await expectAccepted(goodBody(), `Bearer ${await channelToken()}`);
  });

  it.each([
    [
      "a person only in the prototype",
      "person-missing",
      { from: { id: "29:person" } },
      '"id":"29:person"',
      `"__proto__":{"aadObjectId":"${person}"}`,
    ],
    [
      "a tenant only in the prototype",
      "tenant-missing",
      { channelData: { x: 1 }, conversation: { id: "a:c" } },
      '"x":1',
      `"__proto__":{"tenant":{"id":"${tenantId}"}}`,
    ],
  ])("%s is refused, and nothing of ours is changed by it", async (_name, code, fields, at, put) => {
    const authorization = `Bearer ${await channelToken()}`;
    const body = JSON.stringify(personalMessage(world.connector.serviceUrl, fields)).replace(at, `${at},${put}`);
    await expectRefused(body, authorization, 403, code);
    expect(Reflect.get({}, "aadObjectId") ?? Reflect.get({}, "tenant")).toBeUndefined();
    await expectAccepted(goodBody(), authorization);
  });

  it.each([
    ["lists within lists", `${"[".repeat(60_000)}${"]".repeat(60_000)}`],
    ["objects within objects", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
  ])("a text with %s gets no further than its size allows", async (_name, deep) => {
    const body = goodBody().replace('"hjemmekontor"', deep);
    const response = await world.post(body, `Bearer ${await channelToken()}`);
    expect(await response.text()).toBe("");
    expect(world.seen.every(({ kind }) => kind === "text" || kind === "action")).toBe(true);
    world.seen.length = 0;
    await expectAccepted(goodBody(), `Bearer ${await channelToken()}`);
  });

  it.each([
    ["empty", ""],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a text", '"message"'],
  ])("a body that is %s is refused", async (_name, body) => {
    await expectRefused(body, `Bearer ${await channelToken()}`, 400, "body-not-object");
    await expectAccepted(goodBody(), `Bearer ${await channelToken()}`);
  });

  it.each([
    ["one byte over the limit", 1],
    ["far over the limit", longestBody * 8],
  ])("a body %s is refused, and one at the limit is not", async (_name, excess) => {
    const authorization = `Bearer ${await channelToken()}`;
    const atLimit = goodBody().padEnd(longestBody, " ");
    await expectRefused(atLimit.padEnd(longestBody + excess, " "), authorization, 413, "body-too-long");
    await expectAccepted(atLimit, authorization);
  });
});

describe("who acts", () => {
  it("is the person of the verified activity, whatever the card says", async () => {
    const claimed = { personId: "somebody-else", from: { aadObjectId: "somebody-else" }, actor: "somebody-else" };
    const invoke = executeInvoke(world.connector.serviceUrl, { verb: "approve", data: claimed });
    await expectAccepted(JSON.stringify(invoke), `Bearer ${await channelToken()}`);
  });
});

describe("botbuilder's own verification behind the guard", () => {
  const activity = () => personalMessage(world.connector.serviceUrl) as Activity;
  const verifiedAlone = async (token: string) => {
    const ran: string[] = [];
    await world.adapter.verified(`Bearer ${token}`, activity(), async (context) => {
      ran.push(context.activity.type);
    });
    return ran;
  };

  it("would let a foreign tenant's token in through its emulator path: the guard is what keeps it out", async () => {
    expect(await verifiedAlone(await emulatorToken(foreignTenant))).toEqual(["message"]);
    await expectRefused(goodBody(), `Bearer ${await emulatorToken(foreignTenant)}`, 401, "issuer-not-channel");
  });

  it("would remember issuers of tokens that nobody verified: past the guard its list does not grow", async () => {
    const { issuer: issuers } = knownIssuers();
    const unverified = (iss: string) => {
      const token = new UnsecuredJWT({ ...goodClaims(), iss, tid: randomUUID() }).encode();
      return `${token}AAAA`;
    };
    const before = issuers.length;
    for (let count = 0; count < 50; count += 1) {
      const tokens = [unverified("https://api.botframework.com"), unverified("https://sts.windows.net/x/")];
      for (const token of tokens) expect((await world.post(goodBody(), `Bearer ${token}`)).status).toBe(401);
    }
    expect(issuers.length).toBe(before);
    await expect(verifiedAlone(unverified("https://api.botframework.com"))).rejects.toThrow();
    expect(issuers.length).toBe(before + 4);
  });

  it("while the channel's keys cannot be fetched nobody gets in, and nothing of the fault gets out", async () => {
    const nowhere = createTeamsAdapter({ ...world.config, openIdMetadataUrl: `${world.address}/nowhere` });
    const other = await startTeamsWorld(["msteams"], nowhere);
    try {
      const response = await other.deliver(personalMessage(other.connector.serviceUrl));
      expect({ status: response.status, body: await response.text() }).toEqual({ status: 500, body: "" });
      expect(other.log).toMatchObject([{ level: "error", message: "activity failed" }]);
      expect(other.seen).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it("refuses a channel key that is not endorsed for Teams", async () => {
    const other = await startTeamsWorld(["webchat"]);
    try {
      const response = await other.deliver(personalMessage(other.connector.serviceUrl));
      expect(response.status).toBe(401);
      expect(other.log).toMatchObject([{ fields: { code: "token-not-verified" } }]);
      expect(other.seen).toEqual([]);
    } finally {
      await other.close();
    }
    await expectAccepted(goodBody(), `Bearer ${await channelToken()}`);
  });

  /** The list lies in a package of botbuilder's own. */
  function knownIssuers(): { readonly issuer: readonly string[] } {
    const fromBotbuilder = createRequire(createRequire(import.meta.url).resolve("botbuilder"));
    return fromBotbuilder("botframework-connector/lib/auth/tokenValidationParameters")
      .ToBotFromBotOrEmulatorTokenValidationParameters;
  }
});
