import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { aCase, caseId, event, noon, personId, storeIn, temporaryFolder, textId } from "./fixtures.ts";
import { copyOf, engines, putBack } from "./places.ts";
import { filesWith, rowsOf } from "./raw.ts";

const [c, other] = [caseId("c"), caseId("other")];
const owner = personId("owner");
const draft = { ownerId: owner, kind: "fast-avtale", step: "s", content: { a: 1 }, updatedAt: noon, expectedVersion: 0 } as const;
const aText = (id: string, text = "sealed") => ({ textId: textId(id), object: "reason", text });

/** Two cases with a text each; of the one a change is being drafted, and its owner has another draft. */
async function twoCases(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const id of ["c", "other"]) {
      await tx.putTexts(caseId(id), [aText(`t-${id}`, `of ${id}`)]);
      await tx.saveCase(aCase(id));
    }
    await tx.saveDraft({ ...draft, id: caseId("change"), caseId: c });
    await tx.saveDraft({ ...draft, id: caseId("new"), caseId: null });
  });
}

/** As the desk does it: the key goes in the transaction that records why. */
const erase = (store: Store, id = c, expectedVersion = 1) =>
  store.transaction(async (tx) => {
    await tx.saveCase(aCase(id, { expectedVersion, events: [event("Erased")] }));
    return tx.destroyCaseKey(id);
  });
const opened = (store: Store, id = c) => store.read.openTexts(id, [textId(`t-${id}`)]);
const draftIds = async (store: Store) => (await store.read.draftsOf(owner)).map((one) => one.id).toSorted();

describe.each(engines)("$engine: a case that was erased", ({ newPlace }) => {
  it("says that it is, keeps its timeline and its chain, and leaves every other case alone", async () => {
    const store = await (await newPlace()).open();
    await twoCases(store);
    expect(await opened(store)).toEqual({ kind: "opened", texts: new Map([["t-c", "of c"]]) });
    expect(await erase(store)).toBe("destroyed");
    expect(await opened(store)).toEqual({ kind: "erased" });
    expect(await store.read.openTexts(c, [])).toEqual({ kind: "erased" });
    expect(await store.read.texts(c, [textId("t-c")])).toEqual(new Map());
    expect(await store.read.loadCase(c)).toMatchObject({ version: 2 });
    expect((await store.read.events(c)).map((one) => one.type)).toEqual(["Submitted", "Erased"]);
    expect(await opened(store, other)).toEqual({ kind: "opened", texts: new Map([["t-other", "of other"]]) });
    // What was being drafted of it went with it.
    expect(await draftIds(store)).toEqual(["new"]);
    await store.recordCheckpoint();
    expect(await store.verifyChains()).toMatchObject({ cases: 2, events: 3, fault: null });
  });

  it("takes in no text any more, also where it never had one, and goes on as a case", async () => {
    const store = await (await newPlace()).open();
    await twoCases(store);
    await store.transaction((tx) => tx.saveCase(aCase("empty")));
    expect(await erase(store)).toBe("destroyed");
    expect(await erase(store, c, 2)).toBe("already");
    expect(await erase(store, caseId("empty"))).toBe("destroyed");
    for (const id of [c, caseId("empty")])
      await expect(store.transaction((tx) => tx.putTexts(id, [aText("late")]))).rejects.toMatchObject({
        name: "ErasedCaseError",
        caseId: id,
      });
    expect(await store.transaction((tx) => tx.saveCase(aCase("c", { expectedVersion: 3 })))).toBe("saved");
    await store.recordCheckpoint();
    expect((await store.verifyChains()).fault).toBeNull();
  });

  it("is not erased where the transaction came to nothing", async () => {
    const store = await (await newPlace()).open();
    await twoCases(store);
    const failing = store.transaction(async (tx) => {
      await tx.destroyCaseKey(c);
      expect(await tx.openTexts(c, [textId("t-c")])).toEqual({ kind: "erased" });
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await opened(store)).toMatchObject({ kind: "opened", texts: new Map([["t-c", "of c"]]) });
    expect(await draftIds(store)).toEqual(["change", "new"]);
  });

  it("keeps neither key nor text in the tables, and has its key out of the server's memory", async () => {
    const place = await newPlace();
    const { DATA_DIR: dataDir = "", DATABASE_URL: databaseUrl } = place.settings;
    const vault = await openKeyFileVault(join(place.folder, "keys"));
    const forget = vi.spyOn(vault, "forget");
    const store = await openStore({ dataDir, databaseUrl, vault, tenantId: "tenant" });
    try {
      await twoCases(store);
      const before = await place.forge((db) => db.selectFrom("case_key").selectAll().where("case_id", "=", c).executeTakeFirst());
      await erase(store);
      expect(Buffer.from(forget.mock.calls[0]?.[0].wrapped ?? []).equals(before?.wrapped_key ?? Buffer.of(1))).toBe(true);
      expect(forget.mock.calls).toHaveLength(2);
      const left = await place.forge(async (db) => ({
        key: await db.selectFrom("case_key").select(["kek_id", "wrapped_key"]).where("case_id", "=", c).execute(),
        texts: await db.selectFrom("sealed_text").select("text_id").execute(),
      }));
      expect(left.key.map((row) => [row.kek_id, row.wrapped_key.length])).toEqual([["", 0]]);
      expect(left.texts).toEqual([{ text_id: "t-other" }]);
    } finally {
      await store.close();
    }
  });

  it("is erased again when a backup of before is put in its place, with texts and drafts, and no other case is", async () => {
    const place = await newPlace();
    const store = await place.open();
    await twoCases(store);
    await store.recordCheckpoint();
    const backup = await place.forge(copyOf);
    await erase(store);
    await store.recordCheckpoint();
    await store.close();
    await place.forge((db) => putBack(db, backup));
    // Whoever opens it with what a server does finds it erased, before anything is answered.
    const restored = await place.open();
    expect(await opened(restored)).toEqual({ kind: "erased" });
    expect(await opened(restored, other)).toMatchObject({ kind: "opened", texts: new Map([["t-other", "of other"]]) });
    expect(await draftIds(restored)).toEqual(["new"]);
    expect(await place.forge((db) => db.selectFrom("sealed_text").select("text_id").execute())).toEqual([{ text_id: "t-other" }]);
    await expect(restored.transaction((tx) => tx.putTexts(c, [aText("late")]))).rejects.toThrow("was erased");
    await restored.acceptRestore();
    await restored.recordCheckpoint();
    expect((await restored.verifyChains()).fault).toBeNull();
  });

  it("is erased again where the server was killed before it could remember: the next one has the row", async () => {
    const place = await newPlace();
    const store = await place.open();
    await twoCases(store);
    const backup = await place.forge(copyOf);
    // Destroyed by a server whose memory is lost; another one remembers at its next checkpoint.
    const elsewhere = join(place.folder, "elsewhere");
    await cp(join(place.folder, "keys"), elsewhere, { recursive: true });
    const lost = await place.open(elsewhere);
    await erase(lost);
    await lost.close();
    expect(await store.recordCheckpoint()).toMatchObject({ isRemembered: true });
    await store.close();
    await place.forge((db) => putBack(db, backup));
    expect(await opened(await place.open())).toEqual({ kind: "erased" });
  });
});

it("a case that was erased leaves neither its key nor its text in the embedded database's files", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  await twoCases(store);
  const [key] = rowsOf(folder, "select wrapped_key from case_key where case_id = 'c'");
  const [text] = rowsOf(folder, "select sealed from sealed_text where case_id = 'c'");
  const traces = [key?.["wrapped_key"], text?.["sealed"]] as Uint8Array[];
  await store.close();
  for (const trace of traces) expect(filesWith(folder, trace)).toEqual(["dagsorden.sqlite"]);
  const again = await storeIn(folder);
  await erase(again);
  await again.close();
  for (const trace of traces) expect(filesWith(folder, trace)).toEqual([]);
});
