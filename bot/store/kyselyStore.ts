import { setTimeout } from "node:timers/promises";
import type { Kysely } from "kysely";
import { KeyNotAtHand } from "#bot/vault/keyNotAtHand.ts";
import type { DestroyedKey } from "#bot/vault/types.ts";
import { runsAgain } from "./again.ts";
import { headSeals } from "./chain.ts";
import { checkpointSeals } from "./checkpoint.ts";
import { checkpointUpkeep } from "./checkpointUpkeep.ts";
import type { JustDestroyed } from "./destroyedKeys.ts";
import type { Engine } from "./engine.ts";
import type { Identity } from "./identity.ts";
import { claimJobs } from "./jobClaim.ts";
import * as jobs from "./jobTable.ts";
import { queueFigures } from "./queueFigures.ts";
import { readingSeals } from "./readingTable.ts";
import { acceptRestore } from "./recordCheckpoint.ts";
import { rewrapKeys } from "./rewrapKeys.ts";
import type { Schema } from "./schema.ts";
import { checked, transactionScope } from "./scope.ts";
import type { Seals, StoreSeals } from "./seals.ts";
import { StoreFault } from "./storeFault.ts";
import { readsOf } from "./storeReads.ts";
import { writesOf } from "./storeWrites.ts";
import * as troubles from "./troubledJobs.ts";
import type { Store, StoreTx } from "./types.ts";
import { verifyChains } from "./verifyChains.ts";

/** What a store works with, whichever engine it stands on. */
export type StoreParts = Identity & {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
};

/** Longer than a statement waits for a server that says nothing. */
const closedWithinMs = 15_000;

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
    queueFigures: (now) => queueFigures(db, now),
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
    const late = setTimeout(closedWithinMs, undefined, { ref: false });
    // Whoever is at work finishes first; nothing that hangs keeps a server from ending.
    await Promise.race([Promise.allSettled(atWork), late]);
    await Promise.race([db.destroy(), late]);
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
