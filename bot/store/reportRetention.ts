import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { caseKey } from "./caseKeys.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { ClosedReport, ClosedReportPage, SaveRetention } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";
import { type SealedKeys, sealedState } from "./sealedAggregate.ts";
import { seal } from "./sealedJson.ts";

/*
 * How far the erasure of a report has come lies open in its chain: who proposed and who confirmed it is still to be read once the report's key is
 * destroyed, and neither of them is a party to it.
 */

const closed = (db: Kysely<Schema>) =>
  db
    .selectFrom("report")
    .select(["case_id", "number", "closed_on"])
    .where("open", "=", 0)
    .where("erased_on", "is", null)
    .$narrowType<{ closed_on: ClosedReport["closedOn"] }>()
    .where("closed_on", "is not", null);

/** Reports that are closed and not erased, those first that have been so the longest. */
export async function closedReports(db: Kysely<Schema>, { after, limit }: ClosedReportPage): Promise<readonly ClosedReport[]> {
  const from =
    after === undefined
      ? closed(db)
      : closed(db).where((eb) =>
          eb.or([
            eb("closed_on", ">", after.closedOn),
            eb.and([eb("closed_on", "=", after.closedOn), eb("case_id", ">", after.id)]),
          ]),
        );
  const rows = await from.orderBy("closed_on").orderBy("case_id").limit(limit).execute();
  return rows.map((row) => ({ id: row.case_id, number: row.number, closedOn: row.closed_on }));
}

export async function closedReportIds(
  db: Kysely<Schema>,
  { after, limit }: { readonly after?: CaseId | undefined; readonly limit: number },
): Promise<readonly CaseId[]> {
  const from = after === undefined ? closed(db) : closed(db).where("case_id", ">", after);
  return (await from.orderBy("case_id").limit(limit).execute()).map((row) => row.case_id);
}

/** Those of them of whose erasure somebody was warned, whatever has come of it: those first that have been closed the longest. */
export async function warnedReports(db: Kysely<Schema>, limit: number): Promise<readonly CaseId[]> {
  const rows = await closed(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("case_event")
          .select("case_event.case_id")
          .whereRef("case_event.case_id", "=", "report.case_id")
          .where("case_event.type", "=", "ErasureWarned"),
      ),
    )
    .orderBy("closed_on")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}

/** Appends steps of its retention to a report's chain. With its erasure, nobody has it in a list any more. */
export async function saveRetention(
  db: Kysely<Schema>,
  { seals }: Pick<SealedKeys, "seals">,
  save: SaveRetention,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const { id, expectedVersion, erasedOn } = save;
  const row = await db.selectFrom("case_state").selectAll().where("id", "=", id).executeTakeFirst();
  const key = await caseKey(db, id);
  if (row === undefined || row.version !== expectedVersion || key === undefined || key === "destroyed") return "stale";
  const { version: _version, head_hash: _hash, head_seal: _seal, ...columns } = row;
  // A state is sealed for its version: it is sealed anew, though nothing in it has changed.
  const state = await seal(seals, key, sealedState("report", id, expectedVersion + save.events.length), save.state);
  const saved = await saveRow(db, { ...columns, state: JSON.stringify(state) }, save, chain);
  if (saved === "stale" || erasedOn === null) return saved;
  await db.updateTable("report").set({ erased_on: erasedOn }).where("case_id", "=", id).execute();
  await db.deleteFrom("report_access").where("case_id", "=", id).execute();
  return saved;
}
