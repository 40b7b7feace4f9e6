import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createTabTokenVerifier } from "#bot/api/verifyTabToken.ts";
import { createTeamsAdapter } from "#bot/teams/adapter.ts";
import { botId, keys, person, personalMessage, startTeamsWorld, tabClientId, tenantId } from "#test/support/signedActivity.ts";

/* Keys that are changed, taken back or not to be had, at Entra and at Bot Framework. */

const [first, second] = [generateKeyPair("RS256"), generateKeyPair("RS256")];
const minute = 60_000;
const hour = 60 * minute;
/** What the place of the keys has, how it answers, and how often it was asked. */
const place = { keys: [] as object[], status: 200, asked: 0, address: "" };
const server = createServer(({ url }, response) => {
  if (url?.startsWith("/openid/") === true) {
    response.end(JSON.stringify({ issuer: "https://api.botframework.com", jwks_uri: `${place.address}/keys` }));
    return;
  }
  place.asked += 1;
  response.statusCode = place.status;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ keys: place.keys }));
});
let began = 0;
const later = (ms: number) => void vi.setSystemTime(began + ms);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  place.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  began = Date.now();
  Object.assign(place, { keys: [await jwk("one", first)], status: 200, asked: 0 });
});
afterEach(() => void vi.useRealTimers());

async function jwk(kid: string, pair: typeof first, more: object = {}): Promise<object> {
  return { ...(await exportJWK((await pair).publicKey)), kid, use: "sig", alg: "RS256", ...more };
}

describe("the tab's tokens", () => {
  const verifier = () => createTabTokenVerifier({ jwksUrl: `${place.address}/keys`, tenantId, audience: [tabClientId] });
  async function bearer(kid: string, pair: typeof first): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      ...{ aud: tabClientId, oid: person, tid: tenantId, scp: "access_as_user", nbf: now - 60, exp: now + 600 },
      azp: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
    };
    return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign((await pair).privateKey)}`;
  }

  it("with the new key are taken once Entra has changed keys, without a new start", async () => {
    const verify = verifier();
    expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    place.keys = [await jwk("one", first), await jwk("two", second)];
    later(31_000);
    expect(await verify(await bearer("two", second))).toMatchObject({ ok: true });
    expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    expect(place.asked).toBe(2);
  });

  it("with a key that was taken back are refused ten minutes later", async () => {
    const verify = verifier();
    expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    place.keys = [await jwk("two", second)];
    later(11 * minute);
    expect(await verify(await bearer("one", first))).toEqual({ ok: false, failure: "signature" });
  });

  it("with made-up keys' names make the server ask Entra once in half a minute, and keep nobody out", async () => {
    const verify = verifier();
    expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    for (const ms of [0, 31_000]) {
      later(ms);
      const before = place.asked;
      const made = await Promise.all(Array.from({ length: 40 }, (_, index) => bearer(`made-up-${ms}-${index}`, second)));
      for (const answer of await Promise.all(made.map(verify))) expect(answer).toEqual({ ok: false, failure: "signature" });
      expect(place.asked - before).toBeLessThanOrEqual(1);
      expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    }
  });

  it("are taken with the last keys for a day where Entra's cannot be had, and no longer", async () => {
    const verify = verifier();
    expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    place.status = 503;
    for (const ms of [11 * minute, hour, 23 * hour]) {
      later(ms);
      expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
    }
    later(25 * hour);
    expect(await verify(await bearer("one", first))).toEqual({ ok: false, failure: "keys-unreachable" });
    place.status = 200;
    later(25 * hour + 6_000);
    expect(await verify(await bearer("one", first))).toMatchObject({ ok: true });
  });

  it("ask for keys that cannot be had once in five seconds, however many come", async () => {
    place.status = 500;
    const verify = verifier();
    for (let round = 0; round < 20; round += 1)
      expect(await verify(await bearer(`made-up-${round}`, second))).toEqual({ ok: false, failure: "keys-unreachable" });
    expect(place.asked).toBe(1);
    later(6_000);
    await verify(await bearer("one", first));
    expect(place.asked).toBe(2);
  });
});

describe("the channel's tokens", () => {
  async function world() {
    const adapter = createTeamsAdapter({
      ...{ appId: botId, tenantId, appType: "SingleTenant", appPassword: "never used" },
      // botbuilder keeps keys by address for the whole process.
      openIdMetadataUrl: `${place.address}/openid/${randomUUID()}`,
    });
    place.keys = [await jwk("local-channel", Promise.resolve((await keys).channel), { endorsements: ["msteams"] })];
    const started = await startTeamsWorld(["msteams"], adapter);
    const { serviceUrl } = started.connector;
    const status = async (kid: string, pair: typeof first) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: "https://api.botframework.com", aud: botId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 600 };
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign((await pair).privateKey);
      return (await started.post(JSON.stringify(personalMessage(serviceUrl)), `Bearer ${token}`)).status;
    };
    const ours = Promise.resolve((await keys).channel);
    return { started, status, good: () => status("local-channel", ours) };
  }

  it("with made-up keys' names make the server ask Bot Framework once an hour, and keep nobody out", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { started, status, good } = await world();
    try {
      expect(await good()).toBe(200);
      expect(place.asked).toBe(1);
      for (let round = 0; round < 20; round += 1) expect(await status(`made-up-${round}`, second)).toBe(401);
      expect(place.asked).toBe(1);
      later(61 * minute);
      for (let round = 0; round < 20; round += 1) expect(await status(`made-up-${round}`, second)).toBe(401);
      expect(place.asked).toBe(2);
      expect(await good()).toBe(200);
    } finally {
      vi.restoreAllMocks();
      await started.close();
    }
  });

  it("are taken with the new key an hour after a change, and with the last keys for a day where new ones cannot be had", async () => {
    const { started, status, good } = await world();
    try {
      expect(await good()).toBe(200);
      place.keys = [...place.keys, await jwk("two", second, { endorsements: ["msteams"] })];
      later(61 * minute);
      expect(await status("two", second)).toBe(200);
      place.status = 503;
      later(23 * hour);
      expect(await good()).toBe(200);
      expect(started.log.filter(({ level }) => level === "error")).toEqual([]);
    } finally {
      await started.close();
    }
  });
});
