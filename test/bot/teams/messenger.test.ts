import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import type { ConversationReference } from "botbuilder";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTeamsAdapter } from "#bot/teams/adapter.ts";
import { deliver } from "#bot/teams/delivery.ts";
import { DeliveryError } from "#bot/teams/deliveryError.ts";
import type { OutgoingCard } from "#bot/teams/incoming.ts";
import { createMessenger, type Messenger } from "#bot/teams/messenger.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import { botId, personalMessage, startTeamsWorld, type TeamsWorld } from "#test/support/signedActivity.ts";

const secret = "hemmelig innhold";
const card: OutgoingCard = { card: { type: "AdaptiveCard", version: "1.5", body: secret }, summary: "Sak 7" };

let world: TeamsWorld;
let messenger: Messenger;
let reference: Partial<ConversationReference>;
beforeAll(async () => {
  world = await startTeamsWorld();
  messenger = createMessenger({ adapter: world.adapter, appId: botId });
  await world.deliver(personalMessage(world.connector.serviceUrl));
  // As it comes out of the store.
  reference = JSON.parse(JSON.stringify(world.seen[0]?.reference));
});
afterAll(() => world.close());
beforeEach(() => {
  world.connector.calls.length = 0;
  world.connector.behaviour = { kind: "take" };
});

async function failureOf(work: Promise<unknown>): Promise<DeliveryError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof DeliveryError)) throw new Error("no DeliveryError was thrown", { cause: thrown });
  return thrown;
}

describe("sending with a stored reference", () => {
  it("posts the card, signed, as a message of its own, and gives its id", async () => {
    const { activityId } = await messenger.send(reference, card);
    expect(activityId).toMatch(/^sent-\d+$/);
    expect(world.connector.calls).toMatchObject([
      { method: "POST", path: "/no/v3/conversations/a%3Aconversation/activities", signed: true },
    ]);
    const sent = JSON.parse(world.connector.calls[0]?.body ?? "");
    expect(sent).toMatchObject({
      type: "message",
      summary: "Sak 7",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card.card }],
      from: { id: `28:${botId}` },
      recipient: { id: "29:person" },
    });
    expect(sent).not.toHaveProperty("replyToId");
  });

  it("updates a card in the message that it lies in", async () => {
    await messenger.update(reference, "card-1", card);
    expect(world.connector.calls).toMatchObject([
      { method: "PUT", path: "/no/v3/conversations/a%3Aconversation/activities/card-1", signed: true },
    ]);
  });
});

describe("one attempt each", () => {
  const works: readonly (readonly [name: string, method: string, work: () => Promise<unknown>])[] = [
    ["a post", "POST", () => messenger.send(reference, card)],
    ["an update", "PUT", () => messenger.update(reference, "card-1", card)],
  ];
  const answers = [500, 502, 503, 504, 408].flatMap((status) =>
    works.map(([name, method, work]) => [name, status, method, work] as const),
  );

  it.each(answers)("%s that is answered %i is not repeated, and may have arrived", async (_name, status, method, work) => {
    world.connector.behaviour = { kind: "status", status, body: JSON.stringify({ error: { message: secret } }) };
    const failure = await failureOf(work());
    expect(failure).toMatchObject({ kind: "unknown", code: `http-${status}` });
    expect(world.connector.calls.map((call) => call.method)).toEqual([method]);
  });

  it.each(works)("%s on a connection that is reset is not repeated, and may have arrived", async (_name, method, work) => {
    world.connector.behaviour = { kind: "reset" };
    expect(await failureOf(work())).toMatchObject({ kind: "unknown", code: "ECONNRESET" });
    expect(world.connector.calls.map((call) => call.method)).toEqual([method]);
  });

  it.each(works)("%s that is too many is not repeated here, and tells when it may be", async (_name, method, work) => {
    world.connector.behaviour = { kind: "status", status: 429, headers: { "retry-after": "7" } };
    expect(await failureOf(work())).toMatchObject({ kind: "retry", code: "http-429", retryAfterMs: 7000 });
    expect(world.connector.calls.map((call) => call.method)).toEqual([method]);
  });

  it.each(works)("%s does not follow a redirection with the bot's token", async (_name, method, work) => {
    const elsewhere = `${world.connector.serviceUrl}elsewhere`;
    world.connector.behaviour = { kind: "status", status: 307, headers: { location: elsewhere } };
    expect(await failureOf(work())).toMatchObject({ kind: "unknown", code: "http-307" });
    expect(world.connector.calls.map((call) => call.method)).toEqual([method]);
  });
});

describe("what a failure means", () => {
  it.each([
    [401, "retry"],
    [403, "gone"],
    [404, "gone"],
    [400, "gone"],
    [412, "retry"],
    [413, "gone"],
  ])("%i is %s", async (status, kind) => {
    world.connector.behaviour = { kind: "status", status };
    expect(await failureOf(messenger.send(reference, card))).toMatchObject({ kind, code: `http-${status}`, retryAfterMs: null });
  });

  it("reads a Retry-After that is a date", async () => {
    world.connector.behaviour = {
      kind: "status",
      status: 429,
      headers: { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() },
    };
    const { retryAfterMs } = await failureOf(messenger.send(reference, card));
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  it("a connection that is refused may be tried again", async () => {
    const serviceUrl = `http://127.0.0.1:${await closedPort()}/no/`;
    expect(await failureOf(messenger.send({ ...reference, serviceUrl }, card))).toMatchObject({
      kind: "retry",
      code: "ECONNREFUSED",
    });
  });

  it("a token that cannot be had may be tried again, and nothing was sent", async () => {
    const credentialsFactory = issuedCredentials(botId, async () => {
      throw new Error(secret);
    });
    const adapter = createTeamsAdapter({ ...world.config, credentialsFactory });
    const failure = await failureOf(createMessenger({ adapter, appId: botId }).send(reference, card));
    expect(failure).toMatchObject({ kind: "retry", code: "no-token" });
    expect(world.connector.calls).toEqual([]);
  });

  it("a token that does not come in time may be tried again, and one that comes late sends nothing", async () => {
    const token = Promise.withResolvers<string>();
    const credentialsFactory = issuedCredentials(botId, () => token.promise);
    const adapter = createTeamsAdapter({ ...world.config, credentialsFactory, connectorTimeoutMs: 100 });
    const failure = await failureOf(createMessenger({ adapter, appId: botId }).send(reference, card));
    expect(failure).toMatchObject({ kind: "retry", code: "no-token", retryAfterMs: null });
    token.resolve(await world.issuer.signBotToken());
    // Whatever the late token led to has gone out before this, and to the same place.
    await messenger.send(reference, { ...card, summary: "Etterpå" });
    expect(world.connector.calls.map(({ body }) => JSON.parse(body).summary)).toEqual(["Etterpå"]);
  });

  it("an answer in the chat whose token never comes ends as well", async () => {
    const credentialsFactory = issuedCredentials(botId, () => new Promise<never>(() => undefined));
    const adapter = createTeamsAdapter({ ...world.config, credentialsFactory, connectorTimeoutMs: 100 });
    const logged: object[] = [];
    const write = (fields: object) => void logged.push(fields);
    const incoming = world.seen[0] ?? expect.fail("nothing came in");
    await deliver(incoming, { post: [card] }, "reference", {
      messenger: createMessenger({ adapter, appId: botId }),
      log: { info: write, warn: write, error: write },
      onDelivered: async () => undefined,
      onLost: async () => undefined,
    });
    expect(logged).toEqual([{ reference: "reference", kind: "retry", code: "no-token" }]);
  });

  it("an answer without an id is a message that may have arrived", async () => {
    world.connector.behaviour = { kind: "status", status: 201 };
    expect(await failureOf(messenger.send(reference, card))).toMatchObject({ kind: "unknown", code: "no-activity-id" });
  });

  it("carries neither what was sent nor what was answered", async () => {
    world.connector.behaviour = { kind: "status", status: 500, body: JSON.stringify({ error: { message: secret } }) };
    const failure = await failureOf(messenger.send(reference, card));
    expect(failure.cause).toBeUndefined();
    expect(`${JSON.stringify(failure)} ${failure.stack}`).not.toContain(secret);
  });
});

describe("a connection that has lain idle", () => {
  it("is closed by us: what is sent while the other end closes it would be lost or not, nobody knows", async () => {
    const sockets: Socket[] = [];
    // Keeps connections for ever.
    const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
      expect(request.headers.connection).toBe("keep-alive");
      request.resume();
      response.writeHead(201, { "content-type": "application/json" });
      response.end('{"id":"sent"}');
    }).on("connection", (socket) => sockets.push(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const there = { ...reference, serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/no/` };
      await messenger.send(there, card);
      const [first] = sockets;
      if (first === undefined) throw new Error("nobody has called");
      if (!first.closed) await once(first, "close");
      await messenger.send(there, card);
      expect(sockets).toHaveLength(2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

/** A port that nobody listens at: one that was just given back. */
async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
