import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { keepCheckpoints } from "#bot/store/checkpointTimer.ts";
import { keyOf, sealsFor } from "#bot/store/seals.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { aCase, caseId } from "./fixtures.ts";
import { engines } from "./places.ts";

const save = (store: Store, id: string, expectedVersion = 0) =>
  store.transaction((tx) => tx.saveCase(aCase(id, { expectedVersion })));

describe.each(engines)("$engine: checkpoints", ({ newPlace }) => {
  it("record what is new since the last one, and nothing where nothing is", async () => {
    const store = await (await newPlace()).open();
    expect(await store.recordCheckpoint()).toEqual({ kind: "unchanged", isRemembered: true });
    await save(store, "a");
    await save(store, "b");
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 2, newest: { number: 1 } });
    await save(store, "b", 1);
    await save(store, "b", 2);
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 1, newest: { number: 2 } });
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "unchanged" });
  });

  it("take in any number of cases, in as many as it takes", async () => {
    const place = await newPlace();
    const store = await place.open();
    await store.transaction(async (tx) => {
      for (let n = 0; n < 1_201; n += 1) await tx.saveCase(aCase(`c${n}`));
    });
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 1_201, newest: { number: 7 } });
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "unchanged" });
    expect(await store.verifyChains()).toMatchObject({ cases: 1_201, fault: null });
  });

  it("are recorded by several servers at once, each number by one, while all of them save and others verify", async () => {
    const place = await newPlace();
    const first = await place.open();
    // An embedded database has one server: there it is three who use it at once.
    const isShared = "DATABASE_URL" in place.settings;
    const servers = [first, isShared ? await place.open() : first, isShared ? await place.open() : first];
    const reader = await place.openForReading();
    let isOver = false;
    const writing = servers.map(async (store, server) => {
      for (let n = 0; n < 25; n += 1) {
        const id = `s${server}-${n % 5}`;
        await save(store, id, Math.floor(n / 5));
      }
    });
    const recording = servers.map(async (store) => {
      while (!isOver) {
        const outcome = await store.recordCheckpoint();
        expect(outcome.kind).not.toBe("behind");
        await new Promise(setImmediate);
      }
    });
    const verifying = [reader, first].map(async (store) => {
      let times = 0;
      while (!isOver) {
        expect((await store.verifyChains()).fault).toBeNull();
        times += 1;
      }
      return times;
    });
    await Promise.all(writing).finally(() => {
      isOver = true;
    });
    await Promise.all(recording);
    for (const times of await Promise.all(verifying)) expect(times).toBeGreaterThan(0);
    await first.recordCheckpoint();
    expect(await reader.verifyChains()).toMatchObject({ cases: 15, events: 75, fault: null });
    const numbers = await place.forge((db) => db.selectFrom("checkpoint").select("number").orderBy("number").execute());
    expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, n) => n + 1));
    const newest = await place.forge((db) =>
      db
        .selectFrom("checkpoint_head")
        .select((eb) => ["case_id", eb.fn.max("version").as("version")])
        .groupBy("case_id")
        .execute(),
    );
    expect(newest).toHaveLength(15);
    expect(new Set(newest.map((row) => Number(row.version)))).toEqual(new Set([5]));
  });

  it("vouch for states that an older version has saved, which nothing did before", async () => {
    const place = await newPlace();
    const store = await place.open();
    await save(store, "new");
    await save(store, "old");
    // As it was sealed before states were: the hash of the chain alone.
    const seals = sealsFor(await openKeyFileVault(join(place.folder, "keys")), "tenant");
    await place.forge(async (db) => {
      const key = keyOf(await db.selectFrom("store_identity").selectAll().executeTakeFirstOrThrow());
      const head = await db.selectFrom("case_state").selectAll().where("id", "=", caseId("old")).executeTakeFirstOrThrow();
      const head_seal = await seals.seal(key, { owner: head.id, object: "chain-head", version: 1 }, head.head_hash);
      await db.updateTable("case_state").set({ head_seal }).where("id", "=", head.id).execute();
    });
    const set = (status: string) =>
      place.forge((db) => db.updateTable("case_state").set({ status }).where("id", "=", caseId("old")).execute());
    expect(await store.verifyChains()).toMatchObject({ fault: null, unsealedStates: 1 });
    await set("GODKJENT");
    expect(await store.verifyChains()).toMatchObject({ fault: null, unsealedStates: 1 });
    await set("INNSENDT");
    await store.recordCheckpoint();
    const sealed = await store.verifyChains();
    expect(sealed).toMatchObject({ fault: null });
    expect(sealed).not.toHaveProperty("unsealedStates");
    await set("GODKJENT");
    expect((await store.verifyChains()).fault).toEqual({ caseId: "old", version: 1, why: "state-rewritten", checkpoint: 1 });
    // Saved again by this version, it is sealed as any other.
    await set("INNSENDT");
    await save(store, "old", 1);
    await set("GODKJENT");
    expect((await store.verifyChains()).fault).toEqual({ caseId: "old", version: 2, why: "state-rewritten" });
  });

  it("are recorded at the start and at the end, with a line that an operator's log keeps", async () => {
    const place = await newPlace();
    const store = await place.open();
    await save(store, "a");
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const timer = keepCheckpoints(store, log);
    await vi.waitFor(() => expect(log.info).toHaveBeenCalled(), { timeout: 20_000 });
    const { checkpoint, hash } = log.info.mock.calls[0]?.[0] ?? {};
    expect(log.info.mock.calls).toEqual([
      [{ checkpoint: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), heads: 1 }, "checkpoint-recorded"],
    ]);
    await save(store, "b");
    await timer.stop();
    expect(log.info).toHaveBeenLastCalledWith({ checkpoint: 2, hash: expect.any(String), heads: 1 }, "checkpoint-recorded");
    expect([log.warn.mock.calls, log.error.mock.calls]).toEqual([[], []]);
    // What stood in the log is known, also where the folder has forgotten it.
    const known = { number: checkpoint, hash };
    expect((await store.verifyChains([known])).fault).toBeNull();
    const forged = { number: 1, hash: "0".repeat(64) };
    expect((await store.verifyChains([known, forged])).fault).toEqual({ checkpoint: 1, why: "rewritten", known: 1 });

    const keys = join(place.folder, "keys");
    const [file = ""] = (await readdir(keys)).filter((name) => name.endsWith(".checkpoint"));
    await rm(join(keys, file));
    await mkdir(join(keys, file, "in the way"), { recursive: true });
    await save(store, "c");
    await keepCheckpoints(store, log).stop();
    expect(log.error.mock.calls.at(-1)).toEqual([expect.objectContaining({ code: "not-readable" }), "checkpoint-failed"]);
    await rm(join(keys, file), { recursive: true });
    await keepCheckpoints(store, log).stop();
    expect(log.info).toHaveBeenLastCalledWith({ checkpoint: 3, hash: expect.any(String), heads: 1 }, "checkpoint-recorded");
    await place.forge((db) => db.deleteFrom("checkpoint").where("number", "=", 3).execute());
    await keepCheckpoints(store, log).stop();
    expect(log.error).toHaveBeenLastCalledWith({ checkpoint: 3, hash: expect.any(String) }, "checkpoint-missing");
  });
});
