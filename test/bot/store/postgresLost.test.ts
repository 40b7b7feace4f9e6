import { expect, it } from "vitest";
import { cutOff, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { aCase, aJob, caseId, noon } from "./fixtures.ts";
import { postgresPlace, postgresStore } from "./postgresFixtures.ts";

it("a transaction whose connection is lost is rolled back and says so, and the next one goes through", async () => {
  const place = await postgresPlace();
  const store = await postgresStore(place);
  const lost = store.transaction(async (tx) => {
    await tx.saveCase(aCase("c1"));
    await tx.enqueue([aJob("k1")]);
    expect(await cutOff(place.databaseUrl)).toBeGreaterThan(0);
    return tx.loadCase(caseId("c1"));
  });
  await expect(lost).rejects.toMatchObject({ name: "StoreFault", code: "DATABASE_LOST" });
  expect(await store.read.loadCase(caseId("c1"))).toBeUndefined();
  expect(await store.nextDueAt("wall")).toBeUndefined();
  expect(await store.transaction((tx) => tx.saveCase(aCase("c1")))).toBe("saved");
});

it("a commit whose connection is lost says that its outcome is not known, and nobody takes it for done", async () => {
  const place = await postgresPlace();
  const store = await postgresStore(place);
  const lost = store.transaction(async (tx) => {
    await tx.saveCase(aCase("c1"));
    await cutOff(place.databaseUrl);
    return "done";
  });
  await expect(lost).rejects.toMatchObject({ name: "StoreFault", code: "COMMIT_UNKNOWN" });
  expect(await store.read.loadCase(caseId("c1"))).toBeUndefined();
});

it("connections that are lost while nobody uses them, and while a query runs, cost at most the query", async () => {
  const place = await postgresPlace();
  const store = await postgresStore(place);
  const all = { domainNow: noon, wallNow: noon, leaseMs: 1_000, limit: 9 };
  await store.transaction((tx) => tx.enqueue([aJob("k1")]));
  for (let round = 0; round < 3; round += 1) {
    await cutOff(place.databaseUrl);
    // A connection that the server has just closed may not be known as such yet; whoever gets it hears of it.
    const heard = await store.read.countCases({}).catch((error: unknown) => error);
    if (heard !== 0) expect(heard).toMatchObject({ name: "StoreFault", code: "DATABASE_LOST" });
    expect(await store.read.countCases({})).toBe(0);
  }
  expect(await store.claimJobs(all)).toHaveLength(1);
});

it("a server that lets nobody in is not ready, and is again when it does", async () => {
  const place = await postgresPlace();
  const store = await postgresStore(place);
  const name = new URL(place.databaseUrl).pathname.slice(1);
  expect(await store.ping()).toBe(true);
  // The tests' own user is a superuser, whom no limit keeps out; a renamed database does.
  await cutOff(place.databaseUrl);
  await sqlOn(postgresServer().href, `alter database ${name} rename to ${name}_away`);
  expect(await store.ping()).toBe(false);
  await expect(store.transaction((tx) => tx.saveCase(aCase("c1")))).rejects.toThrow();
  await sqlOn(postgresServer().href, `alter database ${name}_away rename to ${name}`);
  expect(await store.ping()).toBe(true);
  expect(await store.transaction((tx) => tx.saveCase(aCase("c1")))).toBe("saved");
});
