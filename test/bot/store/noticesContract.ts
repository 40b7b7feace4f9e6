import { describe, expect, it } from "vitest";
import type { NoticeKey } from "#bot/store/noticeTypes.ts";
import type { Store } from "#bot/store/types.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { aCase, aJob, at, caseId, event, noon, personId } from "./fixtures.ts";

const on = localDate("2021-02-01");
const first: NoticeKey = { noticeId: caseId("n1"), version: 1 };
const second: NoticeKey = { ...first, version: 2 };
const told = (id: string, unit = "u1") => ({ personId: personId(id), unitId: unit as UnitId, toldOn: on });
const all = { after: null, limit: 10 };

/**
 * What every engine's store must do with notices and who has read them.
 * @param open opens an empty store that closes itself when the test ends
 */
export function noticesContract(engine: string, open: () => Promise<Store>): void {
  const save = (store: Store, id: string, ruleset: string, expectedVersion = 0) =>
    store.transaction((tx) =>
      tx.saveNotice({
        ...{ id: caseId(id), rulesetId: caseId(ruleset), state: { id, expectedVersion }, on, at: noon, expectedVersion },
        events: [event("NoticeSent")],
      }),
    );

  describe(`${engine}: notices`, () => {
    it("are kept one a rule set, apart from the cases of people, whoever comes first", async () => {
      const store = await open();
      expect((await Promise.all([save(store, "n1", "r1"), save(store, "n2", "r1")])).toSorted()).toEqual(["saved", "stale"]);
      const [only] = await store.read.notices();
      const id = only?.id ?? "";
      expect([await save(store, "n3", "r2"), await save(store, id, "r1", 1), await save(store, id, "r1", 1)]).toEqual([
        ...["saved", "saved", "stale"],
      ]);
      await store.transaction((tx) => tx.saveCase(aCase("c1")));
      expect(await store.read.notices()).toMatchObject([
        { id, version: 2, state: { expectedVersion: 1 } },
        { id: "n3", version: 1 },
      ]);
      expect(await store.read.loadCase(caseId(id))).toBeUndefined();
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("count how far they came, unit by unit, by the first time of each step", async () => {
      const store = await open();
      await save(store, "n1", "r1");
      await store.transaction(async (tx) => {
        await tx.putReceipts(first, [told("a"), told("b"), told("c", "u2"), told("d", "u2"), told("e", "u2")]);
        await tx.stepReceipt(first, personId("a"), "reached", at("2021-02-01T10:00:01Z"));
        await tx.stepReceipt(first, personId("a"), "reached", at("2021-02-01T10:00:05Z"));
        await tx.stepReceipt(first, personId("b"), "confirmed", at("2021-02-01T10:00:02Z"));
        await tx.stepReceipt(first, personId("c"), "shown", at("2021-02-01T10:00:03Z"));
        await tx.stepReceipt(first, personId("nobody"), "confirmed", at("2021-02-01T10:00:03Z"));
        // Told once more, they stay as they are.
        await tx.putReceipts(first, [told("b", "u9"), told("f", "u2")]);
        await tx.putReceipts(second, [told("a")]);
      });
      expect(await store.read.countReceipts(first)).toEqual([
        { unitId: "u1", told: 2, reached: 2, shown: 1, confirmed: 1 },
        { unitId: "u2", told: 4, reached: 1, shown: 1, confirmed: 0 },
      ]);
      expect(await store.read.countReceipts(second)).toMatchObject([{ told: 1, reached: 0 }]);
      const receipts = await store.read.receiptsOf(first, [personId("a"), personId("b"), personId("z")]);
      expect(receipts.toSorted((x, y) => (x.personId < y.personId ? -1 : 1))).toEqual([
        { ...told("a"), version: 1, isReached: true, shownAt: null, confirmedAt: null, isReminded: false },
        { ...told("b"), version: 1, isReached: false, shownAt: null, confirmedAt: at("2021-02-01T10:00:02Z"), isReminded: false },
      ]);
      expect(await store.read.receiptsOf(first, [])).toEqual([]);
    });

    it("give those who have not confirmed page by page, until they were reminded", async () => {
      const store = await open();
      await save(store, "n1", "r1");
      await store.transaction(async (tx) => {
        await tx.putReceipts(first, [told("a"), told("b"), told("c"), told("d")]);
        await tx.stepReceipt(first, personId("b"), "confirmed", noon);
      });
      const openAt = async (page: { after: ReturnType<typeof personId> | null; limit: number }) =>
        (await store.read.unconfirmedReceipts(first, page)).map((receipt) => receipt.personId);
      expect(await openAt({ after: null, limit: 2 })).toEqual(["a", "c"]);
      expect(await openAt({ after: personId("c"), limit: 2 })).toEqual(["d"]);
      await store.transaction((tx) => tx.remindedReceipts(first, [personId("a"), personId("d")]));
      await store.transaction((tx) => tx.remindedReceipts(first, []));
      expect(await openAt(all)).toEqual(["c"]);
    });

    it("are forgotten with everybody who read them, in every version, and with nobody else", async () => {
      const store = await open();
      await save(store, "n1", "r1");
      await save(store, "n2", "r2");
      await store.transaction(async (tx) => {
        await tx.putReceipts(first, [told("a")]);
        await tx.putReceipts(second, [told("a")]);
        await tx.putReceipts({ noticeId: caseId("n2"), version: 1 }, [told("a")]);
      });
      expect((await store.read.noticesTold(personId("a"))).toSorted()).toEqual(["n1", "n2"]);
      await store.transaction((tx) => tx.deleteReceipts(first.noticeId));
      expect(await store.read.noticesTold(personId("a"))).toEqual(["n2"]);
      expect(await store.read.countReceipts(second)).toEqual([]);
      expect(await store.read.notices()).toHaveLength(2);
    });

    it("count the jobs whose keys begin alike, and no others", async () => {
      const store = await open();
      await store.transaction((tx) =>
        tx.enqueue(["tell:n1:1:a", "tell:n1:1:b", "tell:n1:10:a", "tell:n1:2:a", "tell:n1"].map((key) => aJob(key))),
      );
      expect(await store.read.countJobs("tell:n1:1:")).toEqual({ waiting: 2 });
      expect(await store.read.countJobs("tell:n9:")).toEqual({});
      await store.transaction((tx) => tx.deleteJobs("tell:n1:1:"));
      expect(await store.read.countJobs("tell:n1")).toEqual({ waiting: 3 });
    });
  });
}
