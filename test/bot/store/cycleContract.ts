import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import type { WaitingMeasure } from "#domain/oppfolging/overlevering/handOver.ts";
import { aHandedMeasure, caseId, personId } from "./fixtures.ts";

/**
 * What every engine's store must do of the yearly cycle's own.
 * @param open opens an empty store that closes itself when the test ends
 */
export function cycleContract(engine: string, open: () => Promise<Store>): void {
  describe(`${engine}: a leader's own examination`, () => {
    it("AM-10 is known for the process and the leader that it was noted for, and for no others", async () => {
      const store = await open();
      const [process, leader] = [caseId("p1"), personId("lars")];
      expect(await store.read.hasExamined(process, leader)).toBe(false);
      // Noted twice it is noted.
      for (const _ of [1, 2]) await store.transaction((tx) => tx.putExamined(process, leader));
      expect(await store.read.hasExamined(process, leader)).toBe(true);
      expect(await store.read.hasExamined(process, personId("vera"))).toBe(false);
      expect(await store.read.hasExamined(caseId("p2"), leader)).toBe(false);
    });
  });

  describe(`${engine}: measures that were handed over`, () => {
    it("wait under their key, the first that came, until they lie in a plan, and are known after that", async () => {
      const store = await open();
      const keep = (measure: WaitingMeasure) => store.transaction((tx) => tx.keepHanded(measure));
      const first = aHandedMeasure("h1");
      expect(await Promise.all([keep(aHandedMeasure("h2")), keep(first)])).toEqual(["kept", "kept"]);
      expect(await keep({ ...first, text: "Noe annet." })).toBe("known");
      expect(await store.read.waitingHanded()).toEqual([first, aHandedMeasure("h2")]);
      const place = () => store.transaction((tx) => tx.placeHanded(first.key));
      expect((await Promise.all([place(), place()])).toSorted()).toEqual([false, true]);
      expect(await store.read.waitingHanded()).toEqual([aHandedMeasure("h2")]);
      expect(await keep(first)).toBe("known");
      expect(await store.read.waitingHanded()).toEqual([aHandedMeasure("h2")]);
    });
  });
}
