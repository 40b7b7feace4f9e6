import { describe, expect, it } from "vitest";
import type { HandlerOutcome, JobHandler } from "#bot/jobs/runJob.ts";
import type { Store } from "#bot/store/types.ts";
import { aJob, at, temporaryStore } from "#test/bot/store/fixtures.ts";
import { postgresPlace, postgresStore } from "#test/bot/store/postgresFixtures.ts";
import { handClock, pollerOn, put } from "./pollerFixtures.ts";

const later = at("2022-01-01T00:00:00Z");
const done = { kind: "done" } as const;

/** Keys of the jobs that wait, whenever they are due. It claims them. */
async function waitingIn(store: Store): Promise<readonly string[]> {
  const jobs = await store.claimJobs({ domainNow: later, wallNow: later, leaseMs: 1_000, limit: 100 });
  return jobs.map((job) => job.deliveryKey).toSorted();
}

/** A handler whose jobs go on until the test lets them end, and which of them have begun. */
function held() {
  const begun: string[] = [];
  const gates = new Map<string, PromiseWithResolvers<HandlerOutcome>>();
  const gate = (key: string) => {
    const known = gates.get(key) ?? Promise.withResolvers<HandlerOutcome>();
    gates.set(key, known);
    return known;
  };
  const notify: JobHandler = ({ deliveryKey }) => {
    begun.push(deliveryKey);
    return gate(deliveryKey).promise;
  };
  return { begun, notify, end: (key: string, outcome: HandlerOutcome = done) => gate(key).resolve(outcome) };
}

describe.each([
  ["node:sqlite", temporaryStore],
  ["PostgreSQL", async () => postgresStore(await postgresPlace())],
])("%s: several jobs at once", (_engine, open) => {
  it("one that takes long holds up no other, and there are never more than so many", async () => {
    const store = await open();
    const { begun, notify, end } = held();
    const { poller } = pollerOn(store, { notify }, { atOnce: 2 });
    await put(store, ["slow"], ["k1"], ["k2"], ["k3"]);
    poller.wake();
    await expect.poll(() => begun).toEqual(["slow", "k1"]);
    end("k1");
    await expect.poll(() => begun).toEqual(["slow", "k1", "k2"]);
    end("k2");
    end("k3");
    await expect.poll(() => begun).toEqual(["slow", "k1", "k2", "k3"]);
    let idle = false;
    const untilIdle = poller.idle().then(() => {
      idle = true;
    });
    await store.ping();
    expect(idle).toBe(false);
    end("slow");
    await untilIdle;
    expect(await waitingIn(store)).toEqual([]);
  });

  it("two about the same card keep their order, and what comes after them does not wait", async () => {
    const store = await open();
    const { begun, notify, end } = held();
    const { poller } = pollerOn(store, { notify });
    await put(store, ["older", { lane: "a" }], ["newer", { lane: "a" }], ["other", { lane: "b" }], ["none"]);
    poller.wake();
    await expect.poll(() => begun.toSorted()).toEqual(["none", "older", "other"]);
    end("other");
    end("none");
    end("older");
    await expect.poll(() => begun).toContain("newer");
    expect(begun.at(-1)).toBe("newer");
    end("newer");
    await poller.idle();
    expect(await waitingIn(store)).toEqual([]);
  });

  it("finishes all of those at hand when it is stopped", async () => {
    const store = await open();
    const { begun, notify, end } = held();
    const { poller } = pollerOn(store, { notify }, { atOnce: 3 });
    await put(store, ["k1"], ["k2"], ["k3"], ["k4"]);
    poller.wake();
    await expect.poll(() => begun).toHaveLength(3);
    const stopped = poller.stop();
    for (const key of ["k1", "k2", "k3", "k4"]) end(key);
    await stopped;
    expect(begun).toEqual(["k1", "k2", "k3"]);
    expect(await waitingIn(store)).toEqual(["k4"]);
  });

  it("what a job did is written when it is settled, and not by a server that another has taken it over from", async () => {
    const store = await open();
    const { time, clock } = handClock();
    const slow = held();
    const { poller, logged } = pollerOn(store, { notify: slow.notify }, { clock, leaseMs: 1_000 });
    await put(store, ["k1"]);
    poller.wake();
    await expect.poll(() => slow.begun).toEqual(["k1"]);
    time.wall = at("2021-09-01T12:00:01Z");
    const effectOf = (key: string): HandlerOutcome => ({ kind: "done", effect: (tx) => tx.enqueue([aJob(key, { kind: "x" })]) });
    const quick: JobHandler = async ({ lastError }) => effectOf(`by the second after ${lastError}`);
    const second = pollerOn(store, { notify: quick, x: async () => ({ kind: "failed", error: "SEEN" }) }, { clock });
    await second.poller.idle();
    slow.end("k1", effectOf("by the first"));
    await poller.idle();
    expect(logged.join()).toContain("job-lease-lost");
    const seen = await store.read.troubledJobs(9);
    expect(seen.map((job) => job.deliveryKey)).toEqual(["by the second after LEASE_EXPIRED"]);
    expect(await waitingIn(store)).toEqual([]);
  });
});

describe("writing down how a job ended", () => {
  /** The store, whose next transactions fail: before anything is written, or after all of it was. */
  function shaky(store: Store, failures: ("before" | "after")[]): Store {
    return {
      ...store,
      transaction: async (work) => {
        const when = failures.shift();
        if (when === "before") throw new Error("KANARIFUGL before");
        const result = await store.transaction(work);
        if (when === "after") throw new Error("KANARIFUGL after");
        return result;
      },
    };
  }
  const effect: HandlerOutcome = { kind: "done", effect: (tx) => tx.enqueue([aJob("effect", { dueAt: later })]) };

  it("is tried again while the database does not answer, and what the job did is written once", async () => {
    const store = await temporaryStore();
    let runs = 0;
    const notify: JobHandler = async () => {
      runs += 1;
      return effect;
    };
    const failures: ("before" | "after")[] = ["before", "after"];
    const { poller, logged } = pollerOn(shaky(store, failures), { notify });
    await put(store, ["k1"]);
    await poller.idle();
    expect([runs, failures]).toEqual([1, []]);
    expect(logged.join()).not.toContain("KANARI");
    expect(await waitingIn(store)).toEqual(["effect"]);
  });

  it("is left to the lease by a server that stops, and the next one hears that nobody knows what was done", async () => {
    const store = await temporaryStore();
    const { time, clock } = handClock();
    const failures = Array.from({ length: 9 }, () => "before" as const);
    const { begun, notify, end } = held();
    const { poller, logged } = pollerOn(shaky(store, failures), { notify }, { clock });
    await put(store, ["k1"]);
    poller.wake();
    await expect.poll(() => begun).toEqual(["k1"]);
    const stopped = poller.stop();
    end("k1", effect);
    await stopped;
    expect(logged.join()).toContain("job-not-settled");
    expect(await waitingIn(store)).toEqual(["k1"]);
    time.wall = at("2022-01-02T00:00:00Z");
    const heard: unknown[] = [];
    const next: JobHandler = async ({ lastError }) => {
      heard.push(lastError);
      return done;
    };
    await pollerOn(store, { notify: next }, { clock }).poller.idle();
    expect(heard).toEqual(["LEASE_EXPIRED"]);
  });

  it("does not use up the attempts of a job that was only waiting for room", async () => {
    const store = await temporaryStore();
    const { time, clock } = handClock();
    const seen: number[] = [];
    const notify: JobHandler = async ({ attempts }) => {
      seen.push(attempts);
      if (seen.length > 4) return done;
      const at = clock.wallNow();
      return { kind: "retry", at, error: "rate-limit", uncounted: true };
    };
    const { poller } = pollerOn(store, { notify }, { clock, maxAttempts: 2 });
    await put(store, ["k1"]);
    await poller.idle();
    time.wall = at("2021-09-01T12:00:01Z");
    await poller.idle();
    expect(seen).toEqual([1, 1, 1, 1, 1]);
    expect(await store.read.troubledJobs(9)).toEqual([]);
  });
});
