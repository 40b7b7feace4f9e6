import { randomUUID } from "node:crypto";
import { createServer as createPlain } from "node:http";
import type { AddressInfo } from "node:net";
import { CompactEncrypt, CompactSign, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { createServer, type Server } from "restify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { teamsClients } from "#bot/api/teamsClients.ts";
import { createTabTokenVerifier, type TabTokenFailure } from "#bot/api/verifyTabToken.ts";
import { type ClaimOverrides, createIssuer, type Issuer, serveIssuer } from "#bot/local/issuer.ts";
import { botId, keys, person, tabClientId, tenantId } from "#test/support/signedActivity.ts";

const foreignTenant = "f0f0f0f0-0000-4000-8000-00000000000f";
const foreignApp = "f1f1f1f1-0000-4000-8000-00000000000a";
const ourIssuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
/** Where an attacker's keys would be fetched from, if anybody did. */
let evil = "";
const evilAsked: (string | undefined)[] = [];
const foreignKeys = generateKeyPair("RS256");
const audience = [tabClientId, `api://dagsorden.example/${tabClientId}`];
const now = () => Math.floor(Date.now() / 1000);

const evilServer = createPlain();
let server: Server;
let issuer: Issuer;
let verify: ReturnType<typeof createTabTokenVerifier>;
beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${randomUUID()}`;
  issuer = await createIssuer({ baseUrl, botId, tenantId, tabClientId, keys: await keys });
  serveIssuer(server, issuer, baseUrl);
  verify = createTabTokenVerifier({ jwksUrl: issuer.urls.entraKeys, tenantId, audience });
  evilServer.on("request", ({ url }, response) => {
    evilAsked.push(url);
    response.end("{}");
  });
  await new Promise<void>((resolve) => evilServer.listen(0, "127.0.0.1", resolve));
  evil = `http://127.0.0.1:${(evilServer.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void evilServer.close(() => resolve())));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const tabToken = (claims: ClaimOverrides = {}) => issuer.signTabToken({ personId: person, claims });
const bearer = async (token: Promise<string>) => `Bearer ${await token}`;
const goodClaims = () => ({
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  aud: tabClientId,
  oid: person,
  tid: tenantId,
  scp: "access_as_user",
  azp: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
  nbf: now() - 60,
  exp: now() + 600,
});

describe("a tab token that is not Entra's for a person of ours", () => {
  const attacks: readonly (readonly [
    name: string,
    failure: TabTokenFailure,
    authorization: () => Promise<string | undefined>,
  ])[] = [
    ["none", "missing", async () => undefined],
    ["empty", "missing", async () => ""],
    ["another scheme", "malformed", async () => `Basic ${await tabToken()}`],
    ["not a token", "malformed", async () => "Bearer a.b.c"],
    ["unsigned, algorithm none", "signature", async () => `Bearer ${new UnsecuredJWT(goodClaims()).encode()}`],
    ["the public key as a shared secret", "signature", () => bearer(signedWithPublicKey())],
    ["another key under our key's name", "signature", () => bearer(signedWithForeignKey("local-entra"))],
    ["another key under a name of its own", "signature", () => bearer(signedWithForeignKey("stranger"))],
    ["the channel's key", "signature", () => bearer(signedByChannel())],
    ["another algorithm under our key's name", "signature", () => bearer(signedWithRs512())],
    ["the signature of another token", "signature", swappedSignature],
    ["another issuer", "issuer", () => bearer(tabToken({ iss: "https://login.microsoftonline.com/common/v2.0" }))],
    ["Entra's older issuer", "issuer", () => bearer(tabToken({ iss: `https://sts.windows.net/${tenantId}/`, ver: "1.0" }))],
    [
      "a foreign tenant's issuer",
      "issuer",
      () => bearer(tabToken({ iss: `https://login.microsoftonline.com/${foreignTenant}/v2.0` })),
    ],
    ["a foreign tenant with our issuer", "tenant", () => bearer(tabToken({ tid: foreignTenant }))],
    ["no tenant", "tenant", () => bearer(tabToken({ tid: undefined }))],
    ["another audience", "audience", () => bearer(tabToken({ aud: "somebody-elses-app" }))],
    ["the bot's audience", "audience", () => bearer(tabToken({ aud: botId }))],
    ["no audience", "audience", () => bearer(tabToken({ aud: undefined }))],
    ["expired", "expired", () => bearer(tabToken({ nbf: now() - 7200, exp: now() - 3600 }))],
    ["no end", "expired", () => bearer(tabToken({ exp: undefined }))],
    ["not yet valid", "not-yet-valid", () => bearer(tabToken({ nbf: now() + 3600, exp: now() + 7200 }))],
    ["no beginning", "not-yet-valid", () => bearer(tabToken({ nbf: undefined }))],
    ["nobody", "person", () => bearer(tabToken({ oid: undefined }))],
    ["an empty directory id", "person", () => bearer(tabToken({ oid: "" }))],
    ["a directory id that is none", "person", () => bearer(tabToken({ oid: "../kari" }))],
    [
      "a user name only",
      "person",
      () => bearer(tabToken({ oid: undefined, preferred_username: "kari@example.org", upn: "kari@example.org" })),
    ],
    ["an app without a person", "scope", () => bearer(tabToken({ scp: undefined, roles: ["access_as_user"] }))],
    ["another scope", "scope", () => bearer(tabToken({ scp: "User.Read access_as_user_too" }))],
    ["a list for a scope", "scope", () => bearer(tabToken({ scp: ["access_as_user"] }))],
    ["the channel's token", "signature", () => bearer(issuer.signChannelToken({ serviceUrl: "http://127.0.0.1/" }))],
    ["the bot's own token", "scope", () => bearer(issuer.signBotToken())],
    ["the scheme in small letters", "malformed", async () => `bearer ${await tabToken()}`],
    ["the scheme in capitals", "malformed", async () => `BEARER ${await tabToken()}`],
    ["two spaces", "malformed", async () => `Bearer  ${await tabToken()}`],
    ["a tab for a space", "malformed", async () => `Bearer\t${await tabToken()}`],
    ["a space after it", "malformed", async () => `Bearer ${await tabToken()} `],
    ["a line after it", "malformed", async () => `Bearer ${await tabToken()}\n`],
    ["two tokens", "malformed", async () => `Bearer ${await tabToken()}, Bearer ${await tabToken()}`],
    ["a token without its scheme", "malformed", async () => tabToken()],
    ["a token in a token", "malformed", () => bearer(nested())],
    ["an encrypted token", "malformed", () => bearer(encrypted())],
    ["a header that wants to be understood", "malformed", () => bearer(signedWithOurs({ crit: ["exp"], exp: 1 }))],
    ["another algorithm's name over our signature", "signature", renamedAlgorithm],
    ["no key's name and another key", "signature", () => bearer(signedWithForeignKey(undefined))],
    ["a path for a key's name", "signature", () => bearer(signedWithForeignKey("../../../../dev/null"))],
    ["an address for a key's name", "signature", () => bearer(signedWithForeignKey(`${evil}/keys`))],
    ["a query for a key's name", "signature", () => bearer(signedWithForeignKey("local-entra' OR '1'='1"))],
    ["a key's name of the prototype", "signature", () => bearer(signedWithForeignKey("__proto__"))],
    ["an address to fetch the keys from", "signature", () => bearer(signedWithForeignKey("local-entra", { jku: `${evil}/jku` }))],
    ["an address of a certificate", "signature", () => bearer(signedWithForeignKey("local-entra", { x5u: `${evil}/x5u` }))],
    ["its own key in the header", "signature", () => bearer(signedWithKeyWithin())],
    ["an issuer that goes on", "issuer", () => bearer(tabToken({ iss: `${ourIssuer}/` }))],
    ["an issuer with another host behind it", "issuer", () => bearer(tabToken({ iss: `${ourIssuer}.evil.example` }))],
    ["an issuer in capitals", "issuer", () => bearer(tabToken({ iss: ourIssuer.toUpperCase() }))],
    ["a list of issuers", "issuer", () => bearer(tabToken({ iss: [ourIssuer] }))],
    ["no issuer", "issuer", () => bearer(tabToken({ iss: undefined }))],
    ["a list of audiences with ours", "audience", () => bearer(tabToken({ aud: [tabClientId, "other"] }))],
    ["a list of ours alone", "audience", () => bearer(tabToken({ aud: [tabClientId] }))],
    ["an audience that goes on", "audience", () => bearer(tabToken({ aud: `${tabClientId}/x` }))],
    ["another domain's address of our app", "audience", () => bearer(tabToken({ aud: `api://evil.example/${tabClientId}` }))],
    ["an end that is text", "expired", () => bearer(tabToken({ exp: String(now() + 600) }))],
    ["an end that is past the clocks' tolerance", "expired", () => bearer(tabToken({ exp: now() - 75 }))],
    ["a beginning that is text", "not-yet-valid", () => bearer(tabToken({ nbf: "0" }))],
    ["a beginning past the clocks' tolerance", "not-yet-valid", () => bearer(tabToken({ nbf: now() + 75 }))],
    ["a list of tenants", "tenant", () => bearer(tabToken({ tid: [tenantId] }))],
    ["a list of persons", "person", () => bearer(tabToken({ oid: [person] }))],
    ["a person of the prototype", "person", () => bearer(tabToken({ oid: { toString: person } }))],
    ["no scope at all", "scope", () => bearer(tabToken({ scp: "" }))],
    ["our scope in capitals", "scope", () => bearer(tabToken({ scp: "ACCESS_AS_USER" }))],
    ["an app that says it has our scope", "scope", () => bearer(tabToken({ idtyp: "app" }))],
    ["the ID token of the tab's registration", "scope", () => bearer(tabToken({ scp: undefined, azp: undefined, nonce: "n" }))],
    ["another app in the person's name", "client", () => bearer(tabToken({ azp: foreignApp }))],
    ["nobody's app in the person's name", "client", () => bearer(tabToken({ azp: undefined }))],
    ["the bot in the person's name", "client", () => bearer(tabToken({ azp: botId }))],
    ["a list of apps with Teams in it", "client", () => bearer(tabToken({ azp: [goodClaims().azp] }))],
    ["an app by its older claim", "client", () => bearer(tabToken({ azp: undefined, appid: goodClaims().azp }))],
  ];

  it("is refused without a look at addresses that it names itself", async () => {
    for (const name of ["jku", "x5u"])
      await verify(await bearer(signedWithForeignKey("local-entra", { [name]: `${evil}/${name}` })));
    await verify(await bearer(signedWithForeignKey(`${evil}/kid`)));
    expect(evilAsked).toEqual([]);
    // The place is there, for whoever asks.
    await fetch(`${evil}/there`);
    expect(evilAsked).toEqual(["/there"]);
  });

  it.each(attacks)("%s is refused", async (_name, failure, authorization) => {
    expect(await verify(await authorization())).toEqual({ ok: false, failure });
    expect(await verify(await bearer(tabToken()))).toEqual({ ok: true, personId: person, until: expect.any(Number) });
  });

  async function signedWithForeignKey(kid: string | undefined, more: object = {}): Promise<string> {
    const { privateKey } = await foreignKeys;
    const header = { alg: "RS256", ...(kid === undefined ? {} : { kid }), ...more };
    return new SignJWT(goodClaims()).setProtectedHeader(header).sign(privateKey);
  }

  async function signedWithKeyWithin(): Promise<string> {
    const { publicKey } = await foreignKeys;
    return signedWithForeignKey("local-entra", { jwk: await exportJWK(publicKey) });
  }

  async function signedWithOurs(header: object): Promise<string> {
    const { privateKey } = (await keys).entra;
    const names = { crit: { exp: true } };
    return new CompactSign(Buffer.from(JSON.stringify(goodClaims())))
      .setProtectedHeader({ alg: "RS256", kid: "local-entra", ...header })
      .sign(privateKey, names);
  }

  async function nested(): Promise<string> {
    const { privateKey } = (await keys).entra;
    return new CompactSign(Buffer.from(await tabToken()))
      .setProtectedHeader({ alg: "RS256", kid: "local-entra", cty: "JWT" })
      .sign(privateKey);
  }

  async function encrypted(): Promise<string> {
    const { publicKey } = await generateKeyPair("RSA-OAEP-256");
    return new CompactEncrypt(Buffer.from(await tabToken()))
      .setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM", kid: "local-entra" })
      .encrypt(publicKey);
  }

  async function renamedAlgorithm(): Promise<string> {
    const [header = "", payload, signature] = (await tabToken()).split(".");
    const renamed = { ...JSON.parse(Buffer.from(header, "base64url").toString()), alg: "PS256" };
    return `Bearer ${Buffer.from(JSON.stringify(renamed)).toString("base64url")}.${payload}.${signature}`;
  }

  async function signedByChannel(): Promise<string> {
    return new SignJWT(goodClaims())
      .setProtectedHeader({ alg: "RS256", kid: "local-entra" })
      .sign((await keys).channel.privateKey);
  }

  async function signedWithRs512(): Promise<string> {
    const { privateKey } = await generateKeyPair("RS512");
    return new SignJWT(goodClaims()).setProtectedHeader({ alg: "RS512", kid: "local-entra" }).sign(privateKey);
  }

  async function signedWithPublicKey(): Promise<string> {
    const secret = new TextEncoder().encode(await exportSPKI((await keys).entra.publicKey));
    return new SignJWT(goodClaims()).setProtectedHeader({ alg: "HS256", kid: "local-entra" }).sign(secret);
  }

  async function swappedSignature(): Promise<string> {
    const [header, payload] = (await tabToken()).split(".");
    const [, , signature] = (await tabToken({ jti: "other" })).split(".");
    return `Bearer ${header}.${payload}.${signature}`;
  }
});

describe("a tab token of a person of ours", () => {
  it.each(audience)("is taken with the audience %s", async (aud) => {
    expect(await verify(await bearer(tabToken({ aud })))).toEqual({ ok: true, personId: person, until: expect.any(Number) });
  });

  it("is taken with more scopes than ours", async () => {
    expect(await verify(await bearer(tabToken({ scp: "openid access_as_user" })))).toEqual({
      ok: true,
      personId: person,
      until: expect.any(Number),
    });
  });

  it.each(teamsClients)("is taken from the app %s, which shows tabs", async (azp) => {
    expect(await verify(await bearer(tabToken({ azp })))).toMatchObject({ ok: true, personId: person });
  });

  it("is taken a minute early and a minute late: clocks differ", async () => {
    for (const claims of [{ nbf: now() + 45 }, { exp: now() - 45 }])
      expect(await verify(await bearer(tabToken(claims)))).toMatchObject({ ok: true });
  });

  it("is a fault and not a refusal while Entra's keys cannot be fetched", async () => {
    const unreachable = createTabTokenVerifier({ jwksUrl: `${issuer.urls.entraKeys}/nowhere`, tenantId, audience });
    expect(await unreachable(await bearer(tabToken()))).toEqual({ ok: false, failure: "keys-unreachable" });
  });
});

describe("a verifier that is told the time", () => {
  const minutes = 4 * 60;
  it.each([
    ["takes what has just been given out, whatever this machine's clock says", 0, { ok: true, personId: person }],
    ["turns away what will only be good later", -minutes, { ok: false, failure: "not-yet-valid" }],
    ["turns away what has run out", minutes, { ok: false, failure: "expired" }],
  ])("%s", async (_what, apartSeconds, expected) => {
    // A moment an hour from now: by this machine's clock the token is not good yet.
    const at = now() + 3_600;
    const told = createTabTokenVerifier({
      ...{ jwksUrl: issuer.urls.entraKeys, tenantId, audience },
      now: () => (at + apartSeconds) * 1_000,
    });
    expect(await told(await bearer(tabToken({ nbf: at, exp: at + 120 })))).toMatchObject(expected);
  });
});

describe("the verifier's rules", () => {
  it.each([
    ["tenant", { tenantId: "", audience }],
    ["list of audiences", { tenantId, audience: [] }],
    ["audience", { tenantId, audience: [""] }],
  ])("an empty %s stops the server from starting", (_name, rules) => {
    expect(() => createTabTokenVerifier({ jwksUrl: "http://127.0.0.1/keys", ...rules })).toThrow(/empty/);
  });
});
