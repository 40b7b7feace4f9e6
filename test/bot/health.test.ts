import { writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { mountHealth } from "#bot/health.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import { newDatabase } from "#test/support/postgresDatabase.ts";
import { relayTo } from "#test/support/relay.ts";
import { serverFolders, startServer } from "#test/support/serverProcess.ts";
import { postgresPlace, postgresStore } from "./store/postgresFixtures.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A server with nothing but its health, over a database that a relay leads to. */
async function served() {
  const place = await postgresPlace();
  const relay = await relayTo(place.databaseUrl);
  const store = await postgresStore({ ...place, databaseUrl: relay.url });
  const server = createHttpServer(quiet);
  const health = mountHealth(server, store);
  await listen(server, 0, "127.0.0.1");
  onTestFinished(() => closeServer(server));
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const asked = async (path: string) => {
    const answer = await fetch(address + path);
    return `${answer.status} ${(await answer.text()).trim()}`;
  };
  return { relay, health, address, asked };
}

it("is alive all the time, and ready only while its database answers", async () => {
  const { relay, asked } = await served();
  expect(await asked("/readyz")).toBe("200 ready");
  await relay.cut();
  expect(await asked("/readyz")).toBe("503 database does not answer");
  expect(await asked("/healthz")).toBe("200 ok");
  await relay.mend();
  await vi.waitFor(async () => expect(await asked("/readyz")).toBe("200 ready"), { timeout: 10_000, interval: 50 });
});

it("says that it is not ready while whoever asks still listens, also where the database says nothing at all", async () => {
  const { relay, asked } = await served();
  expect(await asked("/readyz")).toBe("200 ready");
  relay.freeze();
  const begun = performance.now();
  expect(await asked("/readyz")).toBe("503 database does not answer");
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(await asked("/healthz")).toBe("200 ok");
  // Lets go of what still waits for an answer.
  await relay.cut();
});

it("is not ready any more once it is to end, and still alive", async () => {
  const { health, asked } = await served();
  health.leave();
  expect(await asked("/readyz")).toBe("503 about to end");
  expect(await asked("/healthz")).toBe("200 ok");
});

it("keeps a connection for longer than a load balancer does, and ends each with its next answer once it is to end", async () => {
  const { health, address } = await served();
  const kept = async () => {
    const { headers } = await fetch(`${address}/healthz`);
    return [headers.get("connection"), Number(/^timeout=(\d+)/.exec(headers.get("keep-alive") ?? "")?.[1] ?? 0)];
  };
  // Azure's load balancer forgets one that was idle for four minutes.
  expect(await kept()).toEqual(["keep-alive", 250]);
  health.leave();
  expect(await kept()).toEqual(["close", 0]);
});

it("a server that is told to end goes on answering for as long as DRAIN_SECONDS, and says that nothing new should come", async () => {
  const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
  const folders = await serverFolders();
  const directory = join(folders.folder, "organisation.json");
  const person = { id: id("a"), name: "Kari Nygård", unitId: id("e"), roles: ["ansatt"], language: "nb" };
  const unit = { id: id("e"), name: { nb: "Bygg", nn: "Bygg", en: "Building" }, leaderId: id("a") };
  await writeFile(directory, JSON.stringify({ people: [person], units: [unit] }));
  const server = await startServer({
    ...{ PORT: "0", DATA_DIR: folders.data, KEY_DIR: folders.keys, DATABASE_URL: await newDatabase(), DRAIN_SECONDS: "2" },
    ...{ BOT_ID: id("1"), BOT_TYPE: "UserAssignedMSI", TENANT_ID: id("2"), TAB_CLIENT_ID: id("3") },
    ...{ TAB_DOMAIN: "dagsorden.example", DIRECTORY_FILE: directory },
  });
  const address = `http://127.0.0.1:${/port (\d+)/.exec(server.line)?.[1]}`;
  const status = async (path: string) => (await fetch(address + path)).status;
  expect(await status("/readyz")).toBe(200);
  const begun = performance.now();
  const ended = server.end("SIGTERM");
  await vi.waitFor(async () => expect(await status("/readyz")).toBe(503), { timeout: 1_500, interval: 20 });
  // Who was sent here before the others heard of it is served.
  expect(await status("/tab/config.json")).toBe(200);
  expect(await status("/healthz")).toBe(200);
  expect(await ended).toMatchObject({ code: 0, error: "" });
  expect(performance.now() - begun).toBeGreaterThan(1_900);
  await expect(status("/healthz")).rejects.toThrow();
});
