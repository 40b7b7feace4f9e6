import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openExistingStore, openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyVault } from "#bot/vault/azure/keyVault.ts";
import { openKeyFolder } from "#bot/vault/keyFolder.ts";
import { aKeyVault, openedVault } from "#test/bot/vault/azure/vaultOnStandIn.ts";
import { type KeyVaultStandIn, standInCloud } from "#test/support/keyVaultStandIn.ts";
import { killNow, startChild } from "./child.ts";
import { aCase, caseId, noon, personId, textId } from "./fixtures.ts";
import { copyOf, engines, type Place, putBack } from "./places.ts";

const owner = personId("owner");
const draft = { ownerId: owner, kind: "fast-avtale", step: "s", caseId: null, content: { a: 1 }, updatedAt: noon } as const;

const storePlace = ({ settings }: Place) => ({ dataDir: settings["DATA_DIR"] ?? "", databaseUrl: settings["DATABASE_URL"] });

/** The store of a place, with its keys in the vault, as a server that has just started opens it. */
async function storeUnder(place: Place, standIn: KeyVaultStandIn): Promise<Store> {
  const store = await openStore({ ...storePlace(place), vault: openedVault(standIn), tenantId: "tenant" });
  onTestFinished(() => store.close());
  return store;
}

const textOf = (n: number) => ({ textId: textId(`t${n}`), object: "reason", text: `text ${n}` });
async function fill(store: Store, cases: number): Promise<void> {
  for (let n = 0; n < cases; n += 1)
    await store.transaction(async (tx) => {
      await tx.saveCase(aCase(`c${n}`));
      await tx.putTexts(caseId(`c${n}`), [textOf(n)]);
    });
  await store.transaction((tx) => tx.saveDraft({ ...draft, id: caseId("d"), expectedVersion: 0 }));
}
const opened = (store: Store, n: number) => store.read.openTexts(caseId(`c${n}`), [textId(`t${n}`)]);
const isOpen = (n: number) => ({ kind: "opened", texts: new Map([[`t${n}`, `text ${n}`]]) });

describe.each(engines)("$engine: a store whose keys are in a vault", ({ newPlace }) => {
  it("seals, opens, is verified and is opened again", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const store = await storeUnder(place, standIn);
    await fill(store, 5);
    // Several new keys, and several that are not at hand, in one transaction.
    await store.transaction(async (tx) => {
      for (let n = 10; n < 40; n += 1) await tx.putTexts(caseId(`c${n}`), [textOf(n)]);
    });
    await store.recordCheckpoint();
    const again = await storeUnder(place, standIn);
    expect(await opened(again, 3)).toEqual(isOpen(3));
    const seen = await again.transaction(async (tx) => {
      const texts = [];
      for (let n = 10; n < 40; n += 1) texts.push(await tx.openTexts(caseId(`c${n}`), [textId(`t${n}`)]));
      return texts;
    });
    expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => isOpen(n + 10)));
    expect((await again.read.draftsOf(owner)).map((one) => one.content)).toEqual([{ a: 1 }]);
    await again.recordCheckpoint();
    expect(await again.verifyChains()).toMatchObject({ cases: 5, fault: null, checkpoint: { number: 1 } });
  });

  it("keeps nobody waiting who needs no key while another waits for the vault", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const before = await storeUnder(place, standIn);
    await fill(before, 2);
    const store = await storeUnder(place, standIn);
    standIn.hang(true);
    const waiting = store.transaction((tx) => tx.openTexts(caseId("c1"), [textId("t1")]));
    const end = expect(waiting).rejects.toMatchObject({ code: "VAULT_UNREACHABLE" });
    // The embedded database has one writer: it is not he who waits.
    for (let version = 1; version < 20; version += 1)
      expect(await store.transaction((tx) => tx.saveCase(aCase("c0", { expectedVersion: version })))).toBe("saved");
    await end;
    standIn.hang(false);
    expect(await opened(store, 1)).toEqual(isOpen(1));
  }, 60_000);

  it("is written to in a case whose key is at hand while the vault is gone, however often", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const store = await storeUnder(place, standIn);
    await fill(store, 1);
    standIn.fail(() => ({ status: 503 }));
    // More often than there are keys that were made before.
    for (let n = 1; n < 40; n += 1) await store.transaction((tx) => tx.putTexts(caseId("c0"), [textOf(n)]));
    const begun = store.transaction((tx) => tx.putTexts(caseId("c1"), [textOf(1)]));
    await expect(begun).rejects.toMatchObject({ name: "VaultFault", code: "VAULT_UNREACHABLE" });
    expect(await store.read.openTexts(caseId("c0"), [textId("t39")])).toEqual(isOpen(39));
  }, 60_000);

  it("has a fault with a code while the vault is gone, loses nothing, and is not said to be tampered with", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    await fill(await storeUnder(place, standIn), 2);
    const store = await storeUnder(place, standIn);
    standIn.fail(() => ({ status: 503 }));
    const gone = { name: "VaultFault", code: "VAULT_UNREACHABLE" };
    await expect(opened(store, 0)).rejects.toMatchObject(gone);
    const putting = store.transaction(async (tx) => {
      await tx.saveCase(aCase("late"));
      await tx.putTexts(caseId("late"), [textOf(99)]);
    });
    await expect(putting).rejects.toMatchObject(gone);
    expect(await store.read.loadCase(caseId("late"))).toBeUndefined();
    expect(await store.recordCheckpoint().catch((error: unknown) => error)).toMatchObject(gone);
    await expect(storeUnder(place, standIn)).rejects.toMatchObject(gone);
    // Asked with what is in memory, it says that it could not ask, not that something was rewritten.
    await expect(store.verifyChains()).rejects.toMatchObject(gone);
    standIn.fail(undefined);
    expect(await opened(store, 0)).toEqual(isOpen(0));
    expect((await store.verifyChains()).fault).toBeNull();
  });

  it("has a case's key destroyed again after a restore, and knows that it was put back, from what the vault remembers", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const store = await storeUnder(place, standIn);
    await fill(store, 2);
    await store.recordCheckpoint();
    const backup = await place.forge(copyOf);
    await store.transaction((tx) => tx.destroyCaseKey(caseId("c1")));
    await store.transaction((tx) => tx.saveCase(aCase("new")));
    await store.recordCheckpoint();
    await store.close();
    await place.forge((db) => putBack(db, backup));
    const restored = await storeUnder(place, standIn);
    expect(await opened(restored, 1)).toEqual({ kind: "erased" });
    expect(await opened(restored, 0)).toEqual(isOpen(0));
    expect((await restored.verifyChains()).fault).toEqual({ checkpoint: 2, why: "rolled-back", known: 2 });
    expect(await restored.acceptRestore()).toMatchObject({ number: 3 });
    expect((await restored.verifyChains()).fault).toBeNull();
  });

  it("does not let a person wait until the vault has remembered a destroyed key, and remembers it before it closes", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const store = await storeUnder(place, standIn);
    await fill(store, 1);
    standIn.fail((request) => (request.includes("/secrets/") ? { status: 429, headers: { "retry-after": "0" } } : undefined));
    await store.transaction((tx) => tx.deleteDraft(caseId("d"), owner));
    await setTimeout(50);
    expect([...standIn.secrets.keys()]).toEqual([]);
    standIn.fail(undefined);
    expect(await store.recordCheckpoint()).toMatchObject({ isRemembered: true });
    expect([...standIn.secrets.keys()].filter((name) => name.includes("-destroyed-"))).toHaveLength(1);
    await store.transaction((tx) => tx.destroyCaseKey(caseId("c0")));
    await store.close();
    expect([...standIn.secrets.values()].flat().some(({ value }) => value.includes("case c0"))).toBe(true);
  });

  it("comes over from a key folder with all its keys and what is remembered, and then needs the folder no more", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const before = await place.open();
    await fill(before, 3);
    await before.transaction((tx) => tx.destroyCaseKey(caseId("c2")));
    await before.recordCheckpoint();
    await before.close();
    const keyDir = join(place.folder, "keys");
    const both = openKeyVault(
      { url: standIn.url, keyName: "dagsorden", clientId: "the-bot" },
      standInCloud,
      await openKeyFolder(keyDir, false),
    );
    const store = await openExistingStore({ ...storePlace(place), vault: both });
    expect(await opened(store, 0)).toEqual(isOpen(0));
    expect(await store.rewrapKeys()).toMatchObject({ kind: "rewrapped", cases: 2, drafts: 1, store: 1, unopened: [] });
    await store.close();
    await rm(keyDir, { recursive: true });
    const alone = await storeUnder(place, standIn);
    expect([await opened(alone, 1), await opened(alone, 2)]).toEqual([isOpen(1), { kind: "erased" }]);
    expect(await alone.recordCheckpoint()).toMatchObject({ kind: "unchanged", isRemembered: true });
    await place.forge(async (db) => {
      await db.deleteFrom("checkpoint_head").execute();
      await db.deleteFrom("checkpoint").execute();
    });
    expect((await alone.verifyChains()).fault).toMatchObject({ why: "rolled-back", known: 1 });
  });

  it("puts its keys under a new version, is gone on with after SIGKILL in the middle, and then needs the older version no more", async () => {
    const [standIn, place] = [await aKeyVault(), await newPlace()];
    const store = await storeUnder(place, standIn);
    await store.transaction(async (tx) => {
      for (let n = 0; n < 250; n += 1) await tx.putTexts(caseId(`c${n}`), [textOf(n)]);
    });
    const old = standIn.versions[0]?.id;
    await standIn.rotate();
    const under = (kekId: string | undefined) =>
      place.forge(async (db) => {
        const rows = await db.selectFrom("case_key").select("kek_id").execute();
        return rows.filter((row) => row.kek_id === kekId).length;
      });
    const { dataDir, databaseUrl = "" } = storePlace(place);
    const child = startChild(new URL("./rewrapper.ts", import.meta.url), dataDir, databaseUrl, standIn.url);
    while ((await under(old)) === 250) await setTimeout(1);
    await killNow(child);
    const left = await under(old);
    expect(left).toBeGreaterThan(0);
    expect(await opened(store, 0)).toEqual(isOpen(0));
    expect(await opened(store, 249)).toEqual(isOpen(249));
    const finishing = startChild(new URL("./rewrapper.ts", import.meta.url), dataDir, databaseUrl, standIn.url);
    const [line] = [await finishing.lines.next()];
    if (finishing.process.exitCode === null) await once(finishing.process, "exit");
    expect(JSON.parse(String(line.value))).toMatchObject({ kind: "rewrapped", cases: left, store: 1, from: [old] });
    expect(await under(old)).toBe(0);
    standIn.versions.shift();
    const again = await storeUnder(place, standIn);
    expect([await opened(again, 0), await opened(again, 249)]).toEqual([isOpen(0), isOpen(249)]);
    expect((await again.verifyChains()).fault).toBeNull();
  }, 120_000);
});
