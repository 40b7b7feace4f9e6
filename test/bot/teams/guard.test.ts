import type { Activity } from "botbuilder";
import fc from "fast-check";
import { UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { type GuardRules, inspectRequest, inspectVerified, loopbackServiceUrls, teamsServiceUrls } from "#bot/teams/guard.ts";
import { botId, person, personalMessage, tenantId } from "#test/support/signedActivity.ts";

const rules: GuardRules = { appId: botId, tenantId, allowsServiceUrl: teamsServiceUrls() };
const serviceUrl = "https://smba.trafficmanager.net/no/";
const goodToken = `${new UnsecuredJWT({ iss: "https://api.botframework.com", aud: botId, exp: 4_000_000_000 }).encode()}AAAA`;
const goodClaims = [
  { type: "iss", value: "https://api.botframework.com" },
  { type: "aud", value: botId },
];
const bodyOf = (value: unknown) => Buffer.from(JSON.stringify(value));

describe("service URLs", () => {
  it.each([
    ["https://smba.trafficmanager.net/emea/", true],
    ["https://smba.trafficmanager.net:443/emea/", true],
    ["https://smba.trafficmanager.net:8443/", false],
    ["http://smba.trafficmanager.net/", false],
    ["https://smba.trafficmanager.net.evil.example/", false],
    ["https://evil.example/smba.trafficmanager.net", false],
    ["https://smba.trafficmanager.net@evil.example/", false],
    ["https://trafficmanager.net/", false],
    ["http://127.0.0.1:3978/", false],
    ["file:///etc/passwd", false],
  ])("Teams at %s: %s", (url, allowed) => {
    expect(teamsServiceUrls()(new URL(url))).toBe(allowed);
  });

  it("hosts can be added, whole", () => {
    const allows = teamsServiceUrls(["smba.infra.gov.teams.microsoft.us"]);
    expect(allows(new URL("https://smba.infra.gov.teams.microsoft.us/x/"))).toBe(true);
    expect(allows(new URL("https://other.infra.gov.teams.microsoft.us/x/"))).toBe(false);
  });

  it.each([
    ["http://127.0.0.1:3978/local/", true],
    ["http://localhost:3978/", true],
    ["http://[::1]:3978/", true],
    ["http://127.0.0.1.evil.example/", false],
    ["http://0.0.0.0:3978/", false],
    ["https://smba.trafficmanager.net/no/", false],
  ])("one's own machine at %s: %s", (url, allowed) => {
    expect(loopbackServiceUrls(new URL(url))).toBe(allowed);
  });
});

describe("before the token is verified", () => {
  it("lets a plain message pass with what was read of it", () => {
    const activity = personalMessage(serviceUrl);
    const inspected = inspectRequest(`Bearer ${goodToken}`, bodyOf(activity), rules);
    expect(inspected).toEqual({
      passed: true,
      activity: JSON.parse(JSON.stringify(activity)),
      authorization: `Bearer ${goodToken}`,
    });
  });

  it("takes a tenant in the token only when it is ours: any other would grow botbuilder's list", () => {
    const withTenant = (tid: unknown) =>
      `Bearer ${new UnsecuredJWT({ iss: "https://api.botframework.com", aud: botId, tid, exp: 4_000_000_000 }).encode()}AAAA`;
    const inspect = (tid: unknown) => inspectRequest(withTenant(tid), bodyOf(personalMessage(serviceUrl)), rules);
    expect(inspect(tenantId)).toMatchObject({ passed: true });
    expect(inspect("f0f0f0f0")).toEqual({ passed: false, code: "token-tenant-foreign", status: 401 });
    expect(inspect({ toString: tenantId })).toMatchObject({ code: "token-tenant-foreign" });
  });

  it("neither throws nor lets pass what is not Teams', whatever the body and the header hold", () => {
    const header = fc.oneof(
      fc.string(),
      fc.constant(`Bearer ${goodToken}`),
      fc.string().map((text) => `Bearer ${text}`),
    );
    const shaped = fc.record(
      {
        type: fc.oneof(fc.jsonValue(), fc.constant("message")),
        channelId: fc.oneof(fc.jsonValue(), fc.constant("msteams")),
        serviceUrl: fc.oneof(fc.jsonValue(), fc.webUrl(), fc.constant(serviceUrl)),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.jsonValue().map(bodyOf),
      shaped.map(bodyOf),
    );
    fc.assert(
      fc.property(header, body, (authorization, bytes) => {
        const inspected = inspectRequest(authorization, bytes, rules);
        if (!inspected.passed) return inspected.status >= 400 && inspected.status < 500;
        const { type, channelId, serviceUrl: url } = inspected.activity;
        return (
          authorization === `Bearer ${goodToken}` &&
          typeof type === "string" &&
          type !== "" &&
          channelId === "msteams" &&
          url === serviceUrl
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("after the token is verified", () => {
  const message = (fields: object = {}) => personalMessage(serviceUrl, fields) as Activity;

  it("gives the person of the activity", () => {
    expect(inspectVerified(message(), goodClaims, rules)).toEqual({ passed: true, personId: person });
  });

  it.each([
    ["no claims", [], "issuer-not-channel"],
    [
      "another issuer",
      [
        { type: "iss", value: "https://sts.windows.net/x/" },
        { type: "aud", value: botId },
      ],
      "issuer-not-channel",
    ],
    [
      "another audience",
      [
        { type: "iss", value: "https://api.botframework.com" },
        { type: "aud", value: "x" },
      ],
      "audience-not-bot",
    ],
  ])("looks once more at the claims as they were verified: %s", (_name, claims, code) => {
    expect(inspectVerified(message(), claims, rules)).toEqual({ passed: false, code, status: 401 });
  });

  it("takes a tenant that is named in one place only", () => {
    expect(inspectVerified(message({ channelData: undefined }), goodClaims, rules)).toMatchObject({ passed: true });
    expect(inspectVerified(message({ conversation: { id: "a:c" } }), goodClaims, rules)).toMatchObject({ passed: true });
  });

  it("neither throws nor lets pass a stranger, whatever the activity holds", () => {
    const fields = fc.record(
      {
        from: fc.oneof(fc.jsonValue(), fc.record({ aadObjectId: fc.oneof(fc.jsonValue(), fc.constant<string>(person)) })),
        conversation: fc.oneof(
          fc.jsonValue(),
          fc.record({
            id: fc.constant("a:c"),
            tenantId: fc.oneof(fc.jsonValue(), fc.constant(tenantId)),
            isGroup: fc.jsonValue(),
          }),
        ),
        channelData: fc.oneof(
          fc.jsonValue(),
          fc.record({ tenant: fc.record({ id: fc.oneof(fc.jsonValue(), fc.constant(tenantId)) }) }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (changed) => {
        const inspected = inspectVerified(message(changed), goodClaims, rules);
        if (!inspected.passed) return inspected.status >= 400;
        return /^[\w-]{1,64}$/.test(inspected.personId);
      }),
      { numRuns: 10_000 },
    );
  });
});
