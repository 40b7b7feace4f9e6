import type { Kysely } from "kysely";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import type { WaitingMeasure } from "#domain/oppfolging/overlevering/handOver.ts";
import type { Schema } from "./schema.ts";
import type { SealedKeys } from "./sealedAggregate.ts";

// Under the store's own key: a measure that waits belongs to no case yet.
const sealedMeasure = (id: HandedId) => ({ owner: id, object: "handed-measure", version: 1 });

/** The first that was handed over under a key counts. */
export async function keepHanded(
  db: Kysely<Schema>,
  { seals, storeKey }: SealedKeys,
  measure: WaitingMeasure,
): Promise<"kept" | "known"> {
  const { key: id } = measure;
  const sealed = await seals.seal(storeKey, sealedMeasure(id), JSON.stringify(measure));
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("handed_measure")
    .values({ id, sealed })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? "kept" : "known";
}

export async function waitingHanded(db: Kysely<Schema>, { seals, storeKey }: SealedKeys): Promise<readonly WaitingMeasure[]> {
  const rows = await db.selectFrom("handed_measure").selectAll().where("sealed", "is not", null).orderBy("id").execute();
  const opened = rows.map(async ({ id, sealed }) =>
    // Written by `keepHanded`.
    sealed === null ? [] : [JSON.parse(await seals.open(storeKey, sealedMeasure(id), sealed)) as WaitingMeasure],
  );
  return (await Promise.all(opened)).flat();
}

export async function placeHanded(db: Kysely<Schema>, id: HandedId): Promise<boolean> {
  const waiting = db.updateTable("handed_measure").set({ sealed: null }).where("id", "=", id).where("sealed", "is not", null);
  return (await waiting.executeTakeFirst()).numUpdatedRows === 1n;
}
