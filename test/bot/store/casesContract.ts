import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { aCase, aJob, at, caseId, event, noon, personId, textId } from "./fixtures.ts";

/** What every engine's store must do with cases, transactions and chains. `open` opens an empty one that closes itself when the test ends. */
export function casesContract(engine: string, open: () => Promise<Store>): void {
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

    it("keeps rule sets in the order of their first days, apart from the cases of people", async () => {
      const store = await open();
      const save = (id: string, from: string, expectedVersion = 0) => {
        const dates = { from: localDate(from), to: null, createdAt: noon, updatedAt: noon };
        const events = [event("RulesetPublished", { from })];
        const kept = { id: caseId(id), status: "KUNNGJORT", state: { from }, expectedVersion, events, ...dates };
        return store.transaction((tx) => tx.saveRuleset(kept));
      };
      expect([await save("r2", "2021-02-01"), await save("r1", "2020-11-06"), await save("r1", "2020-11-06")]).toEqual([
        ...["saved", "saved", "stale"],
      ]);
      expect(await save("r2", "2021-02-02", 1)).toBe("saved");
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      expect(await store.read.rulesets()).toEqual([
        { id: "r1", version: 1, state: { from: "2020-11-06" } },
        { id: "r2", version: 2, state: { from: "2021-02-02" } },
      ]);
      expect(await store.read.loadCase(caseId("r1"))).toBeUndefined();
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("keeps assessments under rule sets apart from the cases of people, and gives those that are not erased by id", async () => {
      const store = await open();
      const save = (id: string, expectedVersion: number, but: { readonly isErased?: boolean; readonly unitId?: UnitId } = {}) => {
        const about = { id: caseId(id), on: localDate("2021-02-01"), at: noon, isErased: false, ...but };
        const kind = but.unitId === undefined ? ("vurdering" as const) : ("enhetsoppgaver" as const);
        const events = [event("PersonAssessed")];
        return store.transaction((tx) => tx.saveAssessment({ ...about, kind, state: { id }, expectedVersion, events }));
      };
      expect((await Promise.all([save("a2", 0), save("a2", 0)])).toSorted()).toEqual(["saved", "stale"]);
      expect([await save("a1", 0), await save("a3", 0, { unitId: "unit" as UnitId }), await save("a4", 0)]).toEqual([
        ...["saved", "saved", "saved"],
      ]);
      expect([await save("a4", 1, { isErased: true }), await save("a4", 1)]).toEqual(["saved", "stale"]);
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      const kept = async (after?: string) =>
        (await store.read.keptAssessments({ after: after === undefined ? undefined : caseId(after), limit: 2 })).map(
          ({ id }) => id,
        );
      expect([await kept(), await kept("a2"), await kept("a3")]).toEqual([["a1", "a2"], ["a3"], []]);
      const found = await store.read.assessments(["a3", "c1", "a4", "none"].map(caseId));
      expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        { id: "a3", kind: "enhetsoppgaver", version: 1, state: { id: "a3" } },
        { id: "a4", kind: "vurdering", version: 2, state: { id: "a4" } },
      ]);
      expect(await store.read.assessments([])).toEqual([]);
      expect(await store.read.loadCase(caseId("a1"))).toBeUndefined();
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("keeps what a unit has in common in its week, apart from the cases of people", async () => {
      const store = await open();
      const week = { id: caseId("w1"), unitId: "unit" as UnitId, on: localDate("2021-09-01"), at: noon };
      const save = (expectedVersion: number, meetingDay: number) => {
        const events = [event("MeetingDaySet", { meetingDay })];
        return store.transaction((tx) => tx.saveUnitWeek({ ...week, state: { meetingDay }, expectedVersion, events }));
      };
      expect((await Promise.all([save(0, 2), save(0, 2)])).toSorted()).toEqual(["saved", "stale"]);
      expect([await save(1, 4), await save(1, 5)]).toEqual(["saved", "stale"]);
      const kept = [{ id: "w1", version: 2, state: { meetingDay: 4 } }];
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      expect(await store.read.unitWeeks([caseId("w1"), caseId("c1"), caseId("w2")])).toEqual(kept);
      expect(await store.read.unitWeeks([])).toEqual([]);
      expect(await store.read.loadCase(caseId("w1"))).toBeUndefined();
      expect((await store.read.events(caseId("w1"))).map(({ version }) => version)).toEqual([1, 2]);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("keeps who stands in for whom, by day and by leader, apart from the cases of people", async () => {
      const store = await open();
      const save = (id: string, leader: string, days: readonly [from: string, to: string], expectedVersion = 0) =>
        store.transaction((tx) =>
          tx.saveVikar({
            ...{ id: caseId(id), leaderId: personId(leader), state: { days }, createdAt: noon, at: noon, expectedVersion },
            ...{ fromDate: localDate(days[0]), toDate: localDate(days[1]), events: [event("SubstituteNamed", { id })] },
          }),
        );
      const july = ["2021-07-01", "2021-07-14"] as const;
      expect((await Promise.all([save("v2", "lars", july), save("v2", "lars", july)])).toSorted()).toEqual(["saved", "stale"]);
      await save("v1", "lars", ["2021-06-01", "2021-06-30"]);
      await save("v3", "vera", ["2021-07-05", "2021-07-31"]);
      await store.transaction((tx) => tx.saveCase(aCase("c1", { decidedBy: personId("lars"), toDate: localDate("2021-12-31") })));
      const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
      expect(ids(await store.read.vikarsLasting(localDate("2021-06-30")))).toEqual(["v1", "v2", "v3"]);
      expect(ids(await store.read.vikarsLasting(localDate("2021-07-01")))).toEqual(["v2", "v3"]);
      expect(ids(await store.read.vikarsLasting(localDate("2021-08-01")))).toEqual([]);
      expect(ids(await store.read.vikarsOf(personId("lars")))).toEqual(["v1", "v2"]);
      // Ended early.
      expect([await save("v2", "lars", ["2021-07-01", "2021-07-02"], 1), await save("v2", "lars", july, 1)]).toEqual([
        "saved",
        "stale",
      ]);
      expect(ids(await store.read.vikarsLasting(localDate("2021-07-03")))).toEqual(["v3"]);
      expect(await store.read.loadVikar(caseId("v2"))).toMatchObject({
        version: 2,
        createdAt: noon,
        state: { days: ["2021-07-01", "2021-07-02"] },
      });
      expect([await store.read.loadVikar(caseId("c1")), await store.read.loadCase(caseId("v2"))]).toEqual([undefined, undefined]);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("leaves out cases that do not last to a day", async () => {
      const store = await open();
      await store.transaction((tx) => tx.saveCase(aCase("c1", { toDate: localDate("2021-12-31") })));
      const lasting = (lastsTo: string) =>
        store.read.listCases({ lastsTo: localDate(lastsTo), order: "submitted-first", limit: 10 });
      expect(await lasting("2021-12-31")).toHaveLength(1);
      expect(await lasting("2022-01-01")).toEqual([]);
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
