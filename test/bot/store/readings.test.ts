import type { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import type { ChainFault } from "#bot/store/chainTypes.ts";
import { checkpointHash } from "#bot/store/checkpoint.ts";
import { readingHash } from "#bot/store/readingTable.ts";
import type { CaseReadingTable, Schema } from "#bot/store/schema.ts";
import type { Store } from "#bot/store/types.ts";
import { runToEnd } from "#test/support/serverProcess.ts";
import { aCase, at, caseId, event, noon, personId } from "./fixtures.ts";
import { copyOf, engines, type Place, putBack } from "./places.ts";

const [a, b, c] = [caseId("a"), caseId("b"), caseId("c")];
const read = (store: Store, id: typeof a, who: string, what = "sak") =>
  store.transaction((tx) => tx.recordReading({ caseId: id, personId: personId(who), what, at: noon }));
const all = { limit: 100 };

async function recorded(store: Store): Promise<number> {
  const outcome = await store.recordCheckpoint();
  if (outcome.kind !== "recorded" || !outcome.isRemembered) throw new Error(outcome.kind);
  return outcome.newest.number;
}

/** Checkpoint 1 has the cases; checkpoint 2 has readings 2 of a, 3 of b and 1 of c; in none is reading 4 of b. The store stays open. */
async function readCases(place: Place) {
  const store = await place.open();
  for (const id of [a, b, c]) await store.transaction((tx) => tx.saveCase(aCase(id)));
  for (const who of ["p", "q"]) await read(store, a, who);
  for (const who of ["p", "q", "p"]) await read(store, b, who, `fil:${who}`);
  await read(store, c, "p");
  expect(await recorded(store)).toBe(2);
  await read(store, b, "q");
  return store;
}

type Change = readonly [(db: Kysely<Schema>) => Promise<unknown>, ChainFault];
const readingsOf = (db: Kysely<Schema>, id: typeof a) =>
  db.selectFrom("case_reading").selectAll().where("case_id", "=", id).orderBy("number").execute();

/** Puts others in the place of a case's readings, with hashes that hold, and with a head as somebody can make it without the key. */
async function forgeChain(db: Kysely<Schema>, id: typeof a, rows: readonly CaseReadingTable[]): Promise<void> {
  await db.deleteFrom("case_reading").where("case_id", "=", id).execute();
  let previous = "";
  for (const [index, row] of rows.entries()) {
    const link = { ...row, case_id: id, number: index + 1, previous_hash: previous };
    previous = readingHash(link, "tenant");
    await db
      .insertInto("case_reading")
      .values({ ...link, hash: previous })
      .execute();
  }
  await db.updateTable("reading_head").set({ number: rows.length, head_hash: previous }).where("case_id", "=", id).execute();
}

const changes: Record<string, Change> = {
  "who has read a case changed": [
    (db) =>
      db
        .updateTable("case_reading")
        .set({ person_id: personId("x") })
        .where("case_id", "=", b)
        .where("number", "=", 2)
        .execute(),
    { caseId: b, reading: 2, why: "rewritten" },
  ],
  "what was read changed": [
    (db) => db.updateTable("case_reading").set({ what: "sak" }).where("case_id", "=", b).where("number", "=", 1).execute(),
    { caseId: b, reading: 1, why: "rewritten" },
  ],
  "when it was read changed": [
    (db) =>
      db
        .updateTable("case_reading")
        .set({ at: at("2020-01-01T00:00:00Z") })
        .where("case_id", "=", a)
        .where("number", "=", 2)
        .execute(),
    { caseId: a, reading: 2, why: "rewritten" },
  ],
  "a reading deleted in the middle": [
    (db) => db.deleteFrom("case_reading").where("case_id", "=", b).where("number", "=", 2).execute(),
    { caseId: b, reading: 2, why: "missing" },
  ],
  "the first reading deleted": [
    (db) => db.deleteFrom("case_reading").where("case_id", "=", b).where("number", "=", 1).execute(),
    { caseId: b, reading: 1, why: "missing" },
  ],
  "the newest reading deleted": [
    (db) => db.deleteFrom("case_reading").where("case_id", "=", b).where("number", "=", 4).execute(),
    { caseId: b, reading: 4, why: "missing" },
  ],
  "the newest reading deleted, and the head set right": [
    async (db) => forgeChain(db, b, (await readingsOf(db, b)).slice(0, 3)),
    { caseId: b, reading: 3, why: "rewritten" },
  ],
  "a chain made anew without one of its readings": [
    async (db) => forgeChain(db, b, (await readingsOf(db, b)).toSpliced(1, 1)),
    { caseId: b, reading: 3, why: "rewritten", checkpoint: 2 },
  ],
  "a reading put in that never was": [
    async (db) => forgeChain(db, b, [...(await readingsOf(db, b)), ...(await readingsOf(db, a)).slice(0, 1)]),
    { caseId: b, reading: 5, why: "rewritten" },
  ],
  "a reading put in without the head": [
    async (db) => {
      const last = (await readingsOf(db, b)).at(-1);
      if (last === undefined) throw new Error("no reading");
      const link = { ...last, number: 5, previous_hash: last.hash };
      await db
        .insertInto("case_reading")
        .values({ ...link, hash: readingHash(link, "tenant") })
        .execute();
    },
    { caseId: b, reading: 5, why: "broken-link" },
  ],
  "a reading that follows another": [
    (db) =>
      db
        .updateTable("case_reading")
        .set({ previous_hash: "0".repeat(64) })
        .where("case_id", "=", a)
        .where("number", "=", 2)
        .execute(),
    { caseId: a, reading: 2, why: "broken-link" },
  ],
  "a case's readings deleted": [
    (db) => db.deleteFrom("case_reading").where("case_id", "=", b).execute(),
    { caseId: b, reading: 1, why: "missing" },
  ],
  "a case's readings deleted, head and all": [
    async (db) => {
      await db.deleteFrom("case_reading").where("case_id", "=", c).execute();
      await db.deleteFrom("reading_head").where("case_id", "=", c).execute();
    },
    { caseId: c, reading: 1, why: "deleted", checkpoint: 2 },
  ],
  "all readings deleted, heads and all": [
    async (db) => {
      await db.deleteFrom("case_reading").execute();
      await db.deleteFrom("reading_head").execute();
    },
    { caseId: a, reading: 2, why: "deleted", checkpoint: 2 },
  ],
  "a case's head deleted": [
    (db) => db.deleteFrom("reading_head").where("case_id", "=", c).execute(),
    { caseId: c, reading: 1, why: "rewritten" },
  ],
  "the head of another case": [
    async (db) => {
      const head = await db.selectFrom("reading_head").selectAll().where("case_id", "=", a).executeTakeFirstOrThrow();
      const { case_id: _, ...columns } = head;
      await db.updateTable("reading_head").set(columns).where("case_id", "=", c).execute();
    },
    { caseId: c, reading: 2, why: "missing" },
  ],
  "a case's readings, and what the checkpoint says of them": [
    async (db) => {
      await db.deleteFrom("case_reading").where("case_id", "=", c).execute();
      await db.deleteFrom("reading_head").where("case_id", "=", c).execute();
      await db.deleteFrom("checkpoint_reading").where("case_id", "=", c).execute();
    },
    { checkpoint: 2, why: "rewritten" },
  ],
  "a reading in a checkpoint changed": [
    (db) => db.updateTable("checkpoint_reading").set({ number: 1 }).where("case_id", "=", b).execute(),
    { checkpoint: 2, why: "rewritten" },
  ],
  "the newest checkpoint deleted without its readings": [
    (db) => db.deleteFrom("checkpoint").where("number", "=", 2).execute(),
    { checkpoint: 2, why: "missing" },
  ],
  "the newest checkpoint made anew without the key and without readings": [
    async (db) => {
      const row = await db.selectFrom("checkpoint").selectAll().where("number", "=", 2).executeTakeFirstOrThrow();
      await db.deleteFrom("checkpoint_reading").execute();
      await db
        .updateTable("checkpoint")
        .set({ hash: checkpointHash(row, { heads: [], readings: [] }, "tenant") })
        .where("number", "=", 2)
        .execute();
    },
    { checkpoint: 2, why: "rewritten" },
  ],
};

describe.each(engines)("$engine: the log of who has read a case", ({ newPlace }) => {
  it("gives a case's readings, newest first and page by page, and no other's", async () => {
    const store = await readCases(await newPlace());
    expect(await store.read.readings(a, all)).toEqual([
      { caseId: a, number: 2, personId: "q", what: "sak", at: noon },
      { caseId: a, number: 1, personId: "p", what: "sak", at: noon },
    ]);
    const numbers = async (page: { limit: number; before?: number }) =>
      (await store.read.readings(b, page)).map((one) => one.number);
    expect(await numbers({ limit: 3 })).toEqual([4, 3, 2]);
    expect(await numbers({ limit: 3, before: 2 })).toEqual([1]);
    expect(await numbers({ limit: 3, before: 1 })).toEqual([]);
    expect(await store.read.readings(caseId("none"), all)).toEqual([]);
  });

  it("leaves the case's version: who decides is not made stale by who reads", async () => {
    const store = await readCases(await newPlace());
    const before = await store.read.loadCase(a);
    await read(store, a, "r");
    expect(await store.read.loadCase(a)).toEqual(before);
    expect(await store.transaction((tx) => tx.saveCase(aCase("a", { expectedVersion: 1, events: [event("B")] })))).toBe("saved");
  });

  it("has every one of many who read at once, and of those who decide meanwhile", async () => {
    const store = await (await newPlace()).open();
    await store.transaction((tx) => tx.saveCase(aCase("a")));
    const readers = Array.from({ length: 12 }, (_, n) => read(store, a, `p${n}`));
    const decider = store.transaction(async (tx) => {
      const version = (await tx.loadCase(a))?.version ?? 0;
      return tx.saveCase(aCase("a", { expectedVersion: version }));
    });
    await Promise.all(readers);
    expect(await decider).toBe("saved");
    const found = await store.read.readings(a, all);
    expect(new Set(found.map((one) => one.personId)).size).toBe(12);
    expect(found.map((one) => one.number)).toEqual(Array.from({ length: 12 }, (_, n) => 12 - n));
    expect(await store.verifyChains()).toMatchObject({ cases: 1, events: 2, readings: 12, fault: null });
  });

  it("takes in neither content, nor a case that is not there, nor a reading whose transaction came to nothing", async () => {
    const store = await readCases(await newPlace());
    for (const what of ["Kari sa at", "", "æ", `x${"y".repeat(200)}`, "1"])
      await expect(read(store, a, "p", what)).rejects.toThrow(TypeError);
    await expect(read(store, caseId("none"), "p")).rejects.toThrow();
    const failing = store.transaction(async (tx) => {
      await tx.recordReading({ caseId: a, personId: personId("p"), what: "sak", at: noon });
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await store.read.readings(a, all)).toHaveLength(2);
    expect((await store.verifyChains()).fault).toBeNull();
  });

  it("is recorded in checkpoints, once, in as many as it takes", async () => {
    const store = await readCases(await newPlace());
    expect(await recorded(store)).toBe(3);
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "unchanged" });
    await store.transaction(async (tx) => {
      for (let n = 0; n < 401; n += 1) {
        await tx.saveCase(aCase(`n${n}`));
        await tx.recordReading({ caseId: caseId(`n${n}`), personId: personId("p"), what: "sak", at: noon });
      }
    });
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 802, newest: { number: 9 } });
    expect(await store.verifyChains()).toMatchObject({ cases: 404, readings: 408, fault: null, checkpoint: { number: 9 } });
  });

  it("is followed over any number of readings of one case", async () => {
    const place = await newPlace();
    const store = await readCases(place);
    // After the first of them what is read at once ends with the last reading of a case.
    for (const [added, readings] of [
      [994, 1_001],
      [1_006, 2_007],
    ] as const) {
      await store.transaction(async (tx) => {
        for (let n = 0; n < added; n += 1) await tx.recordReading({ caseId: b, personId: personId("p"), what: "sak", at: noon });
      });
      expect(await store.verifyChains()).toMatchObject({ readings, fault: null });
    }
    await recorded(store);
    for (const number of [2_004, 1_999, 997]) {
      const set = (person: string) =>
        place.forge((db) =>
          db
            .updateTable("case_reading")
            .set({ person_id: personId(person) })
            .where("case_id", "=", b)
            .where("number", "=", number)
            .execute(),
        );
      await set("x");
      expect((await store.verifyChains()).fault).toEqual({ caseId: b, reading: number, why: "rewritten" });
      await set("p");
    }
  });

  it.each(Object.entries(changes))("shows %s", async (_, [change, fault]) => {
    const place = await newPlace();
    const store = await readCases(place);
    expect((await store.verifyChains()).fault).toBeNull();
    await place.forge(change);
    expect((await store.verifyChains()).fault).toEqual(fault);
    expect((await (await place.openForReading()).verifyChains()).fault).toEqual(fault);
  });

  it("shows a case's readings put back to what they were, sealed head and all", async () => {
    const place = await newPlace();
    const store = await place.open();
    await store.transaction((tx) => tx.saveCase(aCase("a")));
    await read(store, a, "p");
    const early = await place.forge(copyOf);
    await read(store, a, "q");
    await recorded(store);
    await place.forge(async (db) => {
      await db.deleteFrom("case_reading").where("number", "=", 2).execute();
      await db.deleteFrom("reading_head").execute();
      await db
        .insertInto("reading_head")
        .values((early["reading_head"] ?? []) as never)
        .execute();
    });
    expect((await store.verifyChains()).fault).toEqual({ caseId: a, reading: 2, why: "rolled-back", checkpoint: 2 });
    // Read again by somebody else, it is another reading than the one that is known.
    await read(store, a, "r");
    expect((await store.verifyChains()).fault).toEqual({ caseId: a, reading: 2, why: "rewritten", checkpoint: 2 });
  });

  it("goes back with a restore, which shows until it is accepted, and goes on after it", async () => {
    const place = await newPlace();
    const store = await readCases(place);
    const backup = await place.forge(copyOf);
    await read(store, c, "q");
    expect(await recorded(store)).toBe(3);
    await store.close();
    await place.forge((db) => putBack(db, backup));
    const restored = await place.open();
    expect((await restored.verifyChains()).fault).toEqual({ checkpoint: 3, why: "rolled-back", known: 3 });
    await restored.acceptRestore();
    await read(restored, c, "r");
    await recorded(restored);
    expect(await restored.verifyChains()).toMatchObject({ readings: 8, fault: null });
  });

  it("is counted by the command, which names the reading that is not as it was", async () => {
    const place = await newPlace();
    await readCases(place);
    const verify = () => runToEnd("bot/store/verifyLog.ts", place.settings);
    expect(await verify()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^3 cases, 3 events, 7 readings, all links hold\n/),
    });
    await place.forge((db) => db.deleteFrom("case_reading").where("case_id", "=", b).where("number", "=", 2).execute());
    expect(await verify()).toMatchObject({ code: 1, out: "", error: "case b: reading 2 is missing [missing]\n" });
  });
});
