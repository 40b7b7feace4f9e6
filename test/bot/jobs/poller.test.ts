import { expect, it } from "vitest";
import type { PollerParts } from "#bot/jobs/poller.ts";
import { type HandlerOutcome, type JobHandler, repeatable } from "#bot/jobs/runJob.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { aJob, at, noon, temporaryStore } from "#test/bot/store/fixtures.ts";
import { handClock, pollerOn, put } from "./pollerFixtures.ts";

it("works off what is due, in order, as many at a time as it is told, each once", async () => {
  const store = await temporaryStore();
  const done: string[] = [];
  let atOnce = 0;
  const notify: JobHandler = async (job) => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise(setImmediate);
    atOnce -= 1;
    done.push(job.deliveryKey);
    return { kind: "done" };
  };
  const { poller, logged } = pollerOn(store, { notify }, { atOnce: 1 });
  await put(store, ["second"], ["first", { dueAt: at("2021-08-01T00:00:00Z") }], ["third"], ["second"]);
  poller.wake();
  await poller.idle();
  expect(done).toEqual(["first", "second", "third"]);
  expect(logged).toHaveLength(3);
  await put(store, ["second"]);
  await poller.idle();
  expect(done).toHaveLength(3);
});

it("wakes by itself when a job falls due", async () => {
  const store = await temporaryStore();
  const ran = Promise.withResolvers<string>();
  const notify: JobHandler = async (job) => {
    ran.resolve(job.deliveryKey);
    return { kind: "done" };
  };
  const now = () => instantOf(Date.now());
  const { poller } = pollerOn(store, { notify }, { clock: { now, today: () => osloDate(now()), wallNow: now }, pollMs: 5 });
  await poller.idle();
  await put(store, ["later", { dueAt: instantOf(Date.now() + 40) }]);
  expect(await ran.promise).toBe("later");
});

it("can be woken from inside the transaction that enqueues", async () => {
  const store = await temporaryStore();
  const done: string[] = [];
  const notify: JobHandler = async (job) => {
    // A handler reads and writes: its context is not the transaction's.
    await store.read.troubledJobs(1);
    await store.transaction((tx) => tx.enqueue([]));
    done.push(job.deliveryKey);
    return { kind: "done" };
  };
  const { poller, logged } = pollerOn(store, { notify });
  await poller.idle();
  await store.transaction(async (tx) => {
    await tx.enqueue([aJob("k1")]);
    poller.wake();
    await new Promise(setImmediate);
  });
  await poller.idle();
  expect(done).toEqual(["k1"]);
  expect(logged.join()).not.toContain("unreachable");
});

it("follows the domain's clock when it is moved", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  const done: string[] = [];
  const notify: JobHandler = async (job) => {
    done.push(job.deliveryKey);
    return { kind: "done" };
  };
  const { poller } = pollerOn(store, { notify }, { clock });
  await put(store, ["october", { clock: "domain", dueAt: at("2021-10-16T06:00:00Z") }]);
  await poller.idle();
  expect(done).toEqual([]);
  time.domain = at("2021-10-16T06:00:00Z");
  poller.wake();
  await poller.idle();
  expect(done).toEqual(["october"]);
});

it("tries again after a backoff when a handler throws, and gives up after the last attempt, logging codes only", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  let attempts = 0;
  const notify: JobHandler = async () => {
    attempts += 1;
    throw Object.assign(new Error("KANARIFUGL in a message"), { code: attempts === 1 ? "ECONNRESET" : "Kari's KANARIFUGL" });
  };
  const { poller, logged } = pollerOn(store, { notify }, { clock, maxAttempts: 3 });
  await put(store, ["k1", { payload: { secretLooking: "KANARIFUGL" }, clock: "domain" }]);
  await poller.idle();
  expect([attempts, await store.nextDueAt("wall")]).toEqual([1, at("2021-09-01T12:00:01.500Z")]);
  await poller.idle();
  expect(attempts).toBe(1);
  time.wall = at("2021-09-01T12:00:01.500Z");
  await poller.idle();
  expect([attempts, await store.nextDueAt("wall")]).toEqual([2, at("2021-09-01T12:00:04.500Z")]);
  time.wall = at("2021-09-01T12:00:04.500Z");
  await poller.idle();
  expect(attempts).toBe(3);
  expect(await store.nextDueAt("wall")).toBeUndefined();
  expect(await store.read.troubledJobs(9)).toMatchObject([{ status: "failed", attempts: 3, lastError: "UNNAMED_ERROR" }]);
  expect(logged[0]).toContain("ECONNRESET");
  expect(logged.join()).not.toContain("KANARI");
});

it("keeps an uncertain outcome as unknown and does not repeat it", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  let attempts = 0;
  const notify: JobHandler = async () => {
    attempts += 1;
    return { kind: "unknown", error: "HTTP_504" };
  };
  const { poller } = pollerOn(store, { notify }, { clock });
  await put(store, ["k1"]);
  await poller.idle();
  time.wall = at("2022-09-01T12:00:00Z");
  await poller.idle();
  expect(attempts).toBe(1);
  expect(await store.read.troubledJobs(9)).toMatchObject([{ status: "unknown", lastError: "HTTP_504" }]);
});

it("does what a handler says of the next attempt, until the attempts are used up", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  const notify: JobHandler = async () => ({ kind: "retry", at: at("2021-09-01T13:00:00Z"), error: "HTTP_429" });
  const { poller } = pollerOn(store, { notify }, { clock, maxAttempts: 2 });
  await put(store, ["k1"]);
  await poller.idle();
  expect(await store.nextDueAt("wall")).toBe("2021-09-01T13:00:00.000Z");
  time.wall = at("2021-09-01T13:00:00Z");
  await poller.idle();
  expect(await store.read.troubledJobs(9)).toMatchObject([{ status: "failed", attempts: 2, lastError: "HTTP_429" }]);
});

it("takes over a job whose server died, when its lease has run out, but not one that takes every server along", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  const seen: unknown[] = [];
  const notify: JobHandler = async ({ attempts, lastError }) => {
    seen.push([attempts, lastError]);
    return { kind: "done" };
  };
  await put(store, ["k1"], ["poison"]);
  const die = () => store.claimJobs({ domainNow: noon, wallNow: time.wall, leaseMs: 1_000, limit: 2 });
  expect(await die()).toHaveLength(2);
  const { poller } = pollerOn(store, { notify, other: notify }, { clock, maxAttempts: 1 });
  await poller.idle();
  expect(seen).toEqual([]);
  time.wall = at("2021-09-01T12:00:01Z");
  await poller.idle();
  expect(seen).toEqual([]);
  expect(await store.read.troubledJobs(9)).toMatchObject([
    { deliveryKey: "poison", status: "unknown", attempts: 2, lastError: "LEASE_EXPIRED" },
    { deliveryKey: "k1", status: "unknown", attempts: 2, lastError: "LEASE_EXPIRED" },
  ]);
  await put(store, ["k3"]);
  await die();
  const patient = pollerOn(store, { notify }, { clock, maxAttempts: 2 });
  time.wall = at("2021-09-01T12:00:02Z");
  await poller.stop();
  await patient.poller.idle();
  expect(seen).toEqual([[2, "LEASE_EXPIRED"]]);
});

it("does not wait for ever for a handler, and fails a job that nobody can handle", async () => {
  const store = await temporaryStore();
  const { poller } = pollerOn(store, { notify: () => new Promise(() => undefined) }, { timeoutMs: 5 });
  await put(store, ["hangs"], ["unknown kind", { kind: "toString" }]);
  await poller.idle();
  expect(await store.read.troubledJobs(9)).toMatchObject([
    { deliveryKey: "unknown kind", status: "failed", lastError: "NO_HANDLER" },
    { deliveryKey: "hangs", status: "unknown", lastError: "HANDLER_TIMEOUT" },
  ]);
});

it("tries a repeatable one that takes too long again, also while it is still at it, until the attempts are used up", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  const first = Promise.withResolvers<HandlerOutcome>();
  const effectOf = (key: string): HandlerOutcome => ({ kind: "done", effect: (tx) => tx.enqueue([aJob(key, { kind: "kept" })]) });
  const seen: string[] = [];
  const plan = repeatable(async ({ attempts }) => {
    seen.push(`plan ${attempts}`);
    return attempts === 1 ? first.promise : effectOf("of the second");
  });
  const kept: JobHandler = async ({ deliveryKey }) => {
    seen.push(deliveryKey);
    return { kind: "done" };
  };
  const hangs = repeatable(() => new Promise(() => undefined));
  const { poller, logged } = pollerOn(store, { plan, kept, hangs }, { clock, timeoutMs: 50, maxAttempts: 2 });
  await put(store, ["plan", { kind: "plan" }], ["hangs", { kind: "hangs" }]);
  await poller.idle();
  expect(await store.read.troubledJobs(9)).toEqual([]);
  expect(await store.nextDueAt("wall")).toBe("2021-09-01T12:00:01.500Z");
  expect(logged.filter((line) => line.includes("HANDLER_TIMEOUT"))).toHaveLength(2);
  time.wall = at("2021-09-01T12:00:01.500Z");
  await poller.idle();
  // What comes of the attempt that was given up is not written any more.
  first.resolve(effectOf("of the first"));
  await poller.idle();
  expect(seen).toEqual(["plan 1", "plan 2", "of the second"]);
  expect(await store.read.troubledJobs(9)).toMatchObject([
    { deliveryKey: "hangs", status: "failed", attempts: 2, lastError: "HANDLER_TIMEOUT" },
  ]);
});

it("tells of one that is repeatable, and whose server died each time, that it failed: nothing of it is uncertain", async () => {
  const store = await temporaryStore();
  const { time, clock } = handClock();
  await put(store, ["k1"]);
  await store.claimJobs({ domainNow: noon, wallNow: time.wall, leaseMs: 1_000, limit: 1 });
  time.wall = at("2021-09-01T12:00:01Z");
  const notify = repeatable(async () => ({ kind: "done" }));
  await pollerOn(store, { notify }, { clock, maxAttempts: 1 }).poller.idle();
  expect(await store.read.troubledJobs(9)).toMatchObject([{ status: "failed", attempts: 2, lastError: "LEASE_EXPIRED" }]);
});

it("finishes the job at hand when it is stopped, and starts no other", async () => {
  const store = await temporaryStore();
  const started = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const done: string[] = [];
  const notify: JobHandler = async (job) => {
    started.resolve();
    await finish.promise;
    done.push(job.deliveryKey);
    return { kind: "done" };
  };
  const { poller } = pollerOn(store, { notify }, { atOnce: 1 });
  await put(store, ["k1"], ["k2"]);
  poller.wake();
  await started.promise;
  const stopped = poller.stop();
  finish.resolve();
  await stopped;
  await poller.idle();
  expect(done).toEqual(["k1"]);
  expect(await store.nextDueAt("wall")).toBe(noon);
});

it("goes on when the store did not answer, and says so to whoever waits", async () => {
  const store = await temporaryStore();
  let broken = true;
  const done: string[] = [];
  const shaky: PollerParts["store"] = {
    ...store,
    claimJobs: (claim) => (broken ? Promise.reject(new Error("database is locked: KANARIFUGL")) : store.claimJobs(claim)),
  };
  const notify: JobHandler = async (job) => {
    done.push(job.deliveryKey);
    return { kind: "done" };
  };
  const { poller, logged } = pollerOn({ ...store, ...shaky }, { notify });
  await put(store, ["k1"]);
  await expect(poller.idle()).rejects.toThrow("database is locked");
  expect(logged.join()).toContain("job-queue-unreachable");
  expect(logged.join()).not.toContain("KANARI");
  broken = false;
  await poller.idle();
  expect(done).toEqual(["k1"]);
});
