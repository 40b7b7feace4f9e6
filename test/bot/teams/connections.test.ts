import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import type { ConversationReference } from "botbuilder";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createTeamsAdapter } from "#bot/teams/adapter.ts";
import { type DeliveryError, deliveryError } from "#bot/teams/deliveryError.ts";
import { createMessenger } from "#bot/teams/messenger.ts";
import { botId, personalMessage, startTeamsWorld, type TeamsWorld } from "#test/support/signedActivity.ts";

const card = { card: { type: "AdaptiveCard", version: "1.5" }, summary: "Sak 7" };

let world: TeamsWorld;
let reference: Partial<ConversationReference>;
beforeAll(async () => {
  world = await startTeamsWorld();
  await world.deliver(personalMessage(world.connector.serviceUrl));
  reference = world.seen[0]?.reference ?? {};
});
afterAll(() => world.close());

describe("a connection that never comes about", () => {
  const sendTo = (serviceUrl: string, waits = { connectorConnectMs: 200, connectorTimeoutMs: 8_000 }) => {
    const adapter = createTeamsAdapter({ ...world.config, ...waits });
    const messenger = createMessenger({ adapter, appId: botId });
    return messenger.send({ ...reference, serviceUrl }, card).catch((error: unknown) => error);
  };

  it("since nobody takes it up, may be tried again: nothing was sent", async () => {
    const serviceUrl = `http://127.0.0.1:${await fullPort()}/no/`;
    expect(await sendTo(serviceUrl)).toMatchObject({ kind: "retry", code: "connect-timeout" });
  });

  it("since the other end says nothing of how it is sealed, may be tried again", async () => {
    const port = await portThat((socket) => socket.resume());
    expect(await sendTo(`https://127.0.0.1:${port}/no/`)).toMatchObject({ kind: "retry", code: "connect-timeout" });
  });

  it.each([
    ["is reset", (socket: Socket) => socket.resetAndDestroy()],
    ["is ended", (socket: Socket) => socket.end()],
  ])("since it %s before it is sealed, may be tried again", async (_name, answer) => {
    const port = await portThat((socket) => socket.once("data", () => answer(socket)));
    expect(await sendTo(`https://127.0.0.1:${port}/no/`)).toMatchObject({ kind: "retry", code: "connect-ECONNRESET" });
  });

  it("since what answers seals nothing, may be tried again", async () => {
    const port = await portThat((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    const failure = await sendTo(`https://127.0.0.1:${port}/no/`);
    expect(failure).toMatchObject({ kind: "retry", code: expect.stringMatching(/^connect-[A-Z_]+$/) });
  });

  it("is told from one that was there and is silent, on which it may have arrived", async () => {
    world.connector.behaviour = { kind: "silent" };
    const waits = { connectorConnectMs: 1_000, connectorTimeoutMs: 2_000 };
    expect(await sendTo(world.connector.serviceUrl, waits)).toMatchObject({ kind: "unknown", code: "timeout" });
  });

  it.each<readonly [string, Error, DeliveryError["kind"]]>([
    ["an address that does not answer", Object.assign(new Error(), { code: "ETIMEDOUT", syscall: "connect" }), "retry"],
    ["several of them", Object.assign(new AggregateError([]), { code: "ETIMEDOUT" }), "retry"],
    [
      "a connection that was there and fell silent",
      Object.assign(new Error(), { code: "ETIMEDOUT", syscall: "read" }),
      "unknown",
    ],
  ])("is known by what the system says of %s", (_name, thrown, kind) => {
    expect(deliveryError(thrown)).toMatchObject({ kind, code: "ETIMEDOUT" });
  });
});

/** A port of a server that does with each connection what it is told. */
async function portThat(answers: (socket: Socket) => unknown): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    answers(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port whose queue is full: whoever asks for a connection there has no answer, as where packets are dropped. */
async function fullPort(): Promise<number> {
  // It stops before it has taken up anybody, and those who wait fill the queue.
  const listener = `
    const { createServer } = require("node:net");
    const { parentPort } = require("node:worker_threads");
    const server = createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const worker = new Worker(listener, { eval: true });
  const [port] = (await once(worker, "message")) as [number];
  // Far more than it has room for.
  const waiting = Array.from({ length: 8 }, () => connect(port, "127.0.0.1").on("error", () => undefined));
  onTestFinished(async () => {
    for (const socket of waiting) socket.destroy();
    await worker.terminate();
  });
  await Promise.race(waiting.map((socket) => once(socket, "connect")));
  return port;
}
