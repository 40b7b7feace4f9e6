import { createHash } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { runToEnd } from "#test/support/serverProcess.ts";
import { killNow, startChild } from "./child.ts";
import { aCase, caseId, noon, personId, textId } from "./fixtures.ts";
import { copyOf, engines, type Place, putBack } from "./places.ts";

const owner = personId("owner");
const draft = { ownerId: owner, kind: "fast-avtale", step: "s", caseId: null, content: { a: 1 }, updatedAt: noon } as const;
const keyDir = (place: Place) => join(place.folder, "keys");
const kekFiles = async (place: Place) => (await readdir(keyDir(place))).filter((name) => name.endsWith(".key")).toSorted();
const rotate = (place: Place, ...values: string[]) => runToEnd("bot/store/rotateKeys.ts", place.settings, values);

/** So many cases with a text each, two drafts, and a case that was erased. The store stays open. */
async function filled(place: Place, cases: number): Promise<Store> {
  const store = await place.open();
  await store.transaction(async (tx) => {
    for (let n = 0; n < cases; n += 1) {
      await tx.saveCase(aCase(`c${n}`));
      await tx.putTexts(caseId(`c${n}`), [{ textId: textId(`t${n}`), object: "reason", text: `text ${n}` }]);
    }
    for (const id of ["d1", "d2"]) await tx.saveDraft({ ...draft, id: caseId(id), expectedVersion: 0 });
    await tx.saveCase(aCase("erased"));
    await tx.putTexts(caseId("erased"), [{ textId: textId("gone"), object: "reason", text: "gone" }]);
  });
  await store.transaction((tx) => tx.destroyCaseKey(caseId("erased")));
  await store.recordCheckpoint();
  return store;
}

/** That everything opens which is to be opened, and nothing else does. */
async function holds(store: Store, cases: number): Promise<void> {
  for (let n = 0; n < cases; n += 1)
    expect(await store.read.texts(caseId(`c${n}`), [textId(`t${n}`)])).toEqual(new Map([[`t${n}`, `text ${n}`]]));
  for (const { content } of await store.read.draftsOf(owner)) expect(content).toEqual(draft.content);
  expect(await store.read.openTexts(caseId("erased"), [textId("gone")])).toEqual({ kind: "erased" });
  expect((await store.verifyChains()).fault).toBeNull();
}

/** How many keys of each table are under each key-encryption key. */
async function keksIn(place: Place) {
  return place.forge(async (db) => {
    const rows = [
      ...(await db.selectFrom("case_key").select("kek_id").where("kek_id", "<>", "").execute()),
      ...(await db.selectFrom("draft").select("kek_id").execute()),
      ...(await db.selectFrom("store_identity").select("kek_id").execute()),
    ];
    return new Map([...Map.groupBy(rows, (row) => row.kek_id)].map(([kek, found]) => [kek, found.length]));
  });
}

describe.each(engines)("$engine: npm run rotate-keys", ({ newPlace }) => {
  it("puts every key under a new one while the server works, and the old one may then go", async () => {
    const place = await newPlace();
    const store = await filled(place, 120);
    const [old = ""] = await kekFiles(place);
    const ended = await rotate(place);
    expect(ended).toMatchObject({ code: 0, error: "" });
    expect(ended.out).toMatch(
      /^Made kek-[0-9a-f-]+\.\nWrapped 123 keys with kek-[0-9a-f-]+: 120 cases, 2 drafts, and the store itself\.\n/,
    );
    const young = (await kekFiles(place)).at(-1)?.replace(".key", "");
    expect(await keksIn(place)).toEqual(new Map([[young, 123]]));
    // The server that ran meanwhile goes on, and under the new key.
    await store.transaction((tx) => tx.putTexts(caseId("later"), [{ textId: textId("l"), object: "reason", text: "later" }]));
    await store.transaction((tx) => tx.saveDraft({ ...draft, id: caseId("d1"), expectedVersion: 1 }));
    expect(await keksIn(place)).toEqual(new Map([[young, 124]]));
    await holds(store, 120);
    await store.recordCheckpoint();
    await store.close();
    expect(await rotate(place, "--finish")).toMatchObject({ code: 0, out: `Every key is wrapped with ${young} already.\n` });
    await rm(join(keyDir(place), old));
    const again = await place.open();
    await holds(again, 120);
    // What is remembered of the store is remembered of it still: its checkpoint is not taken for another's.
    expect(await again.recordCheckpoint()).toMatchObject({ kind: "unchanged", isRemembered: true });
    expect((await again.verifyChains()).checkpoint?.number).toBe(1);
  });

  it("is gone on with after the process was killed in the middle, without a third key", async () => {
    const place = await newPlace();
    const store = await filled(place, 900);
    await store.close();
    const script = new URL("../../../bot/store/rotateKeys.ts", import.meta.url);
    let isHalf = false;
    for (const [name, value] of Object.entries(place.settings)) process.env[name] = value;
    try {
      while (!isHalf) {
        const child = startChild(script);
        const { value: made } = await child.lines.next();
        expect(made).toMatch(/^Made kek-/);
        while ((await keksIn(place)).size < 2) await setTimeout(1);
        await killNow(child);
        const found = await keksIn(place);
        isHalf = found.size === 2;
        // It was faster than this test, which lets it have the next one.
        if (!isHalf) continue;
        expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(903);
      }
    } finally {
      for (const name of Object.keys(place.settings)) delete process.env[name];
    }
    const keks = await kekFiles(place);
    // Half under the one and half under the other, everything opens.
    const half = await place.open();
    await holds(half, 900);
    await half.close();
    const ended = await rotate(place);
    expect(ended).toMatchObject({ code: 0, error: "", out: expect.stringMatching(/^Wrapped \d+ keys? with /) });
    expect(await kekFiles(place)).toEqual(keks);
    expect(await keksIn(place)).toEqual(new Map([[keks.at(-1)?.replace(".key", ""), 903]]));
    await holds(await place.open(), 900);
  });

  it("changes nothing where an older key is missing, and says which", async () => {
    const place = await newPlace();
    const store = await filled(place, 3);
    await store.close();
    await (await openKeyFileVault(keyDir(place))).makeKek();
    // Only the store's own key is brought over, so that it opens.
    const [old = ""] = await kekFiles(place);
    const vault = await openKeyFileVault(keyDir(place));
    await place.forge(async (db) => {
      const row = await db.selectFrom("store_identity").selectAll().executeTakeFirstOrThrow();
      const now = await vault.rewrap({ kekId: row.kek_id, wrapped: row.wrapped_key });
      await db.updateTable("store_identity").set({ kek_id: now.kekId, wrapped_key: now.wrapped }).execute();
    });
    await rename(join(keyDir(place), old), join(place.folder, "aside"));
    const before = await keksIn(place);
    const ended = await rotate(place);
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.error).toBe(
      `The keys were not all changed: nothing was changed, since keys are wrapped by what is not there any more: ` +
        `${old.replace(".key", "")} (5 keys). Put it back first\n`,
    );
    expect(await keksIn(place)).toEqual(before);
    expect(await kekFiles(place)).toHaveLength(1);
    await rename(join(place.folder, "aside"), join(keyDir(place), old));
    expect(await rotate(place)).toMatchObject({ code: 0, out: expect.stringMatching(/^Wrapped 5 keys /) });
  });

  it("leaves a key that somebody has changed as it is, names it, and brings over all others", async () => {
    const place = await newPlace();
    const store = await filled(place, 3);
    await store.close();
    await place.forge((db) =>
      db
        .updateTable("case_key")
        .set({ wrapped_key: Buffer.alloc(60, 7) })
        .where("case_id", "=", caseId("c1"))
        .execute(),
    );
    const ended = await rotate(place);
    expect(ended).toMatchObject({ code: 0, error: "" });
    expect(ended.out).toContain("Left as they are, since their key was changed and does not open: c1.\nWrapped 5 keys ");
  });

  it("leaves an older backup to be opened with the older key, and says clearly that it is that one which is wanted", async () => {
    const place = await newPlace();
    const store = await filled(place, 3);
    const identity = await place.forge((db) => db.selectFrom("store_identity").selectAll().executeTakeFirstOrThrow());
    const backup = await place.forge(copyOf);
    await store.transaction((tx) => tx.destroyCaseKey(caseId("c2")));
    await store.recordCheckpoint();
    await store.close();
    expect(await rotate(place)).toMatchObject({ code: 0 });
    const [old = ""] = await kekFiles(place);
    const after = await place.open();
    await after.transaction((tx) => tx.saveCase(aCase("new")));
    await after.recordCheckpoint();
    await after.close();
    await place.forge(async (db) => {
      await putBack(db, backup);
      await db.updateTable("store_identity").set(identity).execute();
    });
    await rename(join(keyDir(place), old), join(place.folder, "aside"));
    for (const command of ["verifyLog", "acceptRestore", "rotateKeys"]) {
      const refused = await runToEnd(`bot/store/${command}.ts`, place.settings);
      expect([refused.code, refused.out]).toEqual([1, ""]);
      expect(refused.error).toMatch(/^[^\n]+ The keys do not belong to the database [^\n]+\n$/);
      expect(refused.error).toContain(`which needs ${old.replace(".key", "")}.`);
    }
    await rename(join(place.folder, "aside"), join(keyDir(place), old));
    const restored = await place.open();
    // It is known to be older, and what was destroyed since is destroyed again, although the keys were changed in between.
    expect((await restored.verifyChains()).fault).toMatchObject({ why: "rolled-back" });
    expect(await restored.read.openTexts(caseId("c2"), [textId("t2")])).toEqual({ kind: "erased" });
    await restored.acceptRestore();
    await holds(restored, 2);
    await restored.close();
    expect(await rotate(place, "--finish")).toMatchObject({ code: 0, out: expect.stringMatching(/^Wrapped 5 keys /) });
    await rm(join(keyDir(place), old));
    await holds(await place.open(), 2);
  });

  it("takes over what was remembered under the name that the store had before", async () => {
    const place = await newPlace();
    const store = await filled(place, 3);
    await store.close();
    // As an older version has named it.
    const { wrapped_key } = await place.forge((db) => db.selectFrom("store_identity").selectAll().executeTakeFirstOrThrow());
    const earlier = createHash("sha256").update(wrapped_key).digest("hex").slice(0, 16);
    for (const name of await readdir(keyDir(place)))
      if (name.startsWith("store-"))
        await rename(join(keyDir(place), name), join(keyDir(place), name.replace(/^store-[0-9a-f]+/, `store-${earlier}`)));
    const reader = await place.openForReading();
    expect((await reader.verifyChains()).checkpoint?.number).toBe(1);
    expect(await rotate(place)).toMatchObject({ code: 0 });
    const again = await place.open();
    expect(await again.recordCheckpoint()).toMatchObject({ kind: "unchanged", isRemembered: true });
    await place.forge(async (db) => {
      await db.deleteFrom("checkpoint_head").execute();
      await db.deleteFrom("checkpoint").execute();
    });
    expect((await again.verifyChains()).fault).toMatchObject({ why: "rolled-back", known: 1 });
  });
});
