import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkpointHash } from "#bot/store/checkpoint.ts";
import type { Store } from "#bot/store/types.ts";
import { storeMemoryFiles } from "#bot/vault/storeMemoryFiles.ts";
import { runToEnd } from "#test/support/serverProcess.ts";
import { aCase, caseId, noon, personId, textId } from "./fixtures.ts";
import { copyOf, engines, type Place, putBack } from "./places.ts";

const owner = personId("owner");
const draft = { ownerId: owner, kind: "fast-avtale", step: "s", caseId: null, content: { a: 1 }, updatedAt: noon } as const;
const draftIds = async (store: Store) => (await store.read.draftsOf(owner)).map((one) => one.id).toSorted();
const keep = (store: Store, ...ids: string[]) =>
  store.transaction(async (tx) => {
    for (const id of ids) await tx.saveDraft({ ...draft, id: caseId(id), expectedVersion: 0 });
  });
const discard = (store: Store, id: string) => store.transaction((tx) => tx.deleteDraft(caseId(id), owner));

/** The files of a key folder that remember this, by what they are. */
async function memoryFiles(place: Place, kind: "checkpoint" | "destroyed", keyDir = join(place.folder, "keys")) {
  return (await readdir(keyDir)).filter((name) => name.includes(`.${kind}`)).map((name) => join(keyDir, name));
}

/** The memory that the store of a place has, as its files say. */
async function memoryOf(place: Place) {
  const [name = ""] = await readdir(join(place.folder, "keys")).then((names) => names.filter((one) => one.startsWith("store-")));
  const store = name.replace(/^store-([0-9a-f]+)\..*$/, "$1");
  return storeMemoryFiles(join(place.folder, "keys"), { store, earlier: "none" });
}

/**
 * A backup with cases p and q, drafts d1 to d3 and checkpoint 1; since then q was saved again, r is new, d2 was destroyed, and
 * there is checkpoint 2. The store is closed.
 */
async function backedUp(place: Place) {
  const store = await place.open();
  await store.transaction(async (tx) => {
    await tx.saveCase(aCase("p"));
    await tx.saveCase(aCase("q"));
    await tx.putTexts(caseId("p"), [{ textId: textId("t"), object: "reason", text: "sealed" }]);
  });
  await keep(store, "d1", "d2", "d3");
  await store.recordCheckpoint();
  const backup = await place.forge(copyOf);
  await store.transaction((tx) => tx.saveCase(aCase("q", { expectedVersion: 1 })));
  await store.transaction((tx) => tx.saveCase(aCase("r")));
  await discard(store, "d2");
  expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", newest: { number: 2 }, isRemembered: true });
  await store.close();
  return backup;
}

describe.each(engines)("$engine: a database that was put back", ({ newPlace }) => {
  it("is said to be one until the restore is accepted, and then goes on under numbers that none has had", async () => {
    const place = await newPlace();
    const backup = await backedUp(place);
    await place.forge((db) => putBack(db, backup));
    const store = await place.open();
    const rolledBack = { checkpoint: 2, why: "rolled-back", known: 2 };
    expect((await store.verifyChains()).fault).toEqual(rolledBack);
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "behind", remembered: { number: 2 } });
    await store.transaction((tx) => tx.saveCase(aCase("s")));
    // Nothing is recorded on top of it, so that what is remembered cannot be forgotten.
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "behind", remembered: { number: 2 } });
    expect((await store.verifyChains()).fault).toEqual(rolledBack);

    expect(await store.acceptRestore()).toMatchObject({ number: 3 });
    expect(await store.acceptRestore()).toBeUndefined();
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 1, newest: { number: 4 } });
    expect(await store.verifyChains()).toMatchObject({
      cases: 3,
      fault: null,
      checkpoint: { number: 4 },
      restores: [{ checkpoint: 3, over: 2 }],
    });
    // The acceptance is a link as any other.
    await place.forge((db) => db.updateTable("checkpoint").set({ restored_over: null }).where("number", "=", 3).execute());
    expect((await store.verifyChains()).fault).toEqual({ checkpoint: 2, why: "missing" });
  });

  it("is accepted by a command, which says so and changes nothing where nothing is amiss", async () => {
    const place = await newPlace();
    const backup = await backedUp(place);
    const command = (name: string, ...values: string[]) => runToEnd(`bot/store/${name}.ts`, place.settings, values);
    expect(await command("acceptRestore")).toMatchObject({
      code: 0,
      out: expect.stringContaining("nothing to accept"),
      error: "",
    });
    await place.forge((db) => putBack(db, backup));
    const refused = await command("verifyLog");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.error).toMatch(/^checkpoint 2 is missing: .* \[rolled-back\]\n.*npm run accept-restore\n$/);
    const accepted = await command("acceptRestore");
    expect(accepted).toMatchObject({ code: 0, out: expect.stringMatching(/checkpoint 3:[0-9a-f]{64}\n$/), error: "" });
    const held = await command("verifyLog");
    expect(held).toMatchObject({ code: 0, error: "" });
    expect(held.out).toMatch(/^2 cases, 2 events, all links hold\nNewest checkpoint 3:.*\nCheckpoint 3 \(.*\) accepts a restore/);
    const nowhere = { ...place.settings, KEY_DIR: join(place.folder, "nowhere") };
    expect(await runToEnd("bot/store/acceptRestore.ts", nowhere)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^The restore was not accepted: [^\n]+\n$/),
    });
  });

  it("fits a server that remembers an older checkpoint, one in between, or one of the numbers that are gone", async () => {
    const place = await newPlace();
    const backup = await backedUp(place);
    const [file = ""] = await memoryFiles(place, "checkpoint");
    const two = await readFile(file, "utf8");
    await place.forge((db) => putBack(db, backup));
    // Another server has not heard of checkpoint 2, and records another one with that number.
    await writeFile(file, `1 ${backup["checkpoint"]?.[0]?.["hash"]}\n`);
    const other = await place.open();
    await other.transaction((tx) => tx.saveCase(aCase("s")));
    expect(await other.recordCheckpoint()).toMatchObject({ kind: "recorded", newest: { number: 2 } });
    await other.close();
    await writeFile(file, two);
    const store = await place.open();
    expect((await store.verifyChains()).fault).toEqual({ checkpoint: 2, why: "rewritten", known: 2 });
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "behind" });
    expect(await store.acceptRestore()).toMatchObject({ number: 3 });
    expect((await store.verifyChains()).fault).toBeNull();
    // Whatever number any of them remembers, it is there, or the restore says where it went.
    for (const remembered of [two, `1 ${backup["checkpoint"]?.[0]?.["hash"]}\n`]) {
      await writeFile(file, remembered);
      expect((await store.verifyChains()).fault).toBeNull();
      expect(await store.recordCheckpoint()).toMatchObject({ kind: "unchanged", isRemembered: true });
    }
  });

  it("is not taken for accepted by the server, nor is another checkpoint remembered, because somebody without the key says so", async () => {
    const place = await newPlace();
    await backedUp(place);
    const store = await place.open();
    const [file = ""] = await memoryFiles(place, "checkpoint");
    const two = await readFile(file, "utf8");
    const invent = (number: number, restored_over: string | null) =>
      place.forge(async (db) => {
        const like = await db.selectFrom("checkpoint").selectAll().where("number", "=", 1).executeTakeFirstOrThrow();
        const row = { ...like, number, previous_hash: like.hash, restored_over };
        await db
          .insertInto("checkpoint")
          .values({ ...row, hash: checkpointHash(row, { heads: [], readings: [] }, "tenant") })
          .execute();
      });
    await invent(9, null);
    expect(await store.recordCheckpoint()).toEqual({ kind: "unchanged", isRemembered: true });
    expect(await readFile(file, "utf8")).toBe(two);
    await place.forge((db) => db.deleteFrom("checkpoint_head").where("checkpoint", "=", 2).execute());
    await place.forge((db) => db.deleteFrom("checkpoint").where("number", ">", 1).execute());
    await invent(3, `2:${two.slice(2, 66)}`);
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "behind", remembered: { number: 2 } });
    expect(await readFile(file, "utf8")).toBe(two);
  });

  it("has the keys destroyed again that were destroyed since, before it answers, and no other", async () => {
    const place = await newPlace();
    const backup = await backedUp(place);
    await place.forge((db) => putBack(db, backup));
    expect(await place.forge((db) => db.selectFrom("draft").select("id").orderBy("id").execute())).toHaveLength(3);
    const store = await place.open();
    const left = await place.forge((db) => db.selectFrom("draft").select("id").orderBy("id").execute());
    expect(left).toEqual([{ id: "d1" }, { id: "d3" }]);
    expect(await draftIds(store)).toEqual(["d1", "d3"]);
    // A new draft may bear the id of one that is gone: it is another key.
    await keep(store, "d2");
    await store.close();
    expect(await draftIds(await place.open())).toEqual(["d1", "d2", "d3"]);
  });

  it("has a case's key destroyed again too, and its timeline stays", async () => {
    const place = await newPlace();
    await backedUp(place);
    await (await memoryOf(place)).rememberDestroyed([{ id: "01a20000-0000-7000-8000-000000000001", of: "case", ownerId: "p" }]);
    const store = await place.open();
    expect(await store.read.texts(caseId("p"), [textId("t")])).toEqual(new Map());
    expect(await store.read.loadCase(caseId("p"))).toMatchObject({ version: 1 });
    expect((await store.verifyChains()).fault).toBeNull();
  });
});

describe.each(engines)("$engine: a destroyed key", ({ newPlace }) => {
  it("is remembered by whoever has destroyed it, and from the next checkpoint on by every other server", async () => {
    const place = await newPlace();
    const mine = await place.open();
    await keep(mine, "d1", "d2");
    const theirKeys = join(place.folder, "their-keys");
    await cp(join(place.folder, "keys"), theirKeys, { recursive: true });
    const theirs = await place.open(theirKeys);
    await theirs.recordCheckpoint();
    await discard(mine, "d1");
    expect(await memoryFiles(place, "destroyed")).toHaveLength(1);
    expect(await memoryFiles(place, "destroyed", theirKeys)).toEqual([]);
    expect(await theirs.recordCheckpoint()).toMatchObject({ isRemembered: true });
    const [file = ""] = await memoryFiles(place, "destroyed", theirKeys);
    const [line] = (await readFile(file, "utf8")).match(/\S.*/g) ?? [];
    expect(line).toMatch(/^[0-9a-f-]{36} draft d1 \.$/);
    // It is written once.
    await theirs.recordCheckpoint();
    expect((await readFile(file, "utf8")).match(/ draft d1 /g)).toHaveLength(1);
  });

  it("is remembered later where it could not be at once, and not at all where its transaction came to nothing", async () => {
    const place = await newPlace();
    const store = await place.open();
    await keep(store, "d1", "d2");
    const failing = store.transaction(async (tx) => {
      await tx.deleteDraft(caseId("d1"), owner);
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    await discard(store, "none");
    expect(await memoryFiles(place, "destroyed")).toEqual([]);
    // Nothing can be written: something else is in the folder's place.
    await cp(join(place.folder, "keys"), join(place.folder, "aside"), { recursive: true });
    await rm(join(place.folder, "keys"), { recursive: true });
    await writeFile(join(place.folder, "keys"), "");
    await discard(store, "d2");
    expect(await draftIds(store)).toEqual(["d1"]);
    await rm(join(place.folder, "keys"));
    await cp(join(place.folder, "aside"), join(place.folder, "keys"), { recursive: true });
    expect(await store.recordCheckpoint()).toMatchObject({ isRemembered: true });
    expect(await (await memoryOf(place)).destroyed()).toMatchObject([{ of: "draft", ownerId: "d2" }]);
  });

  it("cannot be invented by somebody without the key", async () => {
    const place = await newPlace();
    const store = await place.open();
    await keep(store, "d1", "d2");
    await discard(store, "d2");
    await place.forge(async (db) => {
      const row = await db.selectFrom("destroyed_key").selectAll().executeTakeFirstOrThrow();
      await db
        .insertInto("destroyed_key")
        .values({ ...row, id: `f${row.id.slice(1)}`, owner_id: caseId("d1") })
        .execute();
      await db.updateTable("destroyed_key").set({ owner_kind: "case" }).where("id", "=", row.id).execute();
    });
    await store.recordCheckpoint();
    await store.close();
    const again = await place.open();
    await again.recordCheckpoint();
    expect((await (await memoryOf(place)).destroyed()).map((key) => key.ownerId)).toEqual(["d2"]);
    expect(await draftIds(again)).toEqual(["d1"]);
  });
});

it("a key folder without memory is one of before: nothing is amiss, and from then on it remembers", async () => {
  const place = await (engines[0] ?? { newPlace: () => Promise.reject(new Error("no engine")) }).newPlace();
  await backedUp(place);
  await mkdir(join(place.folder, "fresh"));
  for (const name of await readdir(join(place.folder, "keys")))
    if (name.endsWith(".key")) await cp(join(place.folder, "keys", name), join(place.folder, "fresh", name));
  const store = await place.open(join(place.folder, "fresh"));
  expect((await store.verifyChains()).fault).toBeNull();
  expect(await store.recordCheckpoint()).toMatchObject({ kind: "unchanged", isRemembered: true });
  const [file = ""] = await memoryFiles(place, "checkpoint", join(place.folder, "fresh"));
  expect(await readFile(file, "utf8")).toMatch(/^2 [0-9a-f]{64}\n$/);
  const destroyed = await memoryFiles(place, "destroyed", join(place.folder, "fresh"));
  expect(destroyed).toHaveLength(1);
});
