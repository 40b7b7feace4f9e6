import { describe, expect, it } from "vitest";
import type { NewJob, StoredJob } from "#bot/store/jobTypes.ts";
import type { Store } from "#bot/store/types.ts";
import { aCase, aJob, at, caseId, event, noon, personId, textId } from "./fixtures.ts";

/**
 * What every engine's store must do.
 * @param open opens an empty store that closes itself when the test ends
 */
export function storeContract(engine: string, open: () => Promise<Store>): void {
  describe(`${engine}: cases`, () => {
    it("gives back what was saved", async () => {
      const store = await open();
      const save = aCase("c1", { copiedToHr: true, decidedBy: personId("leader"), events: [event("A", { b: 1 }), event("B")] });
      await expect(store.transaction((tx) => tx.saveCase(save))).resolves.toBe("saved");
      const { expectedVersion: _, events: __, ...columns } = save;
      expect(await store.read.loadCase(caseId("c1"))).toEqual({ ...columns, version: 2 });
      expect(await store.read.events(caseId("c1"))).toEqual([
        { caseId: "c1", version: 1, ...event("A", { b: 1 }) },
        { caseId: "c1", version: 2, ...event("B") },
      ]);
      expect(await store.read.loadCase(caseId("nobody's"))).toBeUndefined();
    });

    it("replaces the state and appends the events when the version is the expected one", async () => {
      const store = await open();
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      const next = aCase("c1", { expectedVersion: 1, status: "GODKJENT", state: { step: 2 }, events: [event("Approved")] });
      await expect(store.transaction((tx) => tx.saveCase(next))).resolves.toBe("saved");
      expect(await store.read.loadCase(caseId("c1"))).toMatchObject({ version: 2, status: "GODKJENT", state: { step: 2 } });
      expect((await store.read.events(caseId("c1"))).map((one) => one.type)).toEqual(["Submitted", "Approved"]);
    });

    it("lets one of two writers with the same expected version through", async () => {
      const store = await open();
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      const decide = (status: string) =>
        store.transaction((tx) => tx.saveCase(aCase("c1", { expectedVersion: 1, status, events: [event(status)] })));
      const ends = await Promise.all([decide("GODKJENT"), decide("AVSLAATT")]);
      expect(ends.toSorted()).toEqual(["saved", "stale"]);
      const kept = ends[0] === "saved" ? "GODKJENT" : "AVSLAATT";
      expect(await store.read.loadCase(caseId("c1"))).toMatchObject({ version: 2, status: kept });
      expect((await store.read.events(caseId("c1"))).map((one) => one.type)).toEqual(["Submitted", kept]);
    });

    it("refuses a new case with an id that is taken, a version ahead, and a case that is not there", async () => {
      const store = await open();
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      const save = (id: string, expectedVersion: number) =>
        store.transaction((tx) => tx.saveCase(aCase(id, { expectedVersion })));
      expect([await save("c1", 0), await save("c1", 2), await save("c2", 1)]).toEqual(["stale", "stale", "stale"]);
      expect(await store.read.events(caseId("c1"))).toHaveLength(1);
    });

    it("refuses a save without events", async () => {
      const store = await open();
      await expect(store.transaction((tx) => tx.saveCase(aCase("c1", { events: [] })))).rejects.toThrow(TypeError);
    });

    it("filters, sorts, limits and counts in the query", async () => {
      const store = await open();
      const day = (n: number) => at(`2021-09-0${n}T08:00:00Z`);
      await store.transaction(async (tx) => {
        await tx.saveCase(aCase("c1", { submittedAt: day(3), updatedAt: day(3), employeeId: personId("e1") }));
        await tx.saveCase(aCase("c2", { submittedAt: day(1), updatedAt: day(4), employeeId: personId("e2"), status: "TRUKKET" }));
        await tx.saveCase(aCase("c3", { submittedAt: day(2), updatedAt: day(2), kind: "enkeltdag", decidedBy: personId("l") }));
      });
      const list = async (filter: object, order: "submitted-first" | "updated-last" = "submitted-first", limit = 10) =>
        (await store.read.listCases({ ...filter, order, limit })).map((one) => one.id);
      expect(await list({})).toEqual(["c2", "c3", "c1"]);
      expect(await list({}, "updated-last")).toEqual(["c2", "c1", "c3"]);
      expect(await list({}, "submitted-first", 2)).toEqual(["c2", "c3"]);
      expect(await list({ employeeIds: ["e1", "e2"] })).toEqual(["c2", "c1"]);
      expect(await list({ employeeIds: ["e1", "e2"], statuses: ["INNSENDT"] })).toEqual(["c1"]);
      expect(await list({ kinds: ["enkeltdag"] })).toEqual(["c3"]);
      expect(await list({ decidedBy: "l" })).toEqual(["c3"]);
      expect(await list({ employeeIds: [] })).toEqual([]);
      expect(await list({ statuses: [] })).toEqual([]);
      expect(await store.read.countCases({})).toBe(3);
      expect(await store.read.countCases({ statuses: ["INNSENDT"] })).toBe(2);
      expect(await store.read.countCases({ employeeIds: [] })).toBe(0);
    });

    it("sorts ids by their code units, whatever the language of the database", async () => {
      const store = await open();
      for (const id of ["å", "b", "B", "a-a", "aa", "Z", "_"]) await store.transaction((tx) => tx.saveCase(aCase(id)));
      const listed = await store.read.listCases({ order: "submitted-first", limit: 9 });
      expect(listed.map((one) => one.id)).toEqual(["B", "Z", "_", "a-a", "aa", "b", "å"]);
    });

    it("closes after what is under way, and then answers no more", async () => {
      const store = await open();
      const saved = store.transaction((tx) => tx.saveCase(aCase("c1")));
      const read = store.read.countCases({});
      await store.close();
      expect(await saved).toBe("saved");
      expect(await read).toBeLessThanOrEqual(1);
      expect(await store.ping()).toBe(false);
      await expect(store.read.countCases({})).rejects.toThrow();
    });
  });

  describe(`${engine}: transactions`, () => {
    it("undoes everything when the work throws", async () => {
      const store = await open();
      const failing = store.transaction(async (tx) => {
        await tx.saveCase(aCase("c1"));
        await tx.putTexts(caseId("c1"), [{ textId: textId("t1"), object: "reason", text: "x" }]);
        await tx.enqueue([aJob("once")]);
        throw new Error("on purpose");
      });
      await expect(failing).rejects.toThrow("on purpose");
      expect(await store.read.loadCase(caseId("c1"))).toBeUndefined();
      expect(await store.read.texts(caseId("c1"), [textId("t1")])).toEqual(new Map());
      expect(await store.nextDueAt("wall")).toBeUndefined();
      await expect(store.transaction((tx) => tx.saveCase(aCase("c1")))).resolves.toBe("saved");
    });

    it("reads its own writes", async () => {
      const store = await open();
      const seen = await store.transaction(async (tx) => {
        await tx.saveCase(aCase("c1"));
        return tx.loadCase(caseId("c1"));
      });
      expect(seen?.version).toBe(1);
    });

    it("refuses the store itself inside a transaction instead of waiting for ever", async () => {
      const store = await open();
      const inside = (use: () => Promise<unknown>) => expect(store.transaction(use)).rejects.toThrow("inside a transaction");
      await inside(() => store.read.loadCase(caseId("c1")));
      await inside(() => store.transaction(async () => undefined));
      await inside(() => store.nextDueAt("wall"));
      await inside(() => store.verifyChains());
      expect(await store.ping()).toBe(true);
    });

    it("lets none of many transactions decide on what another is changing", async () => {
      const store = await open();
      // Each makes a case where it finds none, under an id of its own: no row is written twice.
      const ends = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          store.transaction(async (tx) => {
            if ((await tx.countCases({ employeeIds: [personId("employee")] })) > 0) return "there is one";
            await new Promise(setImmediate);
            return tx.saveCase(aCase(`c${n}`));
          }),
        ),
      );
      expect(ends.toSorted()).toEqual(["saved", ...Array.from({ length: 7 }, () => "there is one")]);
      expect(await store.read.countCases({})).toBe(1);
    });

    it("brings every one of many changes of one case through, when each is asked for anew", async () => {
      const store = await open();
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      const change = () =>
        store.transaction(async (tx) => {
          const version = (await tx.loadCase(caseId("c1")))?.version ?? 0;
          await tx.enqueue([aJob("shared"), aJob(`made by ${version}`)]);
          return tx.saveCase(aCase("c1", { expectedVersion: version }));
        });
      expect(await Promise.all(Array.from({ length: 6 }, change))).toEqual(Array.from({ length: 6 }, () => "saved"));
      expect(await store.verifyChains()).toEqual({ cases: 1, events: 7, fault: null });
    });

    it("does not wait for each other when they enqueue the same jobs in another order", async () => {
      const store = await open();
      const keys = Array.from({ length: 30 }, (_, n) => `k${n}`);
      const put = (order: string[]) => store.transaction((tx) => tx.enqueue(order.map((key) => aJob(key))));
      await Promise.all([put(keys), put(keys.toReversed()), put(keys), put(keys.toReversed())]);
      const all = { domainNow: noon, wallNow: noon, leaseMs: 1, limit: 100 };
      expect(await store.claimJobs(all)).toHaveLength(30);
    });

    it("lets what a transaction left running use the store after it, but no longer its tx", async () => {
      const store = await open();
      const afterwards = Promise.withResolvers<void>();
      const left = await store
        .transaction(async (tx) => ({
          read: afterwards.promise.then(() => store.read.loadCase(caseId("c1"))),
          write: afterwards.promise.then(() => tx.saveCase(aCase("c1"))),
        }))
        .then(({ read, write }) => ({ read, write: expect(write).rejects.toThrow("the transaction is over") }));
      afterwards.resolve();
      expect(await left.read).toBeUndefined();
      await left.write;
    });
  });

  describe(`${engine}: texts, drafts and chats`, () => {
    it("opens a case's texts by id, and only through that case", async () => {
      const store = await open();
      const long = "æøå 🙂 ".repeat(3_000);
      await store.transaction(async (tx) => {
        await tx.putTexts(caseId("c1"), [
          { textId: textId("t1"), object: "reason", text: "" },
          { textId: textId("t2"), object: "availability", text: long },
        ]);
        await tx.putTexts(caseId("c2"), [{ textId: textId("t3"), object: "reason", text: "another's" }]);
      });
      const texts = await store.read.texts(caseId("c1"), ["t1", "t2", "t3", "t4"].map(textId));
      expect([...texts].toSorted()).toEqual([
        ["t1", ""],
        ["t2", long],
      ]);
      expect(await store.read.texts(caseId("c1"), [])).toEqual(new Map());
    });

    it("keeps a draft for its owner, with an expected version", async () => {
      const store = await open();
      const draft = { id: caseId("d1"), ownerId: personId("e"), kind: "fast-avtale", step: "dates", caseId: null } as const;
      const save = (expectedVersion: number, content: unknown, ownerId = draft.ownerId) =>
        store.transaction((tx) => tx.saveDraft({ ...draft, ownerId, expectedVersion, content, updatedAt: noon }));
      expect(await save(0, { a: 1 })).toBe("saved");
      expect(await save(0, { a: 0 })).toBe("stale");
      expect(await save(1, { a: 2 }, personId("other"))).toBe("stale");
      expect(await save(1, { a: 2 })).toBe("saved");
      expect(await save(1, { a: 3 })).toBe("stale");
      expect(await store.read.loadDraft(draft.id, draft.ownerId)).toEqual({
        ...draft,
        version: 2,
        content: { a: 2 },
        updatedAt: noon,
      });
      expect(await store.read.loadDraft(draft.id, personId("other"))).toBeUndefined();
      expect(await store.read.draftsOf(personId("other"))).toEqual([]);
      await store.transaction((tx) => tx.deleteDraft(draft.id, personId("other")));
      expect(await store.read.draftsOf(draft.ownerId)).toHaveLength(1);
      await store.transaction((tx) => tx.deleteDraft(draft.id, draft.ownerId));
      expect(await store.read.draftsOf(draft.ownerId)).toEqual([]);
      expect(await save(2, {})).toBe("stale");
    });

    it("lists drafts newest first, and leaves a case's key when a draft of the same id goes", async () => {
      const store = await open();
      const draft = {
        ownerId: personId("e"),
        kind: "fast-avtale",
        step: "s",
        caseId: null,
        content: {},
        expectedVersion: 0,
      } as const;
      await store.transaction(async (tx) => {
        await tx.saveDraft({ ...draft, id: caseId("d1"), updatedAt: at("2021-09-01T08:00:00Z") });
        await tx.saveDraft({ ...draft, id: caseId("d2"), updatedAt: at("2021-09-02T08:00:00Z") });
        await tx.putTexts(caseId("d1"), [{ textId: textId("t1"), object: "reason", text: "kept" }]);
      });
      expect((await store.read.draftsOf(draft.ownerId)).map((one) => one.id)).toEqual(["d2", "d1"]);
      await store.transaction((tx) => tx.deleteDraft(caseId("d1"), draft.ownerId));
      expect(await store.read.texts(caseId("d1"), [textId("t1")])).toEqual(new Map([["t1", "kept"]]));
    });

    it("remembers the newest conversation of a person", async () => {
      const store = await open();
      const remember = (n: number) =>
        store.transaction((tx) => tx.rememberConversation({ personId: personId("e"), reference: { n }, updatedAt: noon }));
      await remember(1);
      await remember(2);
      expect(await store.read.conversationOf(personId("e"))).toEqual({
        ...{ personId: "e", reference: { n: 2 }, updatedAt: noon },
        silentSince: null,
      });
      expect(await store.read.conversationOf(personId("x"))).toBeUndefined();
    });

    it("knows a chat that fell silent since the first moment of it, until it is heard of again", async () => {
      const store = await open();
      const [here, silent, unknown] = [personId("here"), personId("silent"), personId("unknown")];
      const remember = (id: ReturnType<typeof personId>) =>
        store.transaction((tx) => tx.rememberConversation({ personId: id, reference: {}, updatedAt: noon }));
      await remember(here);
      await remember(silent);
      const later = at("2021-09-02T12:00:00Z");
      for (const moment of [noon, later]) await store.transaction((tx) => tx.conversationFellSilent(silent, moment));
      await store.transaction((tx) => tx.conversationFellSilent(unknown, noon));
      expect((await store.read.conversationOf(silent))?.silentSince).toBe(noon);
      expect(await store.read.withConversation([here, silent, unknown])).toEqual(new Set([here]));
      await remember(silent);
      expect(await store.read.withConversation([here, silent, unknown])).toEqual(new Set([here, silent]));
    });

    it("keeps cards of two chats apart that bear the same activity id", async () => {
      const store = await open();
      const card = (person: string, sentAt = noon) => ({
        activityId: "1",
        personId: personId(person),
        caseId: caseId("c1"),
        sentAt,
      });
      const later = at("2021-09-02T12:00:00Z");
      await store.transaction(async (tx) => {
        await tx.rememberCard(card("leader", later));
        await tx.rememberCard(card("employee"));
        await tx.rememberCard(card("employee"));
      });
      expect(await store.read.cardsOf(caseId("c1"))).toEqual([card("employee"), card("leader", later)]);
      await store.transaction((tx) => tx.forgetCard("1", personId("employee")));
      expect(await store.read.cardsOf(caseId("c1"))).toEqual([card("leader", later)]);
      await store.transaction((tx) => tx.forgetCard("1"));
      expect(await store.read.cardsOf(caseId("c1"))).toEqual([]);
    });
  });

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

  describe(`${engine}: chains`, () => {
    it("hold after many saves of many cases, and count them", async () => {
      const store = await open();
      for (let n = 0; n < 120; n += 1) {
        await store.transaction((tx) =>
          tx.saveCase(aCase(`c${n}`, { events: [event("A", { n }), event("B", { z: 1, a: [null] })] })),
        );
      }
      await store.transaction((tx) => tx.saveCase(aCase("c7", { expectedVersion: 2 })));
      expect(await store.verifyChains()).toEqual({ cases: 120, events: 241, fault: null });
    });

    it("hold for data with letters of every kind, in whatever order its keys came", async () => {
      const store = await open();
      const data = { å: "\u0000\u2028\ud83d\ude42", b: { y: 1, x: undefined }, a: [undefined, 1.5, -0], 10: 1, 2: 2 };
      await store.transaction((tx) => tx.saveCase(aCase("c1", { events: [event("A", data)] })));
      expect(await store.verifyChains()).toEqual({ cases: 1, events: 1, fault: null });
      expect((await store.read.events(caseId("c1")))[0]?.data).toEqual(JSON.parse(JSON.stringify(data)));
    });
  });
}
