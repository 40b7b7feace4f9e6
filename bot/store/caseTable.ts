import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { chainStart, type HeadSeals, linked, stateHashOf } from "./chain.ts";
import type { CaseStateTable, Schema } from "./schema.ts";
import type { CaseFilter, SaveCase, StoredCase, StoredEvent } from "./types.ts";

type Conditions = Omit<CaseFilter, "order" | "limit">;

export async function loadCase(db: Kysely<Schema>, id: CaseId): Promise<StoredCase | undefined> {
  const row = await db.selectFrom("case_state").selectAll().where("id", "=", id).executeTakeFirst();
  return row && storedCase(row);
}

export async function listCases(db: Kysely<Schema>, filter: CaseFilter): Promise<readonly StoredCase[]> {
  const matching = db.selectFrom("case_state").selectAll().where(matches(filter));
  const sorted =
    filter.order === "submitted-first"
      ? matching.orderBy("submitted_at").orderBy("id")
      : matching.orderBy("updated_at", "desc").orderBy("id", "desc");
  return (await sorted.limit(filter.limit).execute()).map(storedCase);
}

export async function countCases(db: Kysely<Schema>, filter: Conditions): Promise<number> {
  const counted = await db
    .selectFrom("case_state")
    .select((eb) => eb.fn.countAll().as("count"))
    .where(matches(filter))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

export async function eventsOf(db: Kysely<Schema>, caseId: CaseId): Promise<readonly StoredEvent[]> {
  const rows = await db.selectFrom("case_event").selectAll().where("case_id", "=", caseId).orderBy("version").execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    version: row.version,
    type: row.type,
    data: JSON.parse(row.data) as unknown,
    // Written by `linked` and guarded by the chain.
    actor: JSON.parse(row.actor) as Actor,
    at: row.at,
  }));
}

/** Replaces the state where it is still the expected one, and appends the events to the chain. */
export async function saveCase(
  db: Kysely<Schema>,
  save: SaveCase,
  chain: { readonly tenantId: string; readonly heads: HeadSeals },
): Promise<"saved" | "stale"> {
  if (save.events.length === 0) throw new TypeError("a case is saved with at least one event");
  const isNew = save.expectedVersion === 0;
  const before = isNew ? undefined : await headAt(db, save.id, save.expectedVersion);
  if (!isNew && before === undefined) return "stale";
  const after = { caseId: save.id, version: save.expectedVersion, hash: before ?? chainStart, tenantId: chain.tenantId };
  const events = linked(save.events, after);
  const head = events.at(-1) as (typeof events)[number];
  const said = { ...columns(save), version: head.version };
  const seal = { caseId: save.id, version: head.version, hash: head.hash, stateHash: stateHashOf(said) };
  const row: CaseStateTable = { ...said, head_hash: head.hash, head_seal: await chain.heads.seal(seal) };
  const written = isNew
    ? (
        await db
          .insertInto("case_state")
          .values(row)
          .onConflict((conflict) => conflict.column("id").doNothing())
          .executeTakeFirst()
      ).numInsertedOrUpdatedRows
    : (
        await db
          .updateTable("case_state")
          .set(row)
          .where("id", "=", save.id)
          .where("version", "=", save.expectedVersion)
          .executeTakeFirst()
      ).numUpdatedRows;
  if (written !== 1n) return "stale";
  await db.insertInto("case_event").values(events).execute();
  return "saved";
}

async function headAt(db: Kysely<Schema>, id: CaseId, version: number): Promise<string | undefined> {
  const found = db.selectFrom("case_state").select("head_hash").where("id", "=", id).where("version", "=", version);
  return (await found.executeTakeFirst())?.head_hash;
}

const matches = (filter: Conditions) => (eb: ExpressionBuilder<Schema, "case_state">) => {
  const { employeeIds, statuses, kinds, decidedBy } = filter;
  // An empty list matches nothing, and `in ()` is not portable.
  const none = sql<boolean>`1 = 0`;
  return eb.and([
    ...(employeeIds ? [employeeIds.length === 0 ? none : eb("employee_id", "in", employeeIds)] : []),
    ...(statuses ? [statuses.length === 0 ? none : eb("status", "in", statuses)] : []),
    ...(kinds ? [kinds.length === 0 ? none : eb("kind", "in", kinds)] : []),
    ...(decidedBy ? [eb("decided_by", "=", decidedBy)] : []),
  ]);
};

const columns = (save: SaveCase) => ({
  id: save.id,
  kind: save.kind,
  state: JSON.stringify(save.state),
  employee_id: save.employeeId,
  unit_id: save.unitId,
  status: save.status,
  from_date: save.fromDate,
  to_date: save.toDate,
  submitted_at: save.submittedAt,
  updated_at: save.updatedAt,
  decided_by: save.decidedBy,
  copied_to_hr: save.copiedToHr ? 1 : 0,
});

const storedCase = (row: CaseStateTable): StoredCase => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  state: JSON.parse(row.state) as unknown,
  employeeId: row.employee_id,
  unitId: row.unit_id,
  status: row.status,
  fromDate: row.from_date,
  toDate: row.to_date,
  submittedAt: row.submitted_at,
  updatedAt: row.updated_at,
  decidedBy: row.decided_by,
  copiedToHr: row.copied_to_hr === 1,
});
