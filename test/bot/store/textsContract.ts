import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import { at, caseId, noon, personId, textId } from "./fixtures.ts";

/** What every engine's store must do with texts, drafts and chats. `open` opens an empty one that closes itself when the test ends. */
export function textsContract(engine: string, open: () => Promise<Store>): void {
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
}
