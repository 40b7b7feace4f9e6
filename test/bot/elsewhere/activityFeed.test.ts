import { describe, expect, it } from "vitest";
import { createActivityFeed } from "#bot/elsewhere/activityFeed.ts";
import { createGraphToken, type GraphCredential } from "#bot/elsewhere/graphToken.ts";
import type { Notice } from "#bot/elsewhere/notice.ts";
import { DeliveryError } from "#bot/teams/deliveryError.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type EntraStandIn, type GraphBehaviour, identity, startEntra, tabApp, tenant } from "#test/support/entraStandIn.ts";

const lars = "44444444-4444-4444-8444-444444444444" as PersonId;
const notice: Notice = {
  language: "nb",
  subject: "Tiltaksplanen for Institutt for bygg- og miljøteknikk skal være arkivert fredag 30. oktober 2026",
  lines: ["Du får dette fordi du leder enheten.", "Fristen er fredag 30. oktober 2026, om 14 dager."],
  preview: "Fristen er fredag 30. oktober 2026, om 14 dager.",
  activity: "cycleReminder",
  page: "aarshjul",
};
const link = "https://teams.microsoft.com/l/entity/55555555-5555-4555-8555-555555555555/aarshjul";
const bySecret: GraphCredential = { kind: "secret", secret: "the secret" };

function feedOf(entra: EntraStandIn, credential = bySecret, time = { now: 0 }) {
  const token = createGraphToken({
    ...{ tenantId: tenant, clientId: tabApp, credential, loginUrl: entra.address, graphUrl: entra.address },
    now: () => time.now,
  });
  return createActivityFeed({ graphUrl: entra.address, token, link: () => link });
}

async function failureOf(sending: Promise<unknown>): Promise<DeliveryError> {
  const thrown = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof DeliveryError) return thrown;
  throw new Error("it was taken, or ended in another way");
}
const tokensAsked = ({ calls }: EntraStandIn) => calls.filter(({ path }) => path.endsWith("/token") && path.includes("oauth2"));

describe("a notice in the activity feed", () => {
  it("is sent to the person as Graph has it, with a kind of the manifest and the way to «Årshjul»", async () => {
    const entra = await startEntra();
    await feedOf(entra).send(lars, notice);
    expect(entra.notices()).toEqual([
      {
        to: lars,
        body: {
          topic: { source: "text", value: notice.subject, webUrl: link },
          activityType: "cycleReminder",
          previewText: { content: notice.preview },
          templateParameters: [{ name: "subject", value: notice.subject }],
        },
      },
    ]);
  });

  it("keeps within what Graph takes, however long a unit's name is", async () => {
    const entra = await startEntra();
    await feedOf(entra).send(lars, { ...notice, subject: "å".repeat(400), preview: "æ".repeat(400) });
    const [sent] = entra.notices();
    expect(sent?.body).toMatchObject({
      topic: { value: `${"å".repeat(119)}…` },
      previewText: { content: `${"æ".repeat(149)}…` },
    });
  });

  it("is proved by the managed identity that the registration trusts, where there is no secret", async () => {
    const entra = await startEntra();
    const endpoint = `${entra.address}/msi/token`;
    await feedOf(entra, { kind: "identity", endpoint, header: "the header", identityId: identity }).send(lars, notice);
    expect(entra.notices()).toHaveLength(1);
    expect(entra.calls.map(({ path }) => path)).toEqual([
      "/msi/token",
      `/${tenant}/oauth2/v2.0/token`,
      expect.stringContaining(lars),
    ]);
  });

  it("asks for a token once while it holds, and for another before it runs out", async () => {
    const entra = await startEntra();
    const time = { now: 0 };
    const feed = feedOf(entra, bySecret, time);
    await Promise.all([feed.send(lars, notice), feed.send(lars, notice)]);
    time.now = 3_000_000;
    await feed.send(lars, notice);
    expect(tokensAsked(entra)).toHaveLength(1);
    time.now = 3_300_000;
    await feed.send(lars, notice);
    expect(tokensAsked(entra)).toHaveLength(2);
  });

  const cases: readonly (readonly [string, GraphBehaviour, DeliveryError["kind"], string])[] = [
    ["has no app for the person", { kind: "status", status: 403 }, "gone", "http-403"],
    ["does not know the person", { kind: "status", status: 404 }, "gone", "http-404"],
    ["gets too many", { kind: "status", status: 429, headers: { "retry-after": "7" } }, "retry", "http-429"],
    ["is broken", { kind: "status", status: 500 }, "unknown", "http-500"],
    ["breaks off", { kind: "reset" }, "unknown", "UND_ERR_SOCKET"],
  ];
  it.each(cases)("to a Graph that %s", async (_, behaviour, kind, code) => {
    const entra = await startEntra();
    entra.graph = behaviour;
    const failure = await failureOf(feedOf(entra).send(lars, notice));
    expect([failure.kind, failure.code.replace("ECONNRESET", "UND_ERR_SOCKET")]).toEqual([kind, code]);
    expect(failure.retryAfterMs).toBe(code === "http-429" ? 7_000 : null);
    expect(JSON.stringify([failure, failure.message, failure.cause])).not.toContain("Moen");
  });

  it("without a token was not sent, and is tried again", async () => {
    const entra = await startEntra();
    entra.tokenStatus = 401;
    const failure = await failureOf(feedOf(entra).send(lars, notice));
    expect([failure.kind, failure.code]).toEqual(["retry", "no-token"]);
    expect(entra.notices()).toEqual([]);
    expect(JSON.stringify([failure, failure.message, failure.cause])).not.toContain("the secret");
  });

  it("that Graph does not let in asks for another token the next time", async () => {
    const entra = await startEntra();
    const feed = feedOf(entra);
    entra.graph = { kind: "status", status: 401 };
    expect((await failureOf(feed.send(lars, notice))).kind).toBe("retry");
    entra.graph = { kind: "take" };
    await feed.send(lars, notice);
    expect(tokensAsked(entra)).toHaveLength(2);
  });
});
