import type { Kysely } from "kysely";
import type { CheckpointName } from "#bot/vault/types.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { chainStart } from "./chain.ts";
import type { CheckpointFault } from "./chainTypes.ts";
import { type CheckpointContent, type CheckpointSeals, checkpointHash, parseName } from "./checkpoint.ts";
import type { CheckpointTable, Schema } from "./schema.ts";

// With their heads, 200 at most to each.
const checkpointsPerRead = 50;

type Restore = { readonly checkpoint: number; readonly over: number; readonly at: Instant };
export type CheckpointReport = {
  readonly fault?: CheckpointFault;
  readonly newest?: CheckpointName;
  readonly restores: readonly Restore[];
};

/**
 * Follows the checkpoints up to the first fault, and looks for those that are `known` from outside: each must be there, or gone with
 * a restore that was accepted.
 */
export async function verifyCheckpoints(
  db: Kysely<Schema>,
  seals: CheckpointSeals,
  known: readonly CheckpointName[],
): Promise<CheckpointReport> {
  const restores: (Restore & { readonly after: number; readonly overHash: string })[] = [];
  const hashes = new Map(known.map(({ number }) => [number, ""]));
  let newest: CheckpointName | undefined;
  const report = (fault?: CheckpointFault): CheckpointReport => ({
    ...(fault && { fault }),
    ...(newest && { newest }),
    restores: restores.map(({ checkpoint, over, at }) => ({ checkpoint, over, at })),
  });
  for (;;) {
    const page = await readPage(db, newest?.number ?? 0);
    for (const { row, content } of page.checkpoints) {
      const over = row.restored_over === null ? undefined : parseName(row.restored_over);
      const why = await faultOf(row, content, newest, over, seals);
      if (why === "missing") return report({ checkpoint: (newest?.number ?? 0) + 1, why });
      if (why !== undefined) return report({ checkpoint: row.number, why });
      if (over !== undefined)
        restores.push({ checkpoint: row.number, over: over.number, at: row.at, after: newest?.number ?? 0, overHash: over.hash });
      if (hashes.has(row.number)) hashes.set(row.number, row.hash);
      newest = { number: row.number, hash: row.hash };
    }
    if (page.checkpoints.length > 0) continue;
    if (page.hasMoreHeads) return report({ checkpoint: (newest?.number ?? 0) + 1, why: "missing" });
    break;
  }
  const gone = known.find(({ number, hash }) => {
    const here = hashes.get(number);
    const isAccepted = restores.some(
      ({ after, over, overHash }) => (number === over && hash === overHash) || (number > after && number <= over && here === ""),
    );
    return here !== hash && !isAccepted;
  });
  if (gone === undefined) return report();
  if (hashes.get(gone.number) !== "") return report({ checkpoint: gone.number, why: "rewritten", known: gone.number });
  return report({ checkpoint: (newest?.number ?? 0) + 1, why: "rolled-back", known: gone.number });
}

async function faultOf(
  row: CheckpointTable,
  content: CheckpointContent,
  before: CheckpointName | undefined,
  over: CheckpointName | undefined,
  seals: CheckpointSeals,
): Promise<CheckpointFault["why"] | undefined> {
  if (row.number !== Math.max(before?.number ?? 0, over?.number ?? 0) + 1) return "missing";
  if (row.previous_hash !== (before?.hash ?? chainStart)) return "broken-link";
  if (checkpointHash(row, content, seals.tenantId) !== row.hash) return "rewritten";
  return (await seals.holds(row)) ? undefined : "rewritten";
}

/** The next checkpoints with their heads, and whether there are heads of later ones, as of one moment. */
async function readPage(db: Kysely<Schema>, after: number) {
  return db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const rows = await tx
        .selectFrom("checkpoint")
        .selectAll()
        .where("number", ">", after)
        .orderBy("number")
        .limit(checkpointsPerRead)
        .execute();
      const numbers = rows.map((row) => row.number);
      const heads = tx.selectFrom("checkpoint_head").selectAll();
      const readings = tx.selectFrom("checkpoint_reading").selectAll();
      if (numbers.length === 0) {
        const more =
          (await heads.where("checkpoint", ">", after).limit(1).executeTakeFirst()) ??
          (await readings.where("checkpoint", ">", after).limit(1).executeTakeFirst());
        return { checkpoints: [], hasMoreHeads: more !== undefined };
      }
      const headsOf = Map.groupBy(await heads.where("checkpoint", "in", numbers).execute(), (head) => head.checkpoint);
      const found = await readings.where("checkpoint", "in", numbers).execute();
      const readingsOf = Map.groupBy(found, (reading) => reading.checkpoint);
      const contentOf = (number: number): CheckpointContent => ({
        heads: headsOf.get(number) ?? [],
        readings: readingsOf.get(number) ?? [],
      });
      return { checkpoints: rows.map((row) => ({ row, content: contentOf(row.number) })), hasMoreHeads: false };
    });
}
