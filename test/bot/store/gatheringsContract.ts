import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { aCase, caseId, event, noon, personId, textId } from "./fixtures.ts";

/**
 * What every engine's store must do for meetings that leaders decided to hold.
 * @param open opens an empty store that closes itself when the test ends
 */
export function gatheringsContract(engine: string, open: () => Promise<Store>): void {
  describe(`${engine}: meetings`, () => {
    const bygg = "bygg" as UnitId;
    const data = "data" as UnitId;
    const saverOf =
      (store: Store) =>
      (id: string, unitId: UnitId, date: string, expectedVersion = 0, status: "REGISTRERT" | "AVLYST" = "REGISTRERT") =>
        store.transaction((tx) =>
          tx.saveGathering({
            ...{ id: caseId(id), unitId, by: personId("lars"), status, date: localDate(date), createdAt: noon, at: noon },
            ...{ state: { status }, expectedVersion, events: [event("GatheringRecorded", { id })] },
          }),
        );
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

    it("lie apart from the cases of people, by day and by unit, and one that was called off is not coming", async () => {
      const store = await open();
      const save = saverOf(store);
      expect((await Promise.all([save("m2", bygg, "2021-10-02"), save("m2", bygg, "2021-10-02")])).toSorted()).toEqual([
        ...["saved", "stale"],
      ]);
      await save("m1", bygg, "2021-10-01");
      await save("m3", data, "2021-10-03");
      await store.transaction((tx) => tx.saveCase(aCase("c1", { unitId: bygg, fromDate: localDate("2021-10-04") })));
      const since = localDate("2021-10-02");
      expect(ids(await store.read.comingGatherings(localDate("2021-10-01")))).toEqual(["m1", "m2", "m3"]);
      expect(ids(await store.read.comingGatherings(since))).toEqual(["m2", "m3"]);
      expect(ids(await store.read.gatheringsOf([bygg, data], { since, limit: 10 }))).toEqual(["m3", "m2"]);
      expect(ids(await store.read.gatheringsOf([bygg], { since: localDate("2021-01-01"), limit: 1 }))).toEqual(["m2"]);
      expect(await store.read.gatheringsOf([], { since, limit: 10 })).toEqual([]);
      expect(await save("m2", bygg, "2021-10-02", 1, "AVLYST")).toBe("saved");
      expect(await save("m2", bygg, "2021-10-02", 1)).toBe("stale");
      expect(ids(await store.read.comingGatherings(since))).toEqual(["m3"]);
      expect(await store.read.loadGathering(caseId("m2"))).toMatchObject({
        version: 2,
        state: { status: "AVLYST" },
        createdAt: noon,
      });
      expect([await store.read.loadGathering(caseId("c1")), await store.read.loadCase(caseId("m1"))]).toEqual([
        ...[undefined, undefined],
      ]);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("keep their words sealed, until their key is destroyed", async () => {
      const store = await open();
      await saverOf(store)("m1", bygg, "2021-10-01");
      const words = { textId: textId("t1"), object: "businessNeed", text: "Maskinen må vises fram" };
      await store.transaction((tx) => tx.putTexts(caseId("m1"), [words]));
      expect((await store.read.texts(caseId("m1"), [textId("t1")])).get(textId("t1"))).toBe(words.text);
      await store.transaction((tx) => tx.destroyCaseKey(caseId("m1")));
      expect(await store.read.openTexts(caseId("m1"), [textId("t1")])).toEqual({ kind: "erased" });
      expect(await store.read.loadGathering(caseId("m1"))).toBeDefined();
    });
  });
}
