import { describe, expect, it } from "vitest";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import { teamsLimits } from "#bot/teams/rateLimit.ts";
import { temporaryStore } from "#test/bot/store/fixtures.ts";
import { postgresPlace, postgresStore } from "#test/bot/store/postgresFixtures.ts";
import { roles } from "#test/support/office.ts";
import type { Behaviour } from "#test/support/recordingConnector.ts";
import { botId } from "#test/support/signedActivity.ts";
import { type QueueWorld, startQueueWorld } from "./queueWorld.ts";

const anHour = 3_600_000;
const oneADay = [{ messages: 1, milliseconds: 24 * anHour }];
const engines = [
  ["node:sqlite", temporaryStore],
  ["PostgreSQL", async () => postgresStore(await postgresPlace())],
] as const;

const status = (code: number, headers: Record<string, string> = {}, body = "{}"): Behaviour => ({
  kind: "status",
  status: code,
  headers,
  body,
});
const notInRoster = JSON.stringify({ error: { code: "BotNotInConversationRoster", message: "hemmelig innhold" } });

/** Everything that is said of the message to the leader. */
async function endOf(world: QueueWorld) {
  const [troubled] = await world.store.read.troubledJobs(9);
  const [asked] = await world.store.read.listCases({ order: "submitted-first", limit: 1 });
  const cards = asked === undefined ? [] : await world.store.read.cardsOf(asked.id);
  return {
    requests: world.callsTo(roles.leader).length,
    status: troubled?.status ?? (cards.some((card) => card.personId === roles.leader) ? "done" : "waiting"),
    code: troubled?.lastError ?? null,
  };
}

describe.each(engines)("%s: a message that the connector", (_engine, open) => {
  async function sentTo(behaviour: Behaviour) {
    const world = await startQueueWorld(await open());
    world.connector.behaviour = behaviour;
    await world.ask();
    await world.pass(0);
    return world;
  }

  it.each([
    ["takes slower than we wait", { kind: "silent" }, "timeout"],
    ["answers with a body that is cut off", { kind: "half-a-body" }, null],
    ["answers with a status line and no more", { kind: "status-line" }, null],
    ["takes with an answer that is no JSON", status(201, {}, "<html>KANARIFUGL"), null],
    ["takes without giving an id", status(201), "no-activity-id"],
    ["drops after it was sent", { kind: "reset" }, "ECONNRESET"],
    ["answers 500", status(500), "http-500"],
    ["answers 502", status(502), "http-502"],
    ["answers 503 and does not say when to come back", status(503), "http-503"],
    ["answers 504", status(504), "http-504"],
    ["answers 408", status(408), "http-408"],
  ] satisfies [string, Behaviour, string | null][])("%s is uncertain, and never sent again", async (_name, behaviour, code) => {
    const world = await sentTo(behaviour);
    const ended = await endOf(world);
    expect(ended).toMatchObject({ requests: 1, status: "unknown" });
    expect(ended.code).toMatch(/^[A-Za-z0-9_.:-]{3,40}$/);
    if (code !== null) expect(ended.code).toBe(code);
    expect(world.log.join()).not.toContain("KANARI");
    world.connector.behaviour = { kind: "take" };
    await world.pass(24 * anHour);
    expect(await endOf(world)).toEqual(ended);
  });

  it.each([
    ["answers 403", status(403), "http-403"],
    ["does not find the bot in", status(403, {}, notInRoster), "http-403"],
    ["answers 404", status(404), "http-404"],
    ["answers 413", status(413), "http-413"],
  ] satisfies [string, Behaviour, string][])("%s has failed, and is not sent again", async (_name, behaviour, code) => {
    const world = await sentTo(behaviour);
    const ended = { requests: 1, status: "failed", code };
    expect(await endOf(world)).toEqual(ended);
    expect(world.log.join()).not.toContain("hemmelig");
    world.connector.behaviour = { kind: "take" };
    await world.pass(24 * anHour);
    expect(await endOf(world)).toEqual(ended);
  });

  it.each([
    ["answers 429 with seconds", status(429, { "retry-after": "40" }), 45_000],
    ["answers 429 with nothing to go by", status(429), 1_500],
    ["answers 429 with something else", status(429, { "retry-after": "7.5 soon" }), 1_500],
    ["answers 412 with seconds", status(412, { "retry-after": "8" }), 9_000],
    ["answers 503 with seconds", status(503, { "retry-after": "2" }), 2_500],
    ["answers 429 with half a year", status(429, { "retry-after": "15768000" }), anHour + 15_000],
    ["answers 401", status(401), 1_500],
  ] satisfies [string, Behaviour, number][])("%s is sent again, once, when it may be", async (_name, behaviour, afterMs) => {
    const world = await sentTo(behaviour);
    expect(await endOf(world)).toEqual({ requests: 1, status: "waiting", code: null });
    expect(await world.untilNext()).toBe(afterMs);
    await world.pass(afterMs - 1);
    expect(world.callsTo(roles.leader)).toHaveLength(1);
    world.connector.behaviour = { kind: "take" };
    await world.pass(1);
    expect(await endOf(world)).toEqual({ requests: 2, status: "done", code: null });
    await world.pass(24 * anHour);
    expect(world.callsTo(roles.leader)).toHaveLength(2);
  });
});

describe("a message to Teams", () => {
  const world = async (but: Parameters<typeof startQueueWorld>[1] = {}) => startQueueWorld(await temporaryStore(), but);

  it("comes back when a date tells it to", async () => {
    const queue = await world();
    const date = new Date(Date.now() + 60_000).toUTCString();
    queue.connector.behaviour = status(429, { "retry-after": date });
    await queue.ask();
    await queue.pass(0);
    // The date has whole seconds, the machine is slow, and half of a quarter is added.
    expect(await queue.untilNext()).toBeGreaterThan(30_000);
    expect(await queue.untilNext()).toBeLessThanOrEqual(67_500);
  });

  it("comes back as chance has it, so that what was told the same does not come at once", async () => {
    const waits = await Promise.all(
      [0, 0.25, 0.999].map(async (random) => {
        const queue = await world({ random });
        queue.connector.behaviour = status(429, { "retry-after": "40" });
        await queue.ask();
        await queue.pass(0);
        return queue.untilNext();
      }),
    );
    expect(waits).toEqual([40_000, 42_500, 49_990]);
  });

  it("is given up when Teams has asked for patience for about an hour, and shown as failed", async () => {
    const queue = await world();
    queue.connector.behaviour = status(429, { "retry-after": "1" });
    await queue.ask();
    let waited = 0;
    for (let wait: number | undefined = 0; wait !== undefined; wait = await queue.untilNext()) {
      waited += wait;
      await queue.pass(wait);
    }
    expect(await endOf(queue)).toEqual({ requests: 14, status: "failed", code: "http-429" });
    expect(waited).toBeGreaterThan(anHour / 2);
    expect(waited).toBeLessThan(2 * anHour);
  });

  it("that was dropped before it was read may have been, for all that can be told here", async () => {
    const queue = await world();
    queue.connector.behaviour = { kind: "reset-at-once" };
    await queue.ask();
    await queue.pass(0);
    expect(await endOf(queue)).toEqual({ requests: 0, status: "unknown", code: "ECONNRESET" });
  });

  it("whose token does not come in time has not been sent: it is, once, when there is one again", async () => {
    let isSilent = true;
    const late = Promise.withResolvers<string>();
    const queue = await world({
      credentials: (signToken) => issuedCredentials(botId, () => (isSilent ? late.promise : signToken())),
    });
    await queue.ask();
    await queue.pass(0);
    expect(await endOf(queue)).toEqual({ requests: 0, status: "waiting", code: null });
    expect(queue.log.join()).toContain("no-token");
    isSilent = false;
    late.resolve("a token that came too late");
    await queue.pass(1_500);
    expect(await endOf(queue)).toEqual({ requests: 1, status: "done", code: null });
    await queue.pass(24 * anHour);
    expect(queue.callsTo(roles.leader)).toHaveLength(1);
  });

  it("waits in the queue when there is no room for it, asks nobody meanwhile, and uses up no attempts", async () => {
    const queue = await world({ limits: { perConversation: [{ messages: 1, milliseconds: anHour }], perApp: oneADay } });
    for (let n = 0; n < 3; n += 1) await queue.ask();
    await queue.pass(0);
    expect(queue.callsTo(roles.leader)).toHaveLength(1);
    const waiting = queue.log.filter((line) => line.includes("rate-limit"));
    expect(waiting).toHaveLength(2);
    expect(await queue.untilNext()).toBe(86_400_001);
    await queue.pass(86_400_000);
    expect(queue.callsTo(roles.leader)).toHaveLength(1);
    await queue.pass(1);
    expect(queue.callsTo(roles.leader)).toHaveLength(2);
    await queue.pass(86_400_002);
    expect(queue.callsTo(roles.leader)).toHaveLength(3);
    expect(await queue.store.read.troubledJobs(9)).toEqual([]);
    expect(queue.log.join()).not.toContain('"attempts":2');
  });

  it("to one who has had enough for now holds up nobody else", async () => {
    const queue = await world({
      limits: { perConversation: [{ messages: 2, milliseconds: anHour }], perApp: teamsLimits.perApp },
    });
    const ids = [await queue.ask(), await queue.ask(), await queue.ask()];
    await queue.pass(0);
    expect(queue.callsTo(roles.leader)).toHaveLength(2);
    for (const id of ids) await queue.desk.runCommand({ personId: roles.leader }, id, 1, { type: "ApproveDay" });
    await queue.pass(0);
    expect(queue.callsTo(roles.leader)).toHaveLength(2);
    expect(queue.callsTo(roles.employee)).toHaveLength(2);
  });

  it("that updates a card is repeated when it may have arrived, since twice does no harm", async () => {
    const queue = await world();
    const id = await queue.ask();
    await queue.pass(0);
    queue.connector.behaviour = { kind: "half-a-body" };
    await queue.desk.runCommand({ personId: roles.employee }, id, 1, { type: "WithdrawDay" });
    await queue.pass(0);
    queue.connector.behaviour = { kind: "take" };
    await queue.pass(anHour);
    const updates = queue.callsTo(roles.leader).filter(({ method }) => method === "PUT");
    expect(updates).toHaveLength(2);
    expect(new Set(updates.map(({ path }) => path)).size).toBe(1);
    const troubled = await queue.store.read.troubledJobs(9);
    expect(troubled.map(({ kind, status: ended }) => [kind, ended])).toEqual([["tell", "unknown"]]);
  });

  it("that was to update a deleted card forgets that card, and nobody else's of the same number", async () => {
    const queue = await world();
    const id = await queue.ask();
    await queue.pass(0);
    const [card] = await queue.store.read.cardsOf(id);
    await queue.desk.rememberCard(roles.employee, id, card?.activityId ?? "");
    queue.connector.behaviour = status(404);
    await queue.store.transaction(queue.desk.cardsRefreshed(id, "again"));
    await queue.pass(0);
    expect(queue.callsTo(roles.leader).map(({ method }) => method)).toEqual(["POST", "PUT"]);
    expect(queue.callsTo(roles.employee).map(({ method }) => method)).toEqual(["PUT"]);
    expect(await queue.store.read.cardsOf(id)).toEqual([]);
  });
});
