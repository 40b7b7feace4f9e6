import { connect, createServer } from "node:net";
import { Kysely, sql } from "kysely";
import { expect, it, onTestFinished, vi } from "vitest";
import { openPool, postgresDialect } from "#bot/store/dialectPostgres.ts";
import type { Schema } from "#bot/store/schema.ts";
import { newDatabase } from "#test/support/postgresDatabase.ts";
import { relayTo } from "#test/support/relay.ts";
import { aCase, caseId } from "./fixtures.ts";
import { postgresPlace, postgresStore } from "./postgresFixtures.ts";

const lost = { name: "StoreFault", code: "DATABASE_LOST" };

async function behindRelay() {
  const place = await postgresPlace();
  const relay = await relayTo(place.databaseUrl);
  return { relay, store: await postgresStore({ ...place, databaseUrl: relay.url }) };
}

it("a statement on a connection that has gone without a word fails as on a lost one, and the next has another connection", async () => {
  const { relay, store } = await behindRelay();
  expect(await store.read.countCases({})).toBe(0);
  relay.freeze();
  await expect(store.read.countCases({})).rejects.toMatchObject(lost);
  expect(await store.transaction((tx) => tx.saveCase(aCase("c1")))).toBe("saved");
});

it("a server that is frozen makes nobody wait for ever, a commit's outcome is then not known, and all goes on by itself", async () => {
  const { relay, store } = await behindRelay();
  const committing = store.transaction(async (tx) => {
    await tx.saveCase(aCase("c1"));
    relay.hush();
    return "done";
  });
  await expect(committing).rejects.toMatchObject({ name: "StoreFault", code: "COMMIT_UNKNOWN" });
  await expect(store.read.countCases({})).rejects.toMatchObject(lost);
  expect(await store.ping()).toBe(false);
  relay.thaw();
  await vi.waitFor(async () => expect(await store.ping()).toBe(true), { timeout: 20_000, interval: 100 });
  expect(await store.transaction((tx) => tx.saveCase(aCase("c2")))).toBe("saved");
  expect(await store.read.loadCase(caseId("c2"))).toBeDefined();
});

it("a store closes also where the server is frozen in the midst of work", async () => {
  const { relay, store } = await behindRelay();
  relay.hush();
  const asked = store.read.countCases({}).catch((error: unknown) => error);
  await store.close();
  expect(await asked).toMatchObject(lost);
});

it("a statement that is slow is not taken for one that is lost", async () => {
  const pool = openPool(await newDatabase(), { connections: 1, statementMs: 0 });
  onTestFinished(() => pool.end());
  const client = await pool.connect();
  const { rows } = await client.query("select 'done' as said from pg_sleep(6)");
  client.release();
  expect(rows).toEqual([{ said: "done" }]);
});

it("connections that are lost before they are ready take up no room", async () => {
  const url = new URL(await newDatabase());
  let isBroken = true;
  // Lets a connection in, and breaks it off at the first thing that it is told.
  const server = createServer((from) => {
    const to = connect(Number(url.port), url.hostname);
    for (const socket of [from, to]) socket.on("error", () => undefined);
    to.pipe(from).on("close", () => to.destroy());
    from.on("close", () => to.destroy());
    from.on("data", (bytes) => (isBroken && bytes.includes("enable_seqscan") ? from.destroy() : to.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const relayed = Object.assign(new URL(url), { port: String(address.port) }).href;
  const opened = openPool(relayed, { connections: 1, statementMs: 0, byIndex: true });
  const db = new Kysely<Schema>({ dialect: postgresDialect(opened) });
  onTestFinished(() => db.destroy());
  const ask = () => sql<{ n: number }>`select 1 as n`.execute(db);
  for (let tries = 0; tries < 3; tries += 1) await expect(ask()).rejects.toThrow("Connection terminated");
  isBroken = false;
  expect((await ask()).rows).toEqual([{ n: 1 }]);
});
