import type { Kysely } from "kysely";
import { runsAgain } from "./again.ts";
import * as cases from "./caseTable.ts";
import type { HeadSeals } from "./chain.ts";
import * as chats from "./chatTable.ts";
import * as drafts from "./draftTable.ts";
import type { Engine } from "./engine.ts";
import * as jobs from "./jobTable.ts";
import type { Schema } from "./schema.ts";
import { checked, transactionScope } from "./scope.ts";
import type { Seals } from "./seals.ts";
import { StoreFault } from "./storeFault.ts";
import * as sealedTexts from "./textTable.ts";
import * as troubles from "./troubledJobs.ts";
import type { Store, StoreReads, StoreTx } from "./types.ts";
import { verifyChains } from "./verifyChains.ts";

/** What a store works with, whichever engine it stands on. */
export type StoreParts = {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
  readonly seals: Seals;
  readonly heads: HeadSeals;
};

/** The store over an open, migrated database. */
export function kyselyStore(parts: StoreParts): Store {
  const { db, engine, seals, heads } = parts;
  const commits = engine.commits(db);
  const scope = transactionScope();
  const again = runsAgain(engine);
  const chain = { tenantId: seals.tenantId, heads };
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
    try {
      const result = await commits.transaction((tx) =>
        scope.run(async (stillOpen) => {
          const writing = () => {
            stillOpen();
            changes = true;
          };
          const done = await work({ ...checked(readsOf(tx, seals), stillOpen), ...checked(writesOf(tx, parts), writing) });
          isWorkDone = true;
          return done;
        }),
      );
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
    verifyChains: () => verifyChains(db, chain),
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
    troubledJobs: (limit) => jobs.troubledJobs(db, limit),
    troubledPeople: (page) => troubles.troubledPeople(db, page),
    countTroubles: () => troubles.countTroubles(db),
  };
}

function writesOf(db: Kysely<Schema>, { seals, heads }: StoreParts): Omit<StoreTx, keyof StoreReads> {
  return {
    saveCase: (save) => cases.saveCase(db, save, { tenantId: seals.tenantId, heads }),
    putTexts: (caseId, texts) => sealedTexts.putTexts(db, seals, caseId, texts),
    saveDraft: (draft) => drafts.saveDraft(db, seals, draft),
    deleteDraft: (id, ownerId) => drafts.deleteDraft(db, id, ownerId),
    enqueue: (newJobs) => jobs.enqueue(db, newJobs),
    actOnTroubles: (act) => troubles.actOnTroubles(db, act),
    settleJob: (claim, outcome) => jobs.settleJob(db, claim, outcome),
    rememberConversation: (conversation) => chats.rememberConversation(db, conversation),
    rememberCard: (card) => chats.rememberCard(db, card),
    forgetCard: (activityId, personId) => chats.forgetCard(db, activityId, personId),
  };
}
