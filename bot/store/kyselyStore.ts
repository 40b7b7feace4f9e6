import type { Kysely } from "kysely";
import type { DestroyedKey } from "#bot/vault/types.ts";
import { runsAgain } from "./again.ts";
import * as feeds from "./calendarFeedTable.ts";
import * as cases from "./caseTable.ts";
import { type HeadSeals, headSeals } from "./chain.ts";
import * as chats from "./chatTable.ts";
import { checkpointSeals } from "./checkpoint.ts";
import { checkpointUpkeep } from "./checkpointUpkeep.ts";
import * as yearly from "./cycleCaseTable.ts";
import { noteDestroyed } from "./destroyedKeys.ts";
import * as drafts from "./draftTable.ts";
import type { Engine } from "./engine.ts";
import type { Identity } from "./identity.ts";
import * as jobs from "./jobTable.ts";
import { acceptRestore } from "./recordCheckpoint.ts";
import type { Schema } from "./schema.ts";
import { checked, transactionScope } from "./scope.ts";
import type { Seals } from "./seals.ts";
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
  const { db, engine, seals, storeKey, memory } = parts;
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
  /** Runs the work once. */
  async function attempt<T>(work: (tx: StoreTx) => Promise<T>): Promise<T> {
    let isWorkDone = false;
    let changes = false;
    let destroyed: DestroyedKey[] = [];
    try {
      const result = await commits.transaction((tx) =>
        scope.run(async (stillOpen) => {
          const writing = () => {
            stillOpen();
            changes = true;
          };
          destroyed = [];
          const writes = writesOf(tx, { ...parts, heads, destroyed });
          const done = await work({ ...checked(readsOf(tx, seals), stillOpen), ...checked(writes, writing) });
          isWorkDone = true;
          return done;
        }),
      );
      // What cannot be written now is written with the next checkpoint, which says so where it cannot either.
      if (destroyed.length > 0) await memory.rememberDestroyed(destroyed).catch(() => undefined);
      if (changes) takesChanges = true;
      return result;
    } catch (error) {
      if (isWorkDone && engine.troubleOf(error) === "lost") throw new StoreFault("COMMIT_UNKNOWN", error);
      throw error;
    }
  }
  const outside: Omit<Store, "read" | "transaction" | "takesChanges" | "close"> = {
    claimJobs: (claim) => commits.statement((tx) => jobs.claimJobs(tx, engine, claim)),
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
      return verifyChains(db, { tenantId: seals.tenantId, heads, checkpoints }, outside);
    },
    recordCheckpoint: upkeep,
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
    read: checked(readsOf(db, seals), scope.outside, tracked),
    async transaction(work) {
      scope.outside();
      return tracked(() => again(() => attempt(work)));
    },
  };
}

function readsOf(db: Kysely<Schema>, seals: Seals): StoreReads {
  return {
    loadCase: (id) => cases.loadCase(db, id),
    listCases: (filter) => cases.listCases(db, filter),
    countCases: (filter) => cases.countCases(db, filter),
    events: (caseId) => cases.eventsOf(db, caseId),
    texts: (caseId, ids) => sealedTexts.openTexts(db, seals, caseId, ids),
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
    feedOwner: (secretHash) => feeds.feedOwner(db, secretHash),
    withConversation: (personIds) => chats.withConversation(db, personIds),
    withFailed: (kind, personIds) => jobs.withFailed(db, kind, personIds),
    troubledJobs: (limit) => jobs.troubledJobs(db, limit),
    troubledPeople: (page) => troubles.troubledPeople(db, page),
    countTroubles: () => troubles.countTroubles(db),
  };
}

type Writing = Pick<StoreParts, "seals" | "storeKey"> & {
  readonly heads: HeadSeals;
  /** Keys that the transaction has destroyed. */
  readonly destroyed: DestroyedKey[];
};

function writesOf(db: Kysely<Schema>, { seals, storeKey, heads, destroyed }: Writing): Omit<StoreTx, keyof StoreReads> {
  return {
    saveCase: (save) => cases.saveCase(db, save, { tenantId: seals.tenantId, heads }),
    saveCycleCase: (save) => yearly.saveCycleCase(db, save, { tenantId: seals.tenantId, heads }),
    keepArchiveReference: (reference, caseId) => yearly.keepArchiveReference(db, reference, caseId),
    putSnooze: (snooze) => yearly.putSnooze(db, snooze),
    putFeed: (personId, secretHash, at) => feeds.putFeed(db, personId, secretHash, at),
    deleteFeed: (personId) => feeds.deleteFeed(db, personId),
    deleteSnooze: (personId, cycleId) => yearly.deleteSnooze(db, personId, cycleId),
    putTexts: (caseId, texts) => sealedTexts.putTexts(db, seals, caseId, texts),
    saveDraft: (draft) => drafts.saveDraft(db, seals, draft),
    async deleteDraft(id, ownerId) {
      if (await drafts.deleteDraft(db, id, ownerId)) destroyed.push(await noteDestroyed({ db, seals, storeKey }, "draft", id));
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
