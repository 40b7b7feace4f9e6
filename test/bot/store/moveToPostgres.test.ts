import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockFolder } from "#bot/store/folderLock.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { defaultChoices } from "#domain/notifications/model.ts";
import { newDatabase, sqlOn } from "#test/support/postgresDatabase.ts";
import { runToEnd } from "#test/support/serverProcess.ts";
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
import { postgresStore } from "./postgresFixtures.ts";
import { tamper, withoutTriggers } from "./raw.ts";
import { aReport } from "./reportsContract.ts";
import { aSubCase } from "./subCasesContract.ts";

const move = (folder: string, databaseUrl: string) =>
  runToEnd("bot/store/moveToPostgres.ts", {
    DATA_DIR: join(folder, "data"),
    KEY_DIR: join(folder, "keys"),
    DATABASE_URL: databaseUrl,
  });

const draft = {
  id: caseId("d1"),
  ownerId: personId("e"),
  kind: "fast-avtale",
  step: "s",
  caseId: null,
  updatedAt: noon,
} as const;

// More pieces than are copied at once.
const manyPieces = Buffer.alloc(9.5 * 1024 * 1024, "æøå");
const day = (text: string) => text as LocalDate;
const aCycle = {
  id: caseId("year"),
  kind: "syklus",
  state: { year: 2026 },
  cycleId: caseId("year"),
  unitId: null,
  status: "PUBLISERT",
  fromDate: day("2026-09-01"),
  toDate: day("2026-12-31"),
  createdAt: noon,
  updatedAt: noon,
  expectedVersion: 0,
  events: [event("Published")],
} as const;

/** A closed embedded store with something in every table, and more cases than are copied at once. */
async function filledFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  await store.transaction(async (tx) => {
    for (let n = 0; n < 501; n += 1) await tx.saveCase(aCase(`c${n}`, { events: [event("A", { å: "\u0000🙂" }), event("B")] }));
    await tx.putTexts(caseId("c1"), [{ textId: textId("t1"), object: "reason", text: "æøå 🙂" }]);
    await tx.putFiles(caseId("c1"), [{ fileId: fileId("f1"), name: "vedlegg-1.pdf", type: "pdf", bytes: manyPieces }]);
    await tx.saveDraft({ ...draft, expectedVersion: 0, content: { a: 1 } });
    await tx.recordReading({ caseId: caseId("c1"), personId: personId("e"), what: "sak", at: noon });
    await tx.enqueue([aJob("k1")]);
    await tx.rememberConversation({ personId: personId("e"), reference: { n: 1 }, updatedAt: noon });
    await tx.rememberCard({ activityId: "1", personId: personId("e"), caseId: caseId("c1"), sentAt: noon });
  });
  await store.transaction(async (tx) => {
    await tx.saveCycleCase(aCycle);
    await tx.keepArchiveReference("2026/17", aCycle.id);
    await tx.putSnooze({
      personId: personId("l"),
      cycleId: aCycle.id,
      until: day("2021-10-01"),
      setOn: day("2021-09-01"),
      knownDeadlines: [day("2021-10-30")],
    });
    await tx.putFeed(personId("l"), { kind: "frister" }, "h".repeat(64), noon);
    await tx.enqueue([aJob("k2")]);
    await tx.saveReport(aReport("r1", { access: [{ personId: personId("l"), list: "inbox", standings: ["eier"] }] }));
    await tx.saveSubCase(
      aSubCase("s1", {
        access: [{ personId: personId("l"), list: "handled", standings: ["eier"], due: null }],
        seenAnew: [personId("l")],
      }),
    );
    await tx.saveNote({
      ...{ id: caseId("n1"), ownerId: personId("l"), state: {}, expectedVersion: 0, events: [{}], at: noon },
    });
    await tx.putReceipt("t".repeat(64), new Uint8Array([1, 2, 3]));
    await tx.putGuidelinesRead(personId("l"), day("2021-09-01"));
    await tx.putExamined(caseId("p1"), personId("l"));
    await tx.keepHanded(aHandedMeasure());
    await tx.putQuarterAnswered(personId("l"), day("2021-10-01"));
    await tx.putNotificationChoices(personId("l"), defaultChoices, noon);
    await tx.holdNotification({ personId: personId("l"), kind: "tell", deliveryKey: "k9", payload: {} }, noon);
    await tx.savePresence(aPresence("p1"));
    await putNoticeAndReceipt(tx, "b1");
    await tx.putOwnChoices(personId("l"), { language: "nn" });
  });
  const [lost] = await store.claimJobs({ domainNow: noon, wallNow: noon, leaseMs: 60_000, limit: 1 });
  if (lost === undefined) throw new Error("no job was claimed");
  await store.settleJob(lost, { kind: "failed", error: "http-404" });
  const seen = instantOf(Date.now());
  await store.transaction((tx) =>
    tx.actOnTroubles({ action: "dismiss", target: { jobId: lost.id }, seen, by: personId("a"), at: seen }),
  );
  await store.recordCheckpoint();
  const gone = { ...draft, id: caseId("d2") };
  await store.transaction((tx) => tx.saveDraft({ ...gone, expectedVersion: 0, content: {} }));
  await store.transaction((tx) => tx.deleteDraft(gone.id, gone.ownerId));
  await store.close();
  return folder;
}

/** One line, exit code 1, and nothing in the database. */
async function refused(folder: string, url: string, words: string): Promise<void> {
  const ended = await move(folder, url);
  expect([ended.code, ended.out]).toEqual([1, ""]);
  expect(ended.error).toMatch(/^The database was not moved: [^\n]+\n$/);
  expect(ended.error).toContain(words);
}

it("moves every row, and texts, drafts, jobs and chains are there as they were", async () => {
  const folder = await filledFolder();
  const databaseUrl = await newDatabase();
  const before = await readFile(join(folder, "data", databaseFile));
  const ended = await move(folder, databaseUrl);
  expect(ended).toMatchObject({ code: 0, error: "" });
  for (const count of [
    "case_state 507",
    "case_event 1008",
    "case_key 5",
    "sealed_text 1",
    "sealed_file 1",
    "sealed_file_piece 10",
    "draft 1",
    "conversation 1",
    "card 1",
    "job 2",
    "checkpoint 4",
    "checkpoint_head 507",
    "case_reading 1",
    "reading_head 1",
    "checkpoint_reading 1",
    "destroyed_key 1",
    "archive_reference 1",
    "snooze 1",
    "calendar_feed 1",
    "job_action 1",
    "report 1",
    "report_access 1",
    "sub_case 1",
    "sub_case_access 1",
    "sub_case_view 1",
    "note_owner 1",
    "receipt 1",
    "guideline_reader 1",
    "own_examination 1",
    "handed_measure 1",
    "quarter_answer 1",
    "notification_choice 1",
    "held_notification 1",
    "presence 1",
    "notice 1",
    "notice_receipt 1",
    "own_choice 1",
    "store_identity 1",
  ])
    expect(ended.out).toContain(count);
  // A table that comes later has to get something here as well.
  expect(ended.out).not.toMatch(/ 0[,.]/);
  expect(await readFile(join(folder, "data", databaseFile))).toEqual(before);
  const store = await postgresStore({ databaseUrl, folder });
  // What is remembered of the database is remembered of it here too.
  expect(await store.verifyChains()).toMatchObject({
    cases: 507,
    events: 1008,
    readings: 1,
    fault: null,
    checkpoint: { number: 4 },
  });
  expect(await store.recordCheckpoint()).toEqual({ kind: "unchanged", isRemembered: true });
  expect(await store.read.texts(caseId("c1"), [textId("t1")])).toEqual(new Map([["t1", "æøå 🙂"]]));
  const file = await store.read.openFile(caseId("c1"), fileId("f1"));
  expect(manyPieces.equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect(await store.read.loadDraft(draft.id, draft.ownerId)).toMatchObject({ content: { a: 1 } });
  expect(await store.read.cardsOf(caseId("c1"))).toHaveLength(1);
  expect(await store.claimJobs({ domainNow: noon, wallNow: noon, leaseMs: 1, limit: 9 })).toHaveLength(1);
  expect(await store.read.cycles()).toMatchObject([{ id: aCycle.id, state: { year: 2026 } }]);
  expect(await store.read.archivedUnder("2026/17")).toBe(aCycle.id);
  expect(await store.read.snoozesIn(aCycle.id)).toMatchObject([{ personId: "l", knownDeadlines: ["2021-10-30"] }]);
  expect(await store.read.feedOf("h".repeat(64))).toMatchObject({ personId: "l", about: { kind: "frister" } });
  expect(await store.transaction((tx) => tx.saveCase(aCase("c1", { expectedVersion: 2 })))).toBe("saved");
  // And never on top of what is there.
  await refused(folder, databaseUrl, "not empty");
  expect(await store.read.countCases({})).toBe(507);
});

it("moves nothing while a server runs, from a broken log, with other keys, from nowhere and to nowhere", async () => {
  const folder = await filledFolder();
  const url = await newDatabase();
  const lock = await lockFolder(join(folder, "data"));
  await refused(folder, url, "stop it first");
  lock.release();
  await refused(folder, "", "DATABASE_URL must be like");
  await refused(folder, new URL("/not_there", url).href, "There is no database not_there");
  await refused(await temporaryFolder(), url, "There is no database at");
  const others = join(await temporaryFolder(), "keys");
  await openKeyFileVault(others);
  const withOthers = await runToEnd("bot/store/moveToPostgres.ts", {
    DATA_DIR: join(folder, "data"),
    KEY_DIR: others,
    DATABASE_URL: url,
  });
  expect(withOthers).toMatchObject({ code: 1, error: expect.stringContaining("keys do not belong") });
  tamper(folder, [...withoutTriggers, "update case_event set type = 'X' where case_id = 'c7' and version = 1"]);
  await refused(folder, url, "case c7: event 1 was rewritten");
  expect(await sqlOn(url, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
});
