import { setImmediate } from "node:timers/promises";
import type { ExpressionBuilder } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { appendCheckpoint } from "./checkpoint.ts";
import type { CheckpointParts } from "./recordCheckpoint.ts";
import type { Schema } from "./schema.ts";

// As many as heads of cases (recordCheckpoint.ts). Only sensitive cases are here, so few that all of them are looked through at once.
const headsAtOnce = 200;

/** Records the newest readings that are in no checkpoint yet, in as many as it takes; gives of how many cases. */
export async function recordReadingHeads(parts: CheckpointParts): Promise<number> {
  let heads = 0;
  let after = "" as CaseId;
  for (;;) {
    const found = parts.db.selectFrom("reading_head").select("case_id").where("case_id", ">", after).where(isUnrecorded);
    const due = (await found.orderBy("case_id").limit(headsAtOnce).execute()).map((row) => row.case_id);
    const last = due.at(-1);
    if (last === undefined) return heads;
    heads += await recordOne(parts, due);
    after = last;
    await setImmediate();
  }
}

async function recordOne({ db, checkpoints }: CheckpointParts, ids: readonly CaseId[]): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (tx) => {
      // Another server may have recorded some meanwhile.
      const readings = await tx
        .selectFrom("reading_head")
        .select(["case_id", "number", "head_hash"])
        .where("case_id", "in", ids)
        .where(isUnrecorded)
        .execute();
      if (readings.length === 0) return 0;
      // Where another was first with the number, what is left is due the next time.
      return (await appendCheckpoint(tx, checkpoints, { heads: [], readings })) === undefined ? 0 : readings.length;
    });
}

const isUnrecorded = ({ not, exists, selectFrom }: ExpressionBuilder<Schema, "reading_head">) =>
  not(
    exists(
      selectFrom("checkpoint_reading")
        .select("checkpoint")
        .whereRef("checkpoint_reading.case_id", "=", "reading_head.case_id")
        .whereRef("checkpoint_reading.number", "=", "reading_head.number"),
    ),
  );
