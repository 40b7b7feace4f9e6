import fc from "fast-check";
import type { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { hashOf } from "#bot/store/chain.ts";
import type { ChainFault } from "#bot/store/chainTypes.ts";
import { checkpointHash } from "#bot/store/checkpoint.ts";
import type { Schema } from "#bot/store/schema.ts";
import type { Store } from "#bot/store/types.ts";
import { aCase, caseId, event, textId } from "./fixtures.ts";
import { caseRows, engines, type Place, putCaseBack } from "./places.ts";

const [a, b, c] = ["a", "b", "c"].map(caseId) as [
  ReturnType<typeof caseId>,
  ReturnType<typeof caseId>,
  ReturnType<typeof caseId>,
];
const save = (store: Store, id: string, expectedVersion: number, types: string[]) =>
  store.transaction((tx) => tx.saveCase(aCase(id, { expectedVersion, events: types.map((type) => event(type)) })));

async function recorded(store: Store): Promise<number> {
  const outcome = await store.recordCheckpoint();
  if (outcome.kind !== "recorded" || !outcome.isRemembered) throw new Error(outcome.kind);
  return outcome.newest.number;
}

/**
 * Checkpoint 1 has event 1 of a, b and c; checkpoint 2 has event 3 of b; checkpoint 3 has event 2 of a; in none of them is event 2
 * of c. `early` is what a and b were at checkpoint 1.
 */
async function watchedCases(place: Place) {
  const store = await place.open();
  for (const id of [a, b, c]) await save(store, id, 0, ["Submitted"]);
  await store.transaction((tx) => tx.putTexts(b, [{ textId: textId("t"), object: "reason", text: "x" }]));
  expect(await recorded(store)).toBe(1);
  const early = await place.forge(async (db) => ({
    a: await caseRows(db, a),
    b: await caseRows(db, b),
    c: await caseRows(db, c),
  }));
  await save(store, b, 1, ["Approved", "Accepted"]);
  expect(await recorded(store)).toBe(2);
  await save(store, a, 1, ["Approved"]);
  expect(await recorded(store)).toBe(3);
  await save(store, c, 1, ["Approved"]);
  return { store, early };
}

type Early = Awaited<ReturnType<typeof watchedCases>>["early"];

/** Makes the chain of b anew from an event on, hashes and head included, as somebody without the key can. */
async function rewriteFrom(db: Kysely<Schema>, version: number): Promise<void> {
  const events = await db.selectFrom("case_event").selectAll().where("case_id", "=", b).orderBy("version").execute();
  let previous = "";
  for (const event of events) {
    const forged = { ...event, previous_hash: previous, ...(event.version === version ? { type: "Declined" } : {}) };
    previous = event.version < version ? event.hash : hashOf(forged, "tenant");
    const { case_id: _, ...columns } = { ...forged, hash: previous };
    await db.updateTable("case_event").set(columns).where("case_id", "=", b).where("version", "=", event.version).execute();
  }
  await db.updateTable("case_state").set({ head_hash: previous }).where("id", "=", b).execute();
}

async function dropCheckpoint(db: Kysely<Schema>, number: number): Promise<void> {
  await db.deleteFrom("checkpoint_head").where("checkpoint", "=", number).execute();
  await db.deleteFrom("checkpoint").where("number", "=", number).execute();
}

/** What somebody without the key does to the tables, and the first link that shows it. */
const changes: Record<string, readonly [(db: Kysely<Schema>, early: Early) => Promise<unknown>, ChainFault]> = {
  "a case deleted with everything of it": [
    async (db) => {
      for (const table of ["case_event", "case_key", "sealed_text"] as const)
        await db.deleteFrom(table).where("case_id", "=", b).execute();
      await db.deleteFrom("case_state").where("id", "=", b).execute();
    },
    { caseId: b, version: 3, why: "deleted", checkpoint: 2 },
  ],
  "a case deleted, and what the checkpoints say of it": [
    async (db) => {
      await putCaseBack(db, b, { state: [], events: [] });
      await db.deleteFrom("checkpoint_head").where("case_id", "=", b).execute();
    },
    { checkpoint: 1, why: "rewritten" },
  ],
  "a case's state deleted": [
    (db) => db.deleteFrom("case_state").where("id", "=", b).execute(),
    { caseId: b, version: 1, why: "missing" },
  ],
  "an event deleted in the middle": [
    (db) => db.deleteFrom("case_event").where("case_id", "=", b).where("version", "=", 2).execute(),
    { caseId: b, version: 2, why: "missing" },
  ],
  "the last event deleted": [
    (db) => db.deleteFrom("case_event").where("case_id", "=", b).where("version", "=", 3).execute(),
    { caseId: b, version: 3, why: "state-ahead" },
  ],
  "an event rewritten": [
    (db) => db.updateTable("case_event").set({ type: "X" }).where("case_id", "=", b).where("version", "=", 2).execute(),
    { caseId: b, version: 2, why: "rewritten" },
  ],
  "a chain rewritten from its first event on": [
    (db) => rewriteFrom(db, 1),
    { caseId: b, version: 1, why: "rewritten", checkpoint: 1 },
  ],
  "a chain rewritten from its second event on": [
    (db) => rewriteFrom(db, 2),
    { caseId: b, version: 3, why: "rewritten", checkpoint: 2 },
  ],
  "a case put back to what it was, sealed head and all": [
    (db, early) => putCaseBack(db, b, early.b),
    { caseId: b, version: 2, why: "rolled-back", checkpoint: 2 },
  ],
  "the heads of two cases exchanged": [
    async (db) => {
      const [first, second] = [(await caseRows(db, a)).state[0], (await caseRows(db, c)).state[0]];
      if (first === undefined || second === undefined) throw new Error("no cases");
      const headOf = ({ head_hash, head_seal }: typeof first) => ({ head_hash, head_seal });
      await db.updateTable("case_state").set(headOf(second)).where("id", "=", a).execute();
      await db.updateTable("case_state").set(headOf(first)).where("id", "=", c).execute();
    },
    { caseId: a, version: 2, why: "rewritten" },
  ],
  "two cases exchanged": [
    async (db) => {
      const [first, second] = [await caseRows(db, a), await caseRows(db, c)];
      const as = (id: typeof a, rows: typeof first) => ({
        state: rows.state.map((row) => ({ ...row, id })),
        events: rows.events.map((row) => ({ ...row, case_id: id })),
      });
      await putCaseBack(db, a, as(a, second));
      await putCaseBack(db, c, as(c, first));
    },
    { caseId: a, version: 1, why: "rewritten" },
  ],
  "the newest checkpoint deleted": [(db) => dropCheckpoint(db, 3), { checkpoint: 3, why: "rolled-back", known: 3 }],
  "the newest checkpoint deleted without its heads": [
    (db) => db.deleteFrom("checkpoint").where("number", "=", 3).execute(),
    { checkpoint: 3, why: "missing" },
  ],
  "a checkpoint deleted in the middle": [(db) => dropCheckpoint(db, 2), { checkpoint: 2, why: "missing" }],
  "the first checkpoint deleted": [(db) => dropCheckpoint(db, 1), { checkpoint: 1, why: "missing" }],
  "all checkpoints deleted": [
    async (db) => {
      for (const number of [1, 2, 3]) await dropCheckpoint(db, number);
    },
    { checkpoint: 1, why: "rolled-back", known: 3 },
  ],
  "a case put back together with the checkpoint that knew better": [
    async (db, early) => {
      await putCaseBack(db, a, early.a);
      await dropCheckpoint(db, 3);
    },
    { checkpoint: 3, why: "rolled-back", known: 3 },
  ],
  "a head in a checkpoint changed": [
    (db) => db.updateTable("checkpoint_head").set({ version: 1 }).where("checkpoint", "=", 2).execute(),
    { checkpoint: 2, why: "rewritten" },
  ],
  "a head taken out of a checkpoint": [
    (db) => db.deleteFrom("checkpoint_head").where("checkpoint", "=", 1).where("case_id", "=", a).execute(),
    { checkpoint: 1, why: "rewritten" },
  ],
  "a head put into another checkpoint": [
    (db) => db.updateTable("checkpoint_head").set({ checkpoint: 2 }).where("checkpoint", "=", 3).execute(),
    { checkpoint: 2, why: "rewritten" },
  ],
  "a checkpoint given another time": [
    (db) =>
      db
        .updateTable("checkpoint")
        .set({ at: aCase("x").updatedAt })
        .where("number", "=", 2)
        .execute(),
    { checkpoint: 2, why: "rewritten" },
  ],
  "the newest checkpoint made anew without the key": [
    async (db) => {
      const row = await db.selectFrom("checkpoint").selectAll().where("number", "=", 3).executeTakeFirstOrThrow();
      await db.deleteFrom("checkpoint_head").where("checkpoint", "=", 3).execute();
      await db
        .updateTable("checkpoint")
        .set({ hash: checkpointHash(row, { heads: [], readings: [] }, "tenant") })
        .where("number", "=", 3)
        .execute();
    },
    { checkpoint: 3, why: "rewritten" },
  ],
  "a checkpoint's seal in the place of another's": [
    async (db) => {
      const { seal } = await db.selectFrom("checkpoint").select("seal").where("number", "=", 1).executeTakeFirstOrThrow();
      await db.updateTable("checkpoint").set({ seal }).where("number", "=", 2).execute();
    },
    { checkpoint: 2, why: "rewritten" },
  ],
  "a checkpoint that follows another": [
    (db) =>
      db
        .updateTable("checkpoint")
        .set({ previous_hash: "0".repeat(64) })
        .where("number", "=", 2)
        .execute(),
    { checkpoint: 2, why: "broken-link" },
  ],
  "the acceptance of a restore invented, to do away with the newest checkpoint": [
    async (db) => {
      const { hash } = await db.selectFrom("checkpoint").select("hash").where("number", "=", 3).executeTakeFirstOrThrow();
      await dropCheckpoint(db, 3);
      const { number: _, ...like } = await db
        .selectFrom("checkpoint")
        .selectAll()
        .where("number", "=", 2)
        .executeTakeFirstOrThrow();
      const forged = { ...like, number: 4, previous_hash: like.hash, restored_over: `3:${hash}` };
      await db
        .insertInto("checkpoint")
        .values({ ...forged, hash: checkpointHash(forged, { heads: [], readings: [] }, "tenant") })
        .execute();
    },
    { checkpoint: 4, why: "rewritten" },
  ],
};

/** Each column of a case's row that no event says, and another value for it. */
const columns = {
  kind: "enkeltdag",
  state: `{"id":"b"}`,
  employee_id: "x",
  unit_id: "x",
  status: "GODKJENT",
  from_date: "2020-01-01",
  to_date: "2022-01-01",
  submitted_at: "2020-01-01T00:00:00.000Z",
  updated_at: "2020-01-01T00:00:00.000Z",
  decided_by: "x",
  copied_to_hr: 1,
};

describe.each(engines)("$engine: verifying the log names the first link that is not as it was", ({ newPlace }) => {
  it("and finds nothing in one that nobody has touched", async () => {
    const place = await newPlace();
    const { store } = await watchedCases(place);
    expect(await store.verifyChains()).toMatchObject({ cases: 3, events: 7, fault: null, checkpoint: { number: 3 } });
    const reader = await place.openForReading();
    expect(await reader.verifyChains()).toEqual(await store.verifyChains());
  });

  it.each(Object.entries(changes))("%s", async (_, [change, fault]) => {
    const place = await newPlace();
    const { store, early } = await watchedCases(place);
    await place.forge((db) => change(db, early));
    expect((await store.verifyChains()).fault).toEqual(fault);
  });

  it("any column of a case, in or out of a checkpoint", async () => {
    const place = await newPlace();
    const { store } = await watchedCases(place);
    for (const [id, version] of [
      [b, 3],
      [c, 2],
    ] as const) {
      for (const [column, value] of Object.entries(columns)) {
        const rows = await place.forge((db) => caseRows(db, id));
        const changed = rows.state.map((row) => ({ ...row, [column]: value }));
        await place.forge((db) => putCaseBack(db, id, { ...rows, state: changed }));
        expect([column, (await store.verifyChains()).fault]).toEqual([column, { caseId: id, version, why: "state-rewritten" }]);
        await place.forge((db) => putCaseBack(db, id, rows));
        expect((await store.verifyChains()).fault).toBeNull();
      }
    }
  });

  it("a case that was put back and then went another way, and is in a checkpoint again", async () => {
    const place = await newPlace();
    const { store, early } = await watchedCases(place);
    await place.forge((db) => putCaseBack(db, b, early.b));
    await save(store, b, 1, ["Rejected", "Closed", "Filed"]);
    await recorded(store);
    expect((await store.verifyChains()).fault).toEqual({ caseId: b, version: 3, why: "rewritten", checkpoint: 2 });
  });

  it("does not show what was undone before any checkpoint knew of it, and shows it from the next one on", async () => {
    const place = await newPlace();
    const { store, early } = await watchedCases(place);
    const late = await place.forge((db) => caseRows(db, c));
    await place.forge((db) => putCaseBack(db, c, early.c));
    expect((await store.verifyChains()).fault).toBeNull();
    await place.forge((db) => putCaseBack(db, c, late));
    await recorded(store);
    await place.forge((db) => putCaseBack(db, c, early.c));
    expect((await store.verifyChains()).fault).toEqual({ caseId: c, version: 2, why: "rolled-back", checkpoint: 4 });
  });

  it("a case put back to any version, whatever the order of saves and checkpoints", async () => {
    const place = await newPlace();
    const store = await place.open();
    const versions = new Map<string, number>();
    const known = new Map<string, number>();
    const older = new Map<string, Awaited<ReturnType<typeof caseRows>>[]>();
    const steps = fc.sample(fc.oneof({ weight: 5, arbitrary: fc.constantFrom("p", "q", "r", "s") }, fc.constant("checkpoint")), {
      numRuns: 40,
      seed: 3,
    });
    for (const step of steps) {
      if (step === "checkpoint") {
        await store.recordCheckpoint();
        for (const [id, version] of versions) known.set(id, version);
        continue;
      }
      const version = versions.get(step) ?? 0;
      await save(store, step, version, ["Written"]);
      versions.set(step, version + 1);
      const rows = await place.forge((db) => caseRows(db, step));
      older.set(step, [...(older.get(step) ?? [{ state: [], events: [] }]), rows]);
    }
    const anyVersion = fc.constantFrom(...versions).chain(([id, version]) => fc.tuple(fc.constant(id), fc.nat(version)));
    await fc.assert(
      fc.asyncProperty(anyVersion, async ([id, version]) => {
        const [then, now] = [older.get(id)?.[version], older.get(id)?.at(-1)];
        if (then === undefined || now === undefined) throw new Error("no rows");
        const upTo = known.get(id) ?? 0;
        await place.forge((db) => putCaseBack(db, id, then));
        const { fault } = await store.verifyChains();
        await place.forge((db) => putCaseBack(db, id, now));
        if (version >= upTo) expect(fault).toBeNull();
        else if (version === 0) expect(fault).toMatchObject({ caseId: id, version: upTo, why: "deleted" });
        else expect(fault).toMatchObject({ caseId: id, version: version + 1, why: "rolled-back" });
      }),
      { numRuns: 25, seed: 3 },
    );
    expect((await store.verifyChains()).fault).toBeNull();
  });
});
