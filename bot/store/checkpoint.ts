import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { CheckpointName, WrappedKey } from "#bot/vault/types.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { chainStart } from "./chain.ts";
import type { CheckpointHeadTable, CheckpointReadingTable, CheckpointTable, Schema } from "./schema.ts";
import type { Seals } from "./seals.ts";

/*
 * Checkpoints: what the heads of all chains were.
 *
 * A case's own chain ends in a sealed head, so that nobody without the store's key can change it. But who can write the database
 * may delete a case with everything of it, or put it back to an earlier state with the head that was sealed then, and its chain
 * holds. So a checkpoint records the heads (case, version, hash, hash of the state) that are in no earlier one; all of them
 * together say how far every case had come. How far the log of each case's readings had come is recorded in the same way. Each is hashed with the one before it, numbered and sealed with the store's key. Nothing
 * is ever taken out: what any checkpoint has said of a case must be in the case's chain for ever.
 *
 * Heads are read page by page, not in one moment: that a case has had a version stays true whatever happens to it or to other cases
 * meanwhile. So those who decide never wait for it, and are never made to begin anew.
 *
 * What somebody can do who writes the database but has no key:
 * - Between two checkpoints: delete a case, or put it back, as far as no checkpoint knows of it. That is up to a minute's work
 *   (checkpointTimer.ts); a server that was killed catches up when it starts again.
 * - Delete the newest checkpoints, and put back or delete what only they knew of: back to the whole database as it was at an
 *   earlier time. Within the database nothing shows it. So the newest checkpoint's number and hash are remembered beside the keys, by
 *   each server in its own folder, and stand in the log (`checkpoint-recorded`); verify-log asks for the one, and takes the other as an
 *   argument. Who can write the database and those places can do it unseen, and so can who has the keys.
 * - Have wrong heads recorded, by changing them before a checkpoint is made: those heads have no seal, and verify-log names the case,
 *   also after they have been put right.
 * - Invent nothing: neither heads nor checkpoints nor the acceptance of a restore can be sealed without the key.
 */

type CheckpointHead = Omit<CheckpointHeadTable, "checkpoint">;
type CheckpointReading = Omit<CheckpointReadingTable, "checkpoint">;
/** What a checkpoint records: heads of cases, and the newest readings of cases. */
export type CheckpointContent = {
  readonly heads: readonly CheckpointHead[];
  readonly readings: readonly CheckpointReading[];
};

/** SHA-256 (hex) over the checkpoint before it, what it says of itself, and what it records, in the order of the case ids. */
export function checkpointHash(
  row: Omit<CheckpointTable, "hash" | "seal">,
  { heads, readings }: CheckpointContent,
  tenantId: string,
): string {
  const content = canonicalJson({
    tenantId,
    number: row.number,
    at: row.at,
    restoredOver: row.restored_over,
    heads: heads
      .map((head) => [head.case_id, head.version, head.head_hash, head.state_hash])
      .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    // Came later: a checkpoint without any says what it said before.
    ...(readings.length > 0 && {
      readings: readings
        .map((reading) => [reading.case_id, reading.number, reading.head_hash])
        .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    }),
  });
  return createHash("sha256").update(`${row.previous_hash}\n${content}`, "utf8").digest("hex");
}

/** Seals the hash of each checkpoint. */
export type CheckpointSeals = {
  readonly tenantId: string;
  seal(number: number, hash: string): Promise<Uint8Array>;
  /** Whether the seal is the one made for this hash under this number. */
  holds(checkpoint: CheckpointTable): Promise<boolean>;
};

export function checkpointSeals(seals: Seals, storeKey: WrappedKey): CheckpointSeals {
  const what = (number: number) => ({ owner: "store", object: "checkpoint", version: number });
  return {
    tenantId: seals.tenantId,
    seal: (number, hash) => seals.seal(storeKey, what(number), hash),
    holds: async ({ number, hash, seal }) => (await seals.opened(storeKey, what(number), seal)) === hash,
  };
}

export async function newestCheckpoint(db: Kysely<Schema>): Promise<CheckpointTable | undefined> {
  return db.selectFrom("checkpoint").selectAll().orderBy("number", "desc").limit(1).executeTakeFirst();
}

/**
 * Appends a checkpoint after the newest one. After a restore its number is also above that of the newest one which is gone, so that
 * no number ever means two checkpoints. Gives `undefined`, and has written nothing, where another server was first with the number.
 */
export async function appendCheckpoint(
  tx: Transaction<Schema>,
  seals: CheckpointSeals,
  content: CheckpointContent,
  restoredOver?: CheckpointName,
): Promise<CheckpointName | undefined> {
  const newest = await newestCheckpoint(tx);
  const row = {
    number: Math.max(newest?.number ?? 0, restoredOver?.number ?? 0) + 1,
    at: instantOf(Date.now()),
    previous_hash: newest?.hash ?? chainStart,
    restored_over: restoredOver === undefined ? null : nameText(restoredOver),
  };
  const hash = checkpointHash(row, content, seals.tenantId);
  const inserted = await tx
    .insertInto("checkpoint")
    .values({ ...row, hash, seal: await seals.seal(row.number, hash) })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return undefined;
  const heads = content.heads.map((head) => ({ checkpoint: row.number, ...head }));
  if (heads.length > 0) await tx.insertInto("checkpoint_head").values(heads).execute();
  const readings = content.readings.map((reading) => ({ checkpoint: row.number, ...reading }));
  if (readings.length > 0) await tx.insertInto("checkpoint_reading").values(readings).execute();
  return { number: row.number, hash };
}

/** A checkpoint's name as one text: `17:9f86…`. */
export const nameText = ({ number, hash }: CheckpointName) => `${number}:${hash}`;

export function parseName(text: string): CheckpointName | undefined {
  const [, number, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  return hash === undefined ? undefined : { number: Number(number), hash };
}
