import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { caseId, event, noon, personId, textId } from "./fixtures.ts";
import { copyOf, engines, putBack } from "./places.ts";

const [id, other] = [caseId("note"), caseId("other")];
const owner = personId("owner");
const state = { ownerId: owner, text: "t" };

async function twoNotes(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const one of [id, other]) {
      await tx.saveNote({ id: one, ownerId: owner, state, expectedVersion: 0, events: [{ type: "NotatWritten" }], at: noon });
      await tx.putTexts(one, [{ textId: textId(`t-${one}`), object: "note", text: `of ${one}` }]);
    }
  });
}

const step = (store: Store, type: string, expectedVersion: number) =>
  store.transaction((tx) => tx.saveNoteRetention({ id, expectedVersion, state, events: [event(type)], erasedOn: null }));

const erase = (store: Store, expectedVersion: number) =>
  store.transaction(async (tx) => {
    const erasedOn = localDate("2029-03-02");
    await tx.saveNoteRetention({ id, expectedVersion, state, events: [event("CaseErased")], erasedOn });
    return tx.destroyCaseKey(id);
  });

describe.each(engines)("$engine: a confidential note", ({ newPlace }) => {
  it("VA-08 is kept, warned of and erased in its own chain, whose steps stay open, and it is its owner's as before until then", async () => {
    const store = await (await newPlace()).open();
    await twoNotes(store);
    expect(await store.read.noteIds({ limit: 10 })).toEqual([id, other].toSorted());
    expect(await store.read.noteIds({ limit: 10, after: id })).toEqual([other].filter((one) => one > id));
    expect(await store.read.warnedNotes(10)).toEqual([]);
    expect(await step(store, "ErasureWarned", 1)).toBe("saved");
    expect(await step(store, "ErasureWarned", 1)).toBe("stale");
    expect(await store.read.warnedNotes(10)).toEqual([id]);
    expect(await store.read.retainedNote(id)).toEqual({ id, version: 2, state });
    expect(await store.read.openNote(id, owner)).toEqual({ id, version: 2, state });
    expect(await store.read.openNote(id, personId("another"))).toBeUndefined();
    expect(await erase(store, 2)).toBe("destroyed");
    expect(await store.read.openNote(id, owner)).toBeUndefined();
    expect(await store.read.retainedNote(id)).toBeUndefined();
    expect([await store.read.noteIds({ limit: 10 }), await store.read.warnedNotes(10)]).toEqual([[other], []]);
    expect(await store.read.openTexts(id, [textId(`t-${id}`)])).toEqual({ kind: "erased" });
    expect((await store.read.events(id)).map(({ type }) => type)).toEqual(["notat", "ErasureWarned", "CaseErased"]);
    expect(await step(store, "HoldPlaced", 3)).toBe("stale");
    await store.recordCheckpoint();
    expect((await store.verifyChains()).fault).toBeNull();
  });

  it("VA-08 is erased again when a backup of before is put in its place, for its owner too, and no other note is", async () => {
    const place = await newPlace();
    const store = await place.open();
    await twoNotes(store);
    await step(store, "ErasureWarned", 1);
    await store.recordCheckpoint();
    const backup = await place.forge(copyOf);
    const owners = await place.forge((db) => db.selectFrom("note_owner").selectAll().execute());
    await erase(store, 2);
    await store.recordCheckpoint();
    await store.close();
    await place.forge(async (db) => {
      await putBack(db, backup);
      await db.deleteFrom("note_owner").execute();
      for (const row of owners) await db.insertInto("note_owner").values(row).execute();
    });
    const restored = await place.open();
    expect(await restored.read.openNote(id, owner)).toBeUndefined();
    expect(await restored.read.retainedNote(id)).toBeUndefined();
    expect((await restored.read.notesOf(owner)).map((note) => note.id)).toEqual([other]);
    expect(await restored.read.openTexts(id, [textId(`t-${id}`)])).toEqual({ kind: "erased" });
    expect(await restored.read.openTexts(other, [textId(`t-${other}`)])).toMatchObject({ kind: "opened" });
    expect(await step(restored, "ErasureWarned", 2)).toBe("stale");
    await restored.acceptRestore();
    await restored.recordCheckpoint();
    expect((await restored.verifyChains()).fault).toBeNull();
  });
});
