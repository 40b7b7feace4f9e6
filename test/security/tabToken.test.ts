import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { createServer, type Server } from "restify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTabTokenVerifier, type TabTokenFailure } from "#bot/api/verifyTabToken.ts";
import { type ClaimOverrides, createIssuer, type Issuer, serveIssuer } from "#bot/local/issuer.ts";
import { botId, keys, person, tabClientId, tenantId } from "#test/support/signedActivity.ts";

const foreignTenant = "f0f0f0f0-0000-4000-8000-00000000000f";
const audience = [tabClientId, `api://dagsorden.example/${tabClientId}`];
const now = () => Math.floor(Date.now() / 1000);

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
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const tabToken = (claims: ClaimOverrides = {}) => issuer.signTabToken({ personId: person, claims });
const bearer = async (token: Promise<string>) => `Bearer ${await token}`;
const goodClaims = () => ({
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  aud: tabClientId,
  oid: person,
  tid: tenantId,
  scp: "access_as_user",
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
  ];

  it.each(attacks)("%s is refused", async (_name, failure, authorization) => {
    expect(await verify(await authorization())).toEqual({ ok: false, failure });
    expect(await verify(await bearer(tabToken()))).toEqual({ ok: true, personId: person, until: expect.any(Number) });
  });

  async function signedWithForeignKey(kid: string): Promise<string> {
    const { privateKey } = await generateKeyPair("RS256");
    return new SignJWT(goodClaims()).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey);
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
