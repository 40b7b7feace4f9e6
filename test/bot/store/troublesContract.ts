import { describe, expect, it } from "vitest";
import type { JobOutcome, TroubleAct } from "#bot/store/jobTypes.ts";
import type { Store } from "#bot/store/types.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { aJob, at, noon, personId } from "./fixtures.ts";

const later = at("2099-01-01T00:00:00Z");
const admin = personId("admin");

/** Jobs for somebody that end as is said, one after the other. */
async function ended(store: Store, to: string | null, ...ends: Exclude<JobOutcome["kind"], "retry">[]): Promise<void> {
  for (const kind of ends) {
    const payload = to === null ? { caseId: "c" } : { caseId: "c", personId: to };
    await store.transaction((tx) => tx.enqueue([aJob(crypto.randomUUID(), { kind: "tell", payload })]));
    const [job] = await store.claimJobs({ domainNow: noon, wallNow: later, leaseMs: 60_000, limit: 1 });
    if (job === undefined) throw new Error("nothing to claim");
    await store.settleJob(job, kind === "done" ? { kind } : { kind, error: `${kind}-code` });
    // Moments are told apart by milliseconds.
    const now = Date.now();
    while (Date.now() === now) await new Promise(setImmediate);
  }
}

const act = (store: Store, but: Pick<TroubleAct, "target"> & Partial<TroubleAct>) =>
  store.transaction((tx) => tx.actOnTroubles({ action: "retry", seen: later, by: admin, at: noon, ...but }));

const all = { limit: 10, jobsEach: 10 };

/**
 * What every engine's store must do about jobs in trouble.
 * @param open opens an empty store that closes itself when the test ends
 * @param actions reads what was recorded, in the order of its ids
 */
export function troublesContract(
  engine: string,
  open: () => Promise<{ readonly store: Store; readonly actions: () => Promise<readonly object[]> }>,
): void {
  describe(`${engine}: jobs in trouble`, () => {
    it("are gathered by person, with how many, how many unknown, and the newest of them", async () => {
      const { store } = await open();
      const before = instantOf(Date.now());
      await ended(store, "kari", "failed", "unknown", "done", "failed");
      await ended(store, null, "failed");
      await ended(store, "lars", "done", "unknown");
      const people = await store.read.troubledPeople({ limit: 10, jobsEach: 2 });
      expect(people.map(({ personId: id, jobs, unknown }) => [id, jobs, unknown])).toEqual([
        ["lars", 1, 1],
        [null, 1, 0],
        ["kari", 3, 1],
      ]);
      const newest = people[2]?.newest ?? [];
      expect(newest.map(({ status, lastError, attempts, kind }) => [status, lastError, attempts, kind])).toEqual([
        ["failed", "failed-code", 1, "tell"],
        ["unknown", "unknown-code", 1, "tell"],
      ]);
      for (const { personId: id, settledAt } of newest) {
        expect(id).toBe("kari");
        expect(settledAt > before && settledAt <= instantOf(Date.now())).toBe(true);
      }
      expect(people[2]?.latest).toBe(newest[0]?.settledAt);
      expect(await store.read.countTroubles()).toEqual({ people: 3, jobs: 5 });
    });

    it("are given page by page, everybody once", async () => {
      const { store } = await open();
      for (const to of ["a", "b", null, "c", "d"]) await ended(store, to, "failed");
      const seen: (string | null)[] = [];
      let after: { readonly latest: Instant; readonly personId: ReturnType<typeof personId> | null } | undefined;
      for (;;) {
        const page = await store.read.troubledPeople({ limit: 2, jobsEach: 1, after });
        const last = page.at(-1);
        if (last === undefined) break;
        seen.push(...page.map((one) => one.personId));
        after = last;
      }
      expect(seen).toEqual(["d", "c", null, "b", "a"]);
      expect(await open().then((empty) => empty.store.read.troubledPeople(all))).toEqual([]);
    });

    it("are done once more, from the first attempt on and with nothing of the old error, by whoever asks first", async () => {
      const { store, actions } = await open();
      await ended(store, "kari", "unknown");
      const [found] = await store.read.troubledPeople(all);
      const jobId = found?.newest[0]?.id ?? "";
      const both = await Promise.all([act(store, { target: { jobId } }), act(store, { target: { jobId } })]);
      expect(both.toSorted()).toEqual([0, 1]);
      expect(await store.read.troubledPeople(all)).toEqual([]);
      expect(await store.nextDueAt("wall")).toBe(noon);
      const [job] = await store.claimJobs({ domainNow: noon, wallNow: noon, leaseMs: 60_000, limit: 9 });
      expect(job).toMatchObject({ id: jobId, attempts: 1, lastError: null });
      // Running: no longer in trouble.
      expect(await act(store, { target: { jobId } })).toBe(0);
      expect(await actions()).toEqual([
        { job_id: jobId, action: "retry", person_id: "admin", at: noon, status_before: "unknown", error_before: "unknown-code" },
      ]);
    });

    it("are put away for good, all of one person's and nobody else's", async () => {
      const { store, actions } = await open();
      await ended(store, "kari", "failed", "unknown", "done");
      await ended(store, "lars", "failed");
      await ended(store, null, "failed");
      expect(await act(store, { action: "dismiss", target: { personId: personId("kari") } })).toBe(2);
      expect(await act(store, { action: "dismiss", target: { personId: personId("kari") } })).toBe(0);
      expect((await store.read.troubledPeople(all)).map((one) => one.personId)).toEqual([null, "lars"]);
      expect(await act(store, { action: "dismiss", target: { personId: null } })).toBe(1);
      expect(await store.read.countTroubles()).toEqual({ people: 1, jobs: 1 });
      expect(await store.claimJobs({ domainNow: later, wallNow: later, leaseMs: 1, limit: 9 })).toEqual([]);
      expect((await actions()).map((row) => Object.values(row).slice(1))).toEqual([
        ["dismiss", "admin", noon, "failed", "failed-code"],
        ["dismiss", "admin", noon, "unknown", "unknown-code"],
        ["dismiss", "admin", noon, "failed", "failed-code"],
      ]);
    });

    it("stay however old, while what is over is cleared when it is old enough", async () => {
      const { store } = await open();
      await ended(store, "kari", "done", "failed", "unknown", "done");
      await ended(store, "lars", "failed");
      await act(store, { action: "dismiss", target: { personId: personId("lars") } });
      await store.transaction((tx) => tx.enqueue([aJob("waiting", { dueAt: at("2020-01-01T00:00:00Z") })]));
      // All were due long ago; they ended just now.
      expect(await store.clearJobs(at("2022-01-01T00:00:00Z"))).toBe(0);
      expect(await store.clearJobs(later)).toBe(3);
      expect(await store.clearJobs(later)).toBe(0);
      expect(await store.read.countTroubles()).toEqual({ people: 1, jobs: 2 });
      expect(await store.nextDueAt("wall")).toBe("2020-01-01T00:00:00.000Z");
    });

    it("are left alone where they ended after what the administrator saw, or are none", async () => {
      const { store, actions } = await open();
      await ended(store, "kari", "failed");
      const [found] = await store.read.troubledPeople(all);
      const seen = found?.latest ?? noon;
      await ended(store, "kari", "failed", "done");
      const kari = { personId: personId("kari") };
      expect(await act(store, { target: kari, seen: instantOf(Date.parse(seen) - 1) })).toBe(0);
      expect(await act(store, { target: kari, seen })).toBe(1);
      expect((await store.read.troubledPeople(all))[0]?.jobs).toBe(1);
      expect(await act(store, { target: { jobId: "no such job" } })).toBe(0);
      expect(await actions()).toHaveLength(1);
    });
  });
}
