import { describe, expect, it } from "vitest";
import type { NewJob, StoredJob } from "#bot/store/jobTypes.ts";
import type { Store } from "#bot/store/types.ts";
import { aJob, at } from "./fixtures.ts";

/** What every engine's store must do with jobs. `open` opens an empty one that closes itself when the test ends. */
export function jobsContract(engine: string, open: () => Promise<Store>): void {
  describe(`${engine}: jobs`, () => {
    const early = at("2021-09-01T00:00:00Z");
    const late = at("2021-09-02T00:00:00Z");
    const put = (store: Store, ...jobs: NewJob[]) => store.transaction((tx) => tx.enqueue(jobs));
    const claim = (store: Store, but: Partial<Parameters<Store["claimJobs"]>[0]> = {}) =>
      store.claimJobs({ domainNow: late, wallNow: late, leaseMs: 7 * 86_400_000, limit: 10, ...but });
    const the = (job: StoredJob | undefined): StoredJob => {
      if (job === undefined) throw new Error("no job was claimed");
      return job;
    };

    it("takes in one job for each delivery key, whatever became of the first", async () => {
      const store = await open();
      await put(store, aJob("k1"), aJob("k1"), aJob("k2"));
      const jobs = await claim(store);
      expect(jobs.map((job) => job.deliveryKey).toSorted()).toEqual(["k1", "k2"]);
      for (const job of jobs) await store.settleJob(job, { kind: "done" });
      await put(store, aJob("k1"));
      expect(await claim(store)).toEqual([]);
    });

    it("takes in a message to everybody of a large house at once", async () => {
      const store = await open();
      const keys = Array.from({ length: 9_000 }, (_, index) => `tell:${index}`);
      expect(await put(store, ...keys.map((key) => aJob(key)))).toBe(9_000);
      expect(await put(store, aJob("tell:8999"), aJob("tell:9000"))).toBe(1);
    });

    it("claims what is due on its own clock, oldest first, up to the limit, and each job once", async () => {
      const store = await open();
      await put(
        store,
        aJob("domain-late", { clock: "domain", dueAt: late }),
        aJob("wall-late", { dueAt: late }),
        aJob("wall-early", { dueAt: early, payload: { ids: ["x"] } }),
      );
      expect(await store.nextDueAt("domain")).toBe(late);
      expect(await store.nextDueAt("wall")).toBe(early);
      const first = await claim(store, { domainNow: early, limit: 1 });
      expect(first).toEqual([
        {
          ...aJob("wall-early", { dueAt: early, payload: { ids: ["x"] } }),
          id: first[0]?.id,
          status: "running",
          attempts: 1,
          lastError: null,
          leaseUntil: at("2021-09-09T00:00:00Z"),
        },
      ]);
      expect((await claim(store, { domainNow: early })).map((job) => job.deliveryKey)).toEqual(["wall-late"]);
      expect((await claim(store, { wallNow: early })).map((job) => job.deliveryKey)).toEqual(["domain-late"]);
      expect(await claim(store)).toEqual([]);
    });

    it("takes what is due on either clock, and what a server has left, in one order and up to one limit", async () => {
      const store = await open();
      const hour = (n: number) => at(`2021-09-01T0${n}:00:00Z`);
      await put(store, aJob("left", { dueAt: hour(2) }));
      await claim(store, { leaseMs: 1_000 });
      await put(
        store,
        aJob("domain-3", { clock: "domain", dueAt: hour(3) }),
        aJob("wall-4", { dueAt: hour(4) }),
        aJob("wall-1", { dueAt: hour(1) }),
        aJob("domain-5", { clock: "domain", dueAt: hour(5) }),
      );
      const after = { wallNow: at("2021-09-02T00:00:01Z") };
      const keys = (jobs: readonly StoredJob[]) => jobs.map((job) => job.deliveryKey);
      expect(keys(await claim(store, { ...after, limit: 3 }))).toEqual(["wall-1", "left", "domain-3"]);
      expect(keys(await claim(store, { ...after, limit: 3 }))).toEqual(["wall-4", "domain-5"]);
      expect(await claim(store, after)).toEqual([]);
    });

    it("gives the first of 30,000 that are due at once, and the next, without going through them all", {
      timeout: 120_000,
    }, async () => {
      const store = await open();
      const many = Array.from({ length: 30_000 }, (_, n) => aJob(`k${n}`, { lane: `l${n % 15_000}` }));
      for (let from = 0; from < many.length; from += 1_000) await put(store, ...many.slice(from, from + 1_000));
      // Where all of them were compared with all, PostgreSQL gave the statement up.
      const first = await claim(store, { limit: 4 });
      const second = await claim(store, { limit: 4 });
      expect(new Set([...first, ...second].map((job) => job.id)).size).toBe(8);
    });

    it("never gives the same job to two who claim at once", async () => {
      const store = await open();
      await put(store, ...Array.from({ length: 20 }, (_, n) => aJob(`k${n}`)));
      const claims = await Promise.all(Array.from({ length: 10 }, () => claim(store, { limit: 3 })));
      const ids = claims.flat().map((job) => job.id);
      expect(ids).toHaveLength(20);
      expect(new Set(ids).size).toBe(20);
    });

    it("claims a running job again when its lease has run out, and says so", async () => {
      const store = await open();
      await put(store, aJob("k1"));
      await claim(store, { leaseMs: 1_000 });
      expect(await claim(store, { wallNow: at("2021-09-02T00:00:00.999Z") })).toEqual([]);
      const again = await claim(store, { wallNow: at("2021-09-02T00:00:01Z") });
      expect(again).toMatchObject([{ deliveryKey: "k1", attempts: 2, lastError: "LEASE_EXPIRED" }]);
    });

    it("settles the claim that it was given, once, and never another's", async () => {
      const store = await open();
      await put(store, aJob("k1"));
      const first = the((await claim(store, { leaseMs: 1_000 }))[0]);
      const later = at("2021-09-02T00:00:01Z");
      const second = the((await claim(store, { wallNow: later }))[0]);
      expect(await store.settleJob(first, { kind: "done" })).toBe("lost");
      expect(await store.settleJob(first, { kind: "failed", error: "F" })).toBe("lost");
      expect(await store.read.troubledJobs(5)).toEqual([]);
      expect(await store.settleJob(second, { kind: "unknown", error: "U" })).toBe("settled");
      expect(await store.settleJob(second, { kind: "done" })).toBe("lost");
      expect(await store.settleJob({ ...second, leaseUntil: null }, { kind: "done" })).toBe("lost");
      expect(await store.read.troubledJobs(5)).toMatchObject([{ status: "unknown", lastError: "U", attempts: 2 }]);
    });

    it("settles in the transaction of what the job did, both or neither", async () => {
      const store = await open();
      await put(store, aJob("k1"));
      const job = the((await claim(store, { leaseMs: 1_000 }))[0]);
      const fails = store.transaction(async (tx) => {
        expect(await tx.settleJob(job, { kind: "done" })).toBe("settled");
        await tx.enqueue([aJob("k2")]);
        throw new Error("on purpose");
      });
      await expect(fails).rejects.toThrow("on purpose");
      const settle = () =>
        store.transaction(async (tx) => {
          const settled = await tx.settleJob(job, { kind: "done" });
          if (settled === "settled") await tx.enqueue([aJob("k3")]);
          return settled;
        });
      expect((await Promise.all([settle(), settle(), settle()])).toSorted()).toEqual(["lost", "lost", "settled"]);
      expect((await claim(store)).map((next) => next.deliveryKey)).toEqual(["k3"]);
    });

    it("does not count an attempt that was none, and tells its claim from the next", async () => {
      const store = await open();
      await put(store, aJob("k1"));
      const first = the((await claim(store))[0]);
      await store.settleJob(first, { kind: "retry", at: late, error: "rate-limit", uncounted: true });
      const second = the((await claim(store, { wallNow: at("2021-09-02T00:00:05Z") }))[0]);
      expect(second).toMatchObject({ attempts: 1, lastError: "rate-limit" });
      expect(await store.settleJob(first, { kind: "done" })).toBe("lost");
      expect(await store.settleJob(second, { kind: "done" })).toBe("settled");
    });

    it("carries out the jobs of a lane one at a time and in their order, and all others meanwhile", async () => {
      const store = await open();
      const lane = { lane: "case:person" };
      await put(
        store,
        aJob("first", lane),
        aJob("second", { ...lane, dueAt: early }),
        aJob("alone"),
        aJob("other", { lane: "b" }),
      );
      const keys = (jobs: readonly StoredJob[]) => jobs.map((job) => job.deliveryKey).toSorted();
      const begun = await claim(store);
      expect(keys(begun)).toEqual(["alone", "first", "other"]);
      const first = the(begun.find((job) => job.deliveryKey === "first"));
      expect(first.lane).toBe("case:person");
      expect(await claim(store)).toEqual([]);
      const again = at("2021-09-02T00:01:00Z");
      await store.settleJob(first, { kind: "retry", at: again, error: "E" });
      expect(await claim(store)).toEqual([]);
      const retried = the((await claim(store, { wallNow: again }))[0]);
      expect(retried.deliveryKey).toBe("first");
      await store.settleJob(retried, { kind: "done" });
      expect(keys(await claim(store, { wallNow: again }))).toEqual(["second"]);
    });

    it("lets a job of a lane pass one that is not due yet on the domain's clock, and that one then wait for it", async () => {
      const store = await open();
      await put(store, aJob("dated", { lane: "a", clock: "domain", dueAt: late }), aJob("now", { lane: "a", dueAt: early }));
      const [now] = await claim(store, { domainNow: early });
      expect(the(now).deliveryKey).toBe("now");
      expect(await claim(store)).toEqual([]);
      await store.settleJob(the(now), { kind: "done" });
      expect((await claim(store)).map((job) => job.deliveryKey)).toEqual(["dated"]);
    });

    it("gives the lane of a server that died back with its job, also where two of its jobs were left running", async () => {
      const store = await open();
      await put(store, aJob("dated", { lane: "a", clock: "domain", dueAt: late }), aJob("now", { lane: "a", dueAt: early }));
      await claim(store, { domainNow: early, leaseMs: 1_000 });
      const after = at("2021-09-02T00:00:01Z");
      expect((await claim(store, { wallNow: after, leaseMs: 1_000 })).map((job) => job.deliveryKey)).toEqual(["dated"]);
      const last = at("2021-09-02T00:00:02Z");
      const dated = the((await claim(store, { wallNow: last }))[0]);
      expect(dated).toMatchObject({ deliveryKey: "dated", attempts: 2 });
      await store.settleJob(dated, { kind: "done" });
      expect((await claim(store, { wallNow: last })).map((job) => job.deliveryKey)).toEqual(["now"]);
    });

    it("never has two of a lane at work, whoever claims, and works them all off in order", async () => {
      const store = await open();
      const lanes = ["a", "b", "c"];
      await put(store, ...Array.from({ length: 24 }, (_, n) => aJob(`k${n}`, { lane: lanes[n % 3] ?? "" })));
      const atWork = new Set<string>();
      const order = new Map<string, string[]>(lanes.map((lane) => [lane, []]));
      const server = async () => {
        for (let idle = 0; idle < 40; ) {
          const [job] = await claim(store, { limit: 1 });
          if (job === undefined) {
            idle += 1;
            await new Promise(setImmediate);
            continue;
          }
          const lane = job.lane ?? "";
          expect(atWork.has(lane)).toBe(false);
          atWork.add(lane);
          order.get(lane)?.push(job.id);
          await new Promise(setImmediate);
          atWork.delete(lane);
          expect(await store.settleJob(job, { kind: "done" })).toBe("settled");
        }
      };
      await Promise.all([server(), server(), server(), server()]);
      expect([...order.values()].flat()).toHaveLength(24);
      for (const ids of order.values()) expect(ids).toEqual(ids.toSorted());
    });

    it("tells when the next job is due after a moment", async () => {
      const store = await open();
      await put(store, aJob("k1", { dueAt: early }), aJob("k2", { dueAt: late }));
      expect([await store.nextDueAt("wall"), await store.nextDueAt("wall", early)]).toEqual([early, late]);
      expect(await store.nextDueAt("wall", late)).toBeUndefined();
    });

    it("puts a retried job back on the machine's clock, also one that was due on the domain's", async () => {
      const store = await open();
      await put(store, aJob("k1", { clock: "domain", dueAt: early }));
      const [job] = await claim(store);
      await store.settleJob(the(job), { kind: "retry", at: at("2021-09-03T00:00:00Z"), error: "E" });
      expect(await store.nextDueAt("domain")).toBeUndefined();
      expect(await claim(store, { domainNow: at("2030-01-01T00:00:00Z") })).toEqual([]);
      const again = await claim(store, { domainNow: early, wallNow: at("2021-09-03T00:00:00Z") });
      expect(again).toMatchObject([{ attempts: 2, lastError: "E" }]);
    });

    it("shows failed and unknown jobs, newest first, and never runs them again", async () => {
      const store = await open();
      await put(store, aJob("k1"), aJob("k2"), aJob("k3"));
      const [first, second, third] = await claim(store);
      await store.settleJob(the(first), { kind: "failed", error: "F" });
      await store.settleJob(the(second), { kind: "unknown", error: "U" });
      await store.settleJob(the(third), { kind: "done" });
      expect(await store.read.troubledJobs(5)).toMatchObject([
        { deliveryKey: "k2", status: "unknown", lastError: "U" },
        { deliveryKey: "k1", status: "failed", lastError: "F" },
      ]);
      expect(await store.read.troubledJobs(1)).toHaveLength(1);
      expect(await claim(store, { wallNow: at("2030-01-01T00:00:00Z") })).toEqual([]);
      await store.settleJob(the(first), { kind: "done" });
      expect(await store.read.troubledJobs(5)).toHaveLength(2);
    });
  });
}
