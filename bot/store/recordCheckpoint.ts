import { setImmediate } from "node:timers/promises";
import type { ExpressionBuilder, Kysely } from "kysely";
import type { CheckpointName, StoreMemory } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { stateHashOf } from "./chain.ts";
import {
  appendCheckpoint,
  type CheckpointContent,
  type CheckpointSeals,
  checkpointHash,
  nameText,
  newestCheckpoint,
} from "./checkpoint.ts";
import type { Schema } from "./schema.ts";

export type CheckpointParts = {
  readonly db: Kysely<Schema>;
  readonly checkpoints: CheckpointSeals;
  readonly memory: StoreMemory;
};

/** What the acceptance of a restore records of cases. */
const nothing: CheckpointContent = { heads: [], readings: [] };

// Looked at in one go (half a millisecond), and recorded in one transaction (five); between them the server does other work.
const casesPerRead = 500;
const headsAtOnce = 200;

/** Records the heads that are in no checkpoint yet, in as many as it takes; gives how many heads. */
export async function recordHeads(parts: CheckpointParts): Promise<number> {
  let heads = 0;
  let due: readonly CaseId[] = [];
  let after = "" as CaseId;
  for (;;) {
    const last = await lastOfPage(parts.db, after);
    due = [...due, ...(await unrecorded(parts.db, after, last))];
    while (due.length >= headsAtOnce || (last === undefined && due.length > 0)) {
      heads += await recordOne(parts, due.slice(0, headsAtOnce));
      due = due.slice(headsAtOnce);
    }
    if (last === undefined) return heads;
    after = last;
    await setImmediate();
  }
}

/** Where the next page of cases ends; `undefined` when it is the last one. */
async function lastOfPage(db: Kysely<Schema>, after: CaseId): Promise<CaseId | undefined> {
  const found = db.selectFrom("case_state").select("id").where("id", ">", after).orderBy("id");
  return (
    await found
      .offset(casesPerRead - 1)
      .limit(1)
      .executeTakeFirst()
  )?.id;
}

/**
 * The cases of a page whose version is in no checkpoint. The version is enough: that a recorded hash is still the chain's is what is
 * verified.
 */
async function unrecorded(db: Kysely<Schema>, after: CaseId, last: CaseId | undefined): Promise<readonly CaseId[]> {
  const found = db.selectFrom("case_state").select("id").where("id", ">", after).where(isUnrecorded);
  const rows = await (last === undefined ? found : found.where("id", "<=", last)).execute();
  return rows.map((row) => row.id);
}

const isUnrecorded = ({ and, not, exists, selectFrom }: ExpressionBuilder<Schema, "case_state">) =>
  and([
    not(
      exists(
        selectFrom("checkpoint_head")
          .select("checkpoint")
          .whereRef("checkpoint_head.case_id", "=", "case_state.id")
          .whereRef("checkpoint_head.version", "=", "case_state.version"),
      ),
    ),
    // A checkpoint bears its minute: what somebody without a name has written waits for the next day.
    not(
      exists(
        selectFrom("report")
          .select("case_id")
          .whereRef("report.case_id", "=", "case_state.id")
          .where("report.quiet_until", ">", instantOf(Date.now())),
      ),
    ),
  ]);

async function recordOne({ db, checkpoints }: CheckpointParts, ids: readonly CaseId[]): Promise<number> {
  // Not serializable: one that reads so many cases would make those who change them begin anew.
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (tx) => {
      // Another server may have recorded some meanwhile.
      const rows = await tx.selectFrom("case_state").selectAll().where("id", "in", ids).where(isUnrecorded).execute();
      if (rows.length === 0) return 0;
      const heads = rows.map((row) => ({
        case_id: row.id,
        version: row.version,
        head_hash: row.head_hash,
        state_hash: stateHashOf(row),
      }));
      // Where another was first with the number, what is left is due the next time.
      return (await appendCheckpoint(tx, checkpoints, { heads, readings: [] })) === undefined ? 0 : heads.length;
    });
}

/** Whether the database has the checkpoint, or an accepted restore that says where it has gone. */
export async function hasCheckpoint({ db, checkpoints }: CheckpointParts, name: CheckpointName): Promise<boolean> {
  const from = db.selectFrom("checkpoint").selectAll().where("number", ">=", name.number).orderBy("number").limit(1);
  const here = await from.executeTakeFirst();
  if (here?.number === name.number && here.hash === name.hash) return true;
  // Numbers are left out by a restore only. Where the number is another's, a restore names what it went over.
  const isLeftOut = here !== undefined && here.number !== name.number;
  const restore = isLeftOut ? here : await from.where("restored_over", "=", nameText(name)).executeTakeFirst();
  if (restore === undefined || restore.restored_over === null) return false;
  return checkpointHash(restore, nothing, checkpoints.tenantId) === restore.hash && checkpoints.holds(restore);
}

/**
 * Records that the database was put back on purpose, where the remembered checkpoint is not in it; gives the checkpoint that says
 * so. It has no heads.
 */
export async function acceptRestore(parts: CheckpointParts): Promise<CheckpointName | undefined> {
  const { db, checkpoints, memory } = parts;
  const remembered = await memory.checkpoint();
  if (remembered === undefined || (await hasCheckpoint(parts, remembered))) return undefined;
  const append = () =>
    db
      .transaction()
      .setIsolationLevel("read committed")
      .execute((tx) => appendCheckpoint(tx, checkpoints, nothing, remembered));
  let accepted = await append();
  // Undefined where a server was first with the number.
  while (accepted === undefined) accepted = await append();
  await memory.rememberCheckpoint(accepted);
  return accepted;
}

/** The newest checkpoint, unless somebody without the key has put it there. */
export async function trustedNewest({ db, checkpoints }: CheckpointParts): Promise<CheckpointName | undefined> {
  const newest = await newestCheckpoint(db);
  if (newest === undefined || !(await checkpoints.holds(newest))) return undefined;
  return { number: newest.number, hash: newest.hash };
}
