import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { at, caseId, noon, personId } from "./fixtures.ts";

const [kari, lars] = [personId("kari"), personId("lars")];
const on = localDate("2026-11-28");

/**
 * What every engine's store must do with what people choose for themselves.
 * @param open opens an empty store that closes itself when the test ends
 */
export function choicesContract(engine: string, open: () => Promise<Store>): void {
  describe(`${engine}: own choices`, () => {
    it("are none at first, are kept one beside the other, and are gone when they are deleted", async () => {
      const store = await open();
      expect(await store.read.ownChoices(kari)).toEqual({ language: null, tourSeenOn: null });
      await store.transaction((tx) => tx.putOwnChoices(kari, { language: "nn" }));
      await store.transaction((tx) => tx.putOwnChoices(kari, { tourSeenOn: on }));
      await store.transaction((tx) => tx.putOwnChoices(lars, { language: "en" }));
      expect(await store.read.ownChoices(kari)).toEqual({ language: "nn", tourSeenOn: on });
      await store.transaction((tx) => tx.putOwnChoices(kari, { language: null }));
      expect(await store.read.ownChoices(kari)).toEqual({ language: null, tourSeenOn: on });
      await store.transaction((tx) => tx.deleteOwnChoices(kari));
      expect(await store.read.ownChoices(kari)).toEqual({ language: null, tourSeenOn: null });
      expect(await store.read.ownChoices(lars)).toEqual({ language: "en", tourSeenOn: null });
    });

    it("tell of languages only those that were chosen", async () => {
      const store = await open();
      await store.transaction(async (tx) => {
        await tx.putOwnChoices(kari, { tourSeenOn: on });
        await tx.putOwnChoices(lars, { language: "nn" });
      });
      expect(await store.read.chosenLanguages()).toEqual(new Map([[lars, "nn"]]));
      expect(await store.read.withOwnChoices()).toEqual([kari, lars]);
    });

    it("find the newest cards in one person's chat, and nobody else's", async () => {
      const store = await open();
      const sent = (activityId: string, to: typeof kari, sentAt = noon) => ({
        activityId,
        personId: to,
        caseId: caseId("c1"),
        sentAt,
      });
      await store.transaction(async (tx) => {
        await tx.rememberCard(sent("1", kari, at("2021-02-01T10:00:00Z")));
        await tx.rememberCard(sent("2", kari, at("2021-02-01T10:00:02Z")));
        await tx.rememberCard(sent("3", kari, at("2021-02-01T10:00:01Z")));
        await tx.rememberCard(sent("4", lars));
      });
      expect((await store.read.cardsWith(kari, 2)).map(({ activityId }) => activityId)).toEqual(["2", "3"]);
    });
  });
}
