import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { aCase, at, noon, personId } from "./fixtures.ts";

/**
 * What every engine's store must do for the weeks of units and the calendars that people subscribe to.
 * @param open opens an empty store that closes itself when the test ends
 */
export function weeksContract(engine: string, open: () => Promise<Store>): void {
  describe(`${engine}: what reaches into a week`, () => {
    it("is of these people, and of nobody else, and is not over before it or begun after it", async () => {
      const store = await open();
      const of = (id: string, employee: string, from: string, to: string, kind: "fast-avtale" | "enkeltdag" = "fast-avtale") =>
        aCase(id, { kind, employeeId: personId(employee), fromDate: localDate(from), toDate: localDate(to) });
      const cases = [
        of("before", "kari", "2021-03-01", "2021-09-05"),
        of("last-day", "kari", "2021-03-01", "2021-09-06", "enkeltdag"),
        of("first-day", "ante", "2021-09-12", "2021-12-31"),
        of("after", "ante", "2021-09-13", "2021-12-31"),
        of("another's", "vera", "2021-09-01", "2021-12-31"),
      ];
      await store.transaction(async (tx) => {
        for (const one of cases) await tx.saveCase(one);
      });
      const week = { from: localDate("2021-09-06"), to: localDate("2021-09-12") };
      const found = await store.read.homeCasesIn([personId("kari"), personId("ante")], week);
      expect(found.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
        { kind: "enkeltdag", state: cases[1]?.state, updatedAt: noon },
        { kind: "fast-avtale", state: cases[2]?.state, updatedAt: noon },
      ]);
      expect(await store.read.homeCasesIn([], week)).toEqual([]);
    });
  });

  describe(`${engine}: addresses of calendars`, () => {
    it("are one for each calendar of a person: a new one ends the old one, and no other", async () => {
      const store = await open();
      const [kari, lars] = [personId("kari"), personId("lars")];
      const unit = (id: string) => ({ kind: "enhet", unitId: id as UnitId }) as const;
      const later = at("2021-09-02T12:00:00Z");
      await store.transaction(async (tx) => {
        await tx.putFeed(lars, { kind: "frister" }, "h1", noon);
        await tx.putFeed(lars, unit("bygg"), "h2", noon);
        await tx.putFeed(lars, unit("data"), "h3", noon);
        await tx.putFeed(kari, { kind: "egne" }, "h4", noon);
        await tx.putFeed(lars, unit("bygg"), "h5", later);
      });
      expect(await store.read.feedOf("h2")).toBeUndefined();
      expect(await store.read.feedOf("h5")).toEqual({ personId: lars, about: unit("bygg"), madeAt: later });
      expect((await store.read.feedsOf(lars)).map(({ about }) => about)).toEqual([
        unit("bygg"),
        unit("data"),
        { kind: "frister" },
      ]);
      await store.transaction((tx) => tx.deleteFeed(lars, unit("bygg")));
      const left = await Promise.all(["h1", "h3", "h4", "h5"].map((hash) => store.read.feedOf(hash)));
      expect(left.map((one) => one?.about)).toEqual([{ kind: "frister" }, unit("data"), { kind: "egne" }, undefined]);
    });
  });
}
