import type { Kysely } from "kysely";
import { KeyNotAtHand } from "#bot/vault/keyNotAtHand.ts";
import type { DestroyedKey } from "#bot/vault/types.ts";
import { runsAgain } from "./again.ts";
import * as feeds from "./calendarFeedTable.ts";
import * as cases from "./caseTable.ts";
import { headSeals } from "./chain.ts";
import * as chats from "./chatTable.ts";
import { checkpointSeals } from "./checkpoint.ts";
import { checkpointUpkeep } from "./checkpointUpkeep.ts";
import * as yearly from "./cycleCaseTable.ts";
import { deleteFiles } from "./deleteFiles.ts";
import { destroyCaseKey } from "./destroyCaseKey.ts";
import { type JustDestroyed, noteDestroyed } from "./destroyedKeys.ts";
import * as drafts from "./draftTable.ts";
import type { Engine } from "./engine.ts";
import * as sealedFiles from "./fileTable.ts";
import type { Identity } from "./identity.ts";
import { claimJobs } from "./jobClaim.ts";
import * as jobs from "./jobTable.ts";
import * as noteRetentions from "./noteRetention.ts";
import * as notes from "./noteTable.ts";
import * as quarters from "./quarterTable.ts";
import { readingSeals, readingsOf, recordReading } from "./readingTable.ts";
import * as receipts from "./receiptTable.ts";
import { acceptRestore } from "./recordCheckpoint.ts";
import * as reports from "./reportCaseTable.ts";
import * as reportLists from "./reportListTable.ts";
import * as retentions from "./reportRetention.ts";
import { rewrapKeys } from "./rewrapKeys.ts";
import type { Schema } from "./schema.ts";
import { checked, transactionScope } from "./scope.ts";
import type { Seals, StoreSeals } from "./seals.ts";
import { StoreFault } from "./storeFault.ts";
import * as sealedTexts from "./textTable.ts";
import * as troubles from "./troubledJobs.ts";
import type { Store, StoreReads, StoreTx } from "./types.ts";
import { verifyChains } from "./verifyChains.ts";

/** What a store works with, whichever engine it stands on. */
export type StoreParts = Identity & {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
};

/** The store over an open, migrated database. */
export function kyselyStore(parts: StoreParts): Store {
  const { db, engine, vault, seals, storeKey, memory } = parts;
  const commits = engine.commits(db);
  const scope = transactionScope();
  const again = runsAgain(engine);
  const heads = headSeals(seals, storeKey);
  const checkpoints = checkpointSeals(seals, storeKey);
  const upkeep = checkpointUpkeep({ ...parts, checkpoints });
  const atWork = new Set<Promise<unknown>>();
  let takesChanges = true;
  async function tracked<T>(call: () => Promise<T>): Promise<T> {
    const done = call();
    atWork.add(done);
    try {
      return await done;
    } catch (error) {
      const trouble = engine.troubleOf(error);
      if (trouble === "unwritable") takesChanges = false;
      if (trouble === "unwritable") throw new StoreFault("DATABASE_UNWRITABLE", error);
      throw trouble === "lost" ? new StoreFault("DATABASE_LOST", error) : error;
    } finally {
      atWork.delete(done);
    }
  }
  /** Runs the work once, with seals that wait for no vault where there are any. */
  async function attempt<T>(work: (tx: StoreTx) => Promise<T>, sealing: Seals): Promise<T> {
    let isWorkDone = false;
    let changes = false;
    let destroyed: JustDestroyed[] = [];
    try {
      const result = await commits.transaction((tx) =>
        scope.run(async (stillOpen) => {
          const writing = () => {
            stillOpen();
            changes = true;
          };
          destroyed = [];
          const writes = writesOf(tx, { seals: sealing, storeKey, destroyed });
          const done = await work({
            ...checked(readsOf(tx, { seals: sealing, storeKey }), stillOpen),
            ...checked(writes, writing),
          });
          isWorkDone = true;
          return done;
        }),
      );
      // What cannot be written now is written with the next checkpoint, which says so where it cannot either.
      if (destroyed.length > 0) await remember(destroyed.map(({ key }) => key));
      for (const { wrapped } of destroyed) if (wrapped !== undefined) vault.forget(wrapped);
      if (changes) takesChanges = true;
      return result;
    } catch (error) {
      if (isWorkDone && engine.troubleOf(error) === "lost") throw new StoreFault("COMMIT_UNKNOWN", error);
      throw error;
    }
  }
  /** Nobody waits for a vault on the network; `close` does. */
  async function remember(keys: readonly DestroyedKey[]): Promise<void> {
    const remembered = memory.rememberDestroyed(keys).catch(() => undefined);
    atWork.add(remembered);
    void remembered.finally(() => atWork.delete(remembered));
    if (memory.isNear) await remembered;
  }
  const outside: Omit<Store, "read" | "transaction" | "takesChanges" | "close"> = {
    claimJobs: (claim) => commits.statement((tx) => claimJobs(tx, engine, claim)),
    settleJob: (claim, outcome) => commits.statement((tx) => jobs.settleJob(tx, claim, outcome)),
    nextDueAt: (clock, after) => jobs.nextDueAt(db, clock, after),
    clearJobs: (before) => commits.statement((tx) => troubles.clearJobs(tx, before)),
    ping: () =>
      db
        .selectFrom("store_identity")
        .select("id")
        .executeTakeFirst()
        .then(
          (row) => row !== undefined,
          () => false,
        ),
    async verifyChains(known = []) {
      const remembered = await memory.checkpoint();
      const outside = remembered === undefined ? known : [remembered, ...known];
      const readings = readingSeals(seals, storeKey);
      return verifyChains(db, { tenantId: seals.tenantId, heads, readings, checkpoints }, outside);
    },
    recordCheckpoint: upkeep,
    rewrapKeys: () => rewrapKeys({ db, vault, memory }),
    acceptRestore: () => acceptRestore({ db, checkpoints, memory }),
  };
  const close = async () => {
    // Whoever is at work finishes first.
    await Promise.allSettled(atWork);
    await db.destroy();
  };
  return {
    ...checked(outside, scope.outside, tracked),
    ...checked({ close }, scope.outside),
    takesChanges: () => takesChanges,
    read: checked(readsOf(db, { seals, storeKey }), scope.outside, tracked),
    async transaction(work) {
      scope.outside();
      return tracked(() => again(() => withKeys(seals, (sealing) => attempt(work, sealing))));
    },
  };
}

// More keys than these are rarely wanted at once.
const mostKeysAsked = 8;

/**
 * Runs a transaction without waiting for a vault inside of it: where it wants a key that is not at hand, it is taken back, the key is
 * asked for, and it is run again. One that wants very many waits for them inside in the end.
 */
async function withKeys<T>(seals: StoreSeals, transaction: (sealing: Seals) => Promise<T>): Promise<T> {
  for (let asked = 0; asked < mostKeysAsked; asked += 1) {
    try {
      return await transaction(seals.atHand);
    } catch (error) {
      if (!(error instanceof KeyNotAtHand)) throw error;
      await error.obtain();
    }
  }
  return transaction(seals);
}

function readsOf(db: Kysely<Schema>, keys: reports.ReportKeys): StoreReads {
  const { seals } = keys;
  return {
    loadCase: (id) => cases.loadCase(db, id),
    listCases: (filter) => cases.listCases(db, filter),
    countCases: (filter) => cases.countCases(db, filter),
    events: (caseId) => cases.eventsOf(db, caseId),
    openTexts: (caseId, ids) => sealedTexts.openTexts(db, seals, caseId, ids),
    async texts(caseId, ids) {
      if (ids.length === 0) return new Map();
      const opened = await sealedTexts.openTexts(db, seals, caseId, ids);
      return opened.kind === "opened" ? opened.texts : new Map();
    },
    readings: (caseId, page) => readingsOf(db, caseId, page),
    loadDraft: (id, ownerId) => drafts.loadDraft(db, seals, id, ownerId),
    draftsOf: (ownerId) => drafts.draftsOf(db, seals, ownerId),
    conversationOf: (personId) => chats.conversationOf(db, personId),
    cardsOf: (caseId) => chats.cardsOf(db, caseId),
    loadCycleCase: (id) => yearly.loadCycleCase(db, id),
    cycles: () => yearly.cycles(db),
    processesOf: (cycleId) => yearly.processesOf(db, cycleId),
    processIn: (cycleId, unitId) => yearly.processIn(db, cycleId, unitId),
    archivedUnder: (reference) => yearly.archivedUnder(db, reference),
    snoozesIn: (cycleId) => yearly.snoozesIn(db, cycleId),
    filesOf: (caseId) => sealedFiles.filesOf(db, caseId),
    openFile: (caseId, fileId) => sealedFiles.openFile(db, seals, caseId, fileId),
    reportLists: (id, personId) => reportLists.reportLists(db, keys, id, personId),
    listReports: (page) => reportLists.listReports(db, keys, page),
    countReports: (personId, list) => reportLists.countReports(db, keys, personId, list),
    openReport: (id) => reports.openReport(db, seals, id),
    reportEvents: (id) => reports.reportEvents(db, seals, id),
    reportNumbered: (number) => reports.reportNumbered(db, number),
    openReports: (page) => reports.openReports(db, page),
    closedReports: (page) => retentions.closedReports(db, page),
    closedReportIds: (page) => retentions.closedReportIds(db, page),
    personTag: (personId) => reports.personTag(keys, personId),
    draftOwner: (personId) => reports.draftOwner(keys, personId),
    openNote: (id, ownerId) => notes.openNote(db, keys, id, ownerId),
    noteIds: (page) => noteRetentions.noteIds(db, page),
    warnedNotes: (limit) => noteRetentions.warnedNotes(db, limit),
    retainedNote: (id) => noteRetentions.retainedNote(db, { seals }, id),
    notesOf: (ownerId) => notes.notesOf(db, keys, ownerId),
    receipt: (lookupTag) => receipts.receiptOf(db, lookupTag),
    guidelinesReadOn: (personId) => receipts.guidelinesReadOn(db, personId),
    quarterAnswered: (personId, quarter) => quarters.quarterAnswered(db, keys, personId, quarter),
    feedOwner: (secretHash) => feeds.feedOwner(db, secretHash),
    withConversation: (personIds) => chats.withConversation(db, personIds),
    withFailed: (kind, personIds) => jobs.withFailed(db, kind, personIds),
    troubledJobs: (limit) => jobs.troubledJobs(db, limit),
    troubledPeople: (page) => troubles.troubledPeople(db, page),
    countTroubles: () => troubles.countTroubles(db),
  };
}

type Writing = Pick<StoreParts, "storeKey"> & {
  readonly seals: Seals;
  /** Keys that the transaction has destroyed. */
  readonly destroyed: JustDestroyed[];
};

function writesOf(db: Kysely<Schema>, { seals, storeKey, destroyed }: Writing): Omit<StoreTx, keyof StoreReads> {
  const heads = headSeals(seals, storeKey);
  const readings = readingSeals(seals, storeKey);
  return {
    saveCase: (save) => cases.saveCase(db, save, { tenantId: seals.tenantId, heads }),
    saveCycleCase: (save) => yearly.saveCycleCase(db, save, { tenantId: seals.tenantId, heads }),
    saveReport: (save) => reports.saveReport(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    saveNote: (save) => notes.saveNote(db, { seals, storeKey }, save, { tenantId: seals.tenantId, heads }),
    saveNoteRetention: (save) => noteRetentions.saveNoteRetention(db, { seals }, save, { tenantId: seals.tenantId, heads }),
    forgetNoteOwner: (id) => notes.forgetNoteOwner(db, id),
    saveRetention: (save) => retentions.saveRetention(db, { seals }, save, { tenantId: seals.tenantId, heads }),
    putReceipt: (lookupTag, sealedCaseId) => receipts.putReceipt(db, lookupTag, sealedCaseId),
    confirmReceipt: (lookupTag) => receipts.confirmReceipt(db, lookupTag),
    putGuidelinesRead: (personId, on) => receipts.putGuidelinesRead(db, personId, on),
    putQuarterAnswered: (personId, quarter) => quarters.putQuarterAnswered(db, { seals, storeKey }, personId, quarter),
    putFiles: (caseId, files) => sealedFiles.putFiles(db, seals, caseId, files),
    deleteFiles: (caseId) => deleteFiles(db, [caseId]),
    keepArchiveReference: (reference, caseId) => yearly.keepArchiveReference(db, reference, caseId),
    putSnooze: (snooze) => yearly.putSnooze(db, snooze),
    putFeed: (personId, secretHash, at) => feeds.putFeed(db, personId, secretHash, at),
    deleteFeed: (personId) => feeds.deleteFeed(db, personId),
    deleteSnooze: (personId, cycleId) => yearly.deleteSnooze(db, personId, cycleId),
    putTexts: (caseId, texts) => sealedTexts.putTexts(db, seals, caseId, texts),
    recordReading: (reading) => recordReading(db, readings, reading),
    saveDraft: (draft) => drafts.saveDraft(db, seals, draft),
    async deleteDraft(id, ownerId) {
      const wrapped = await drafts.deleteDraft(db, id, ownerId);
      if (wrapped !== undefined) destroyed.push(await noteDestroyed({ db, seals, storeKey }, "draft", id, wrapped));
    },
    async destroyCaseKey(caseId) {
      const keys = await destroyCaseKey({ db, seals, storeKey }, caseId);
      destroyed.push(...keys);
      return keys.length > 0 ? "destroyed" : "already";
    },
    enqueue: (newJobs) => jobs.enqueue(db, newJobs),
    actOnTroubles: (act) => troubles.actOnTroubles(db, act),
    settleJob: (claim, outcome) => jobs.settleJob(db, claim, outcome),
    rememberConversation: (conversation) => chats.rememberConversation(db, conversation),
    conversationFellSilent: (personId, at) => chats.conversationFellSilent(db, personId, at),
    rememberCard: (card) => chats.rememberCard(db, card),
    forgetCard: (activityId, personId) => chats.forgetCard(db, activityId, personId),
  };
}
