import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { describe, expect, it } from "vitest";
import { sqliteEngine } from "#bot/store/dialect.ts";
import { postgresEngine } from "#bot/store/dialectPostgres.ts";
import { migrationsFor } from "#bot/store/migrations.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import type { Schema } from "#bot/store/schema.ts";
import { StoreOpenError } from "#bot/store/storeOpenError.ts";
import { storeWords } from "#bot/store/storeWords.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { defaultChoices } from "#domain/notifications/model.ts";
import {
  aCase,
  aHandedMeasure,
  aJob,
  aPresence,
  caseId,
  event,
  fileId,
  noon,
  personId,
  putNoticeAndReceipt,
  storeIn,
  temporaryFolder,
  textId,
} from "./fixtures.ts";
import { engines, type Place } from "./places.ts";
import { aReport } from "./reportsContract.ts";
import { aSubCase } from "./subCasesContract.ts";

/*
 * What an older version left behind is brought forward from every migration that a version may have ended with. Its rows are those that
 * today's store writes of the same things, without the columns and tables that came later.
 */

type Row = Record<string, unknown>;
type Tables = Kysely<Record<string, Row>>;
type Columns = ReadonlyMap<string, ReadonlySet<string>>;

const names = Object.keys(await migrationsFor(sqliteEngine).getMigrations());
const day = (text: string) => text as LocalDate;
const draft = {
  id: caseId("d1"),
  ownerId: personId("e"),
  kind: "fast-avtale",
  step: "s",
  caseId: null,
  updatedAt: noon,
} as const;
const cycle = {
  kind: "syklus" as const,
  ...{ id: caseId("year"), state: { year: 2026 }, cycleId: caseId("year"), unitId: null, status: "PUBLISERT" },
  ...{ fromDate: day("2026-09-01"), toDate: day("2026-12-31"), createdAt: noon, updatedAt: noon, expectedVersion: 0 },
  events: [event("Published")],
} as const;

/** The rows of everything that a version with these tables knew, as they lie in an embedded database. */
async function rowsOfThen(folder: string, has: (table: string) => boolean): Promise<ReadonlyMap<string, readonly Row[]>> {
  const store = await storeIn(folder);
  await store.transaction(async (tx) => {
    await tx.saveCase(aCase("c1", { events: [event("A", { å: "🙂" }), event("B")] }));
    await tx.saveCase(aCase("c2", { kind: "enkeltdag", decidedBy: personId("l"), copiedToHr: true }));
    await tx.putTexts(caseId("c1"), [{ textId: textId("t1"), object: "reason", text: "æøå 🙂" }]);
    await tx.saveDraft({ ...draft, expectedVersion: 0, content: { a: 1 } });
    await tx.enqueue([aJob("k1", { payload: { caseId: "c1", personId: "e" } })]);
    await tx.rememberConversation({ personId: personId("e"), reference: { n: 1 }, updatedAt: noon });
    await tx.rememberCard({ activityId: "1", personId: personId("e"), caseId: caseId("c1"), sentAt: noon });
    if (has("sealed_file"))
      await tx.putFiles(caseId("c1"), [{ fileId: fileId("f1"), name: "vedlegg-1.pdf", type: "pdf", bytes: Buffer.from("æøå") }]);
    if (has("case_reading")) await tx.recordReading({ caseId: caseId("c1"), personId: personId("l"), what: "sak", at: noon });
    if (has("snooze")) {
      await tx.saveCycleCase(cycle);
      await tx.keepArchiveReference("2026/17", cycle.id);
      await tx.putSnooze({
        personId: personId("l"),
        cycleId: cycle.id,
        until: day("2021-10-01"),
        setOn: day("2021-09-01"),
        knownDeadlines: [],
      });
      await tx.putFeed(personId("l"), { kind: "frister" }, "h".repeat(64), noon);
    }
    if (has("report")) {
      await tx.saveReport(aReport("r1", { access: [{ personId: personId("l"), list: "inbox", standings: ["eier"] }] }));
      await tx.putReceipt("t".repeat(64), new Uint8Array([1, 2, 3]));
      await tx.putGuidelinesRead(personId("l"), day("2021-09-01"));
    }
    if (has("sub_case"))
      await tx.saveSubCase(
        aSubCase("s1", {
          access: [{ personId: personId("l"), list: "handled", standings: ["eier"], due: null }],
          seenAnew: [personId("l")],
        }),
      );
    if (has("note_owner"))
      await tx.saveNote({ id: caseId("n1"), ownerId: personId("l"), state: {}, expectedVersion: 0, events: [{}], at: noon });
    if (has("own_examination")) await tx.putExamined(caseId("p1"), personId("l"));
    if (has("handed_measure")) await tx.keepHanded(aHandedMeasure());
    if (has("presence")) await tx.savePresence(aPresence("o1"));
    if (has("notice")) await putNoticeAndReceipt(tx, "b1");
    if (has("own_choice")) await tx.putOwnChoices(personId("l"), { language: "nn" });
    if (has("held_notification")) {
      await tx.putNotificationChoices(personId("l"), defaultChoices, noon);
      await tx.holdNotification({ personId: personId("l"), kind: "tell", deliveryKey: "k9", payload: {} }, noon);
    }
    if (has("quarter_answer")) await tx.putQuarterAnswered(personId("l"), day("2021-10-01"));
  });
  if (has("checkpoint")) {
    const gone = { ...draft, id: caseId("d2") };
    await store.transaction((tx) => tx.saveDraft({ ...gone, expectedVersion: 0, content: {} }));
    await store.transaction((tx) => tx.deleteDraft(gone.id, gone.ownerId));
    await store.recordCheckpoint();
  }
  await store.close();
  const database = new DatabaseSync(join(folder, "data", databaseFile), { readOnly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => String(name));
    return new Map(tables.map((table) => [table, database.prepare(`select * from ${table}`).all()]));
  } finally {
    database.close();
  }
}

/** The product's tables with their columns. */
async function columnsOf(db: Kysely<Schema>): Promise<Columns> {
  const tables = await db.introspection.getTables();
  return new Map(tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));
}

/** Leaves a database at that place as a version did whose last migration was this one; gives what lies in it. */
async function leftBehind(place: Place, engine: typeof sqliteEngine, last: string): Promise<Map<string, readonly Row[]>> {
  await mkdir(join(place.folder, "data"), { recursive: true });
  return place.forge(async (db) => {
    const { error } = await new Migrator({ db, provider: migrationsFor(engine) }).migrateTo(last);
    if (error !== undefined) throw error;
    const then = await columnsOf(db);
    const source = await temporaryFolder();
    const rows = await rowsOfThen(source, (table) => then.has(table));
    // The keys, and nothing of what is remembered of the other database.
    await mkdir(join(place.folder, "keys"), { mode: 0o700 });
    for (const name of (await readdir(join(source, "keys"))).filter((one) => one.endsWith(".key")))
      await copyFile(join(source, "keys", name), join(place.folder, "keys", name));
    const left = new Map<string, readonly Row[]>();
    for (const [table, columns] of then) {
      const kept = (rows.get(table) ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column))),
      );
      for (const row of kept) await (db as unknown as Tables).insertInto(table).values(row).execute();
      left.set(table, kept.map(plain));
    }
    return left;
  });
}

const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value]),
  );

const enginesOf = { "node:sqlite": sqliteEngine, PostgreSQL: postgresEngine } as const;

describe.each(engines)("$engine", ({ engine, newPlace }) => {
  const ofEngine = enginesOf[engine as keyof typeof enginesOf];

  it.each(names)(
    "what a version left behind whose last migration was %s is all there, verifies, opens and goes on",
    async (last) => {
      const place = await newPlace();
      const left = await leftBehind(place, ofEngine, last);
      const empty = [...left].filter(([table, rows]) => rows.length === 0 && table !== "job_action").map(([table]) => table);
      // A table that comes later has to get something here as well.
      expect(empty).toEqual([]);

      const store = await place.open();
      await place.forge(async (db) => {
        const ledger = db.withTables<{ kysely_migration: { name: string } }>();
        expect(
          (await ledger.selectFrom("kysely_migration").select("name").orderBy("name").execute()).map(({ name }) => name),
        ).toEqual(names);
        for (const [table, rows] of left) {
          const [some] = rows;
          if (some === undefined) continue;
          const now = await (db as unknown as Tables).selectFrom(table).select(Object.keys(some)).execute();
          expect([table, now.map(plain)]).toEqual([table, expect.arrayContaining([...rows])]);
          expect([table, now.length]).toEqual([table, rows.length]);
        }
      });
      const has = (table: string) => left.has(table);
      expect(await store.verifyChains()).toMatchObject({ fault: null, events: left.get("case_event")?.length });
      expect(await store.read.texts(caseId("c1"), [textId("t1")])).toEqual(new Map([["t1", "æøå 🙂"]]));
      expect(await store.read.loadDraft(draft.id, draft.ownerId)).toMatchObject({ content: { a: 1 } });
      expect(await store.read.loadCase(caseId("c1"))).toMatchObject({ version: 2, state: { id: "c1" } });
      expect(await store.read.cardsOf(caseId("c1"))).toHaveLength(1);
      if (has("sealed_file")) expect((await store.read.openFile(caseId("c1"), fileId("f1")))?.bytes).toEqual(Buffer.from("æøå"));
      if (has("report")) expect(await store.read.openReport(caseId("r1"))).toMatchObject({ kind: "report" });
      if (has("calendar_feed")) expect(await store.read.feedOf("h".repeat(64))).toMatchObject({ about: { kind: "frister" } });
      const [job] = await store.claimJobs({ domainNow: noon, wallNow: noon, leaseMs: 60_000, limit: 9 });
      expect(job).toMatchObject({ deliveryKey: "k1" });
      expect(await store.transaction((tx) => tx.saveCase(aCase("c1", { expectedVersion: 2 })))).toBe("saved");
      expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", isRemembered: true });
      expect((await store.verifyChains()).fault).toBeNull();
    },
  );

  it("a database of a newer version is refused in words that say what to do, and is left as it is", async () => {
    const place = await newPlace();
    await (await place.open()).close();
    const newer = "9999_of_the_future";
    await place.forge(async (db) => {
      const ledger = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
      await ledger.insertInto("kysely_migration").values({ name: newer, timestamp: "2099-01-01T00:00:00.000Z" }).execute();
    });
    const thrown: unknown = await place.open().catch((error: unknown) => error);
    if (!(thrown instanceof StoreOpenError)) throw new Error("it opened");
    expect(storeWords(thrown)).toMatch(
      /was written by a newer version of Dagsorden\. Start that version\. To go back to this one, put back the backup/,
    );
    const after = await place.forge((db) =>
      db.withTables<{ kysely_migration: { name: string } }>().selectFrom("kysely_migration").select("name").execute(),
    );
    expect(after.map(({ name }) => name).toSorted()).toEqual([...names, newer]);
  });
});
