import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { CaseFilter, CaseKind, NewEvent, SaveCase, StoredCase, StoredEvent } from "./caseTypes.ts";
import { chainStart, type HeadSeals, linked, stateHashOf } from "./chain.ts";
import type { CaseStateTable, Schema } from "./schema.ts";

type Conditions = Omit<CaseFilter, "order" | "limit">;

export async function loadCase(db: Kysely<Schema>, id: CaseId): Promise<StoredCase | undefined> {
  const row = await db.selectFrom("case_state").selectAll().where("id", "=", id).executeTakeFirst();
  return row !== undefined && isHomeOffice(row.kind) ? storedCase(row, row.kind) : undefined;
}

export async function listCases(db: Kysely<Schema>, filter: CaseFilter): Promise<readonly StoredCase[]> {
  const matching = db.selectFrom("case_state").selectAll().where(matches(filter));
  const sorted =
    filter.order === "submitted-first"
      ? matching.orderBy("submitted_at").orderBy("id")
      : matching.orderBy("updated_at", "desc").orderBy("id", "desc");
  return (await sorted.limit(filter.limit).execute()).flatMap((row) =>
    isHomeOffice(row.kind) ? [storedCase(row, row.kind)] : [],
  );
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
export function saveCase(db: Kysely<Schema>, save: SaveCase, chain: ChainKeys): Promise<"saved" | "stale"> {
  return saveRow(db, columns(save), save, chain);
}

/** What the chain of a case is sealed with. */
export type ChainKeys = { readonly tenantId: string; readonly heads: HeadSeals };

/** The same for a case of any kind, given as the columns of its row. */
export async function saveRow(
  db: Kysely<Schema>,
  columns: Omit<CaseStateTable, "version" | "head_hash" | "head_seal">,
  { events: newEvents, expectedVersion }: { readonly events: readonly NewEvent[]; readonly expectedVersion: number },
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  if (newEvents.length === 0) throw new TypeError("a case is saved with at least one event");
  const { id } = columns;
  const isNew = expectedVersion === 0;
  const before = isNew ? undefined : await headAt(db, id, expectedVersion);
  if (!isNew && before === undefined) return "stale";
  const after = { caseId: id, version: expectedVersion, hash: before ?? chainStart, tenantId: chain.tenantId };
  const events = linked(newEvents, after);
  const head = events.at(-1) as (typeof events)[number];
  const said = { ...columns, version: head.version };
  const seal = { caseId: id, version: head.version, hash: head.hash, stateHash: stateHashOf(said) };
  const row: CaseStateTable = { ...said, head_hash: head.hash, head_seal: await chain.heads.seal(seal) };
  const written = isNew
    ? (
        await db
          .insertInto("case_state")
          .values(row)
          .onConflict((conflict) => conflict.column("id").doNothing())
          .executeTakeFirst()
      ).numInsertedOrUpdatedRows
    : (await db.updateTable("case_state").set(row).where("id", "=", id).where("version", "=", expectedVersion).executeTakeFirst())
        .numUpdatedRows;
  if (written !== 1n) return "stale";
  await db.insertInto("case_event").values(events).execute();
  return "saved";
}

async function headAt(db: Kysely<Schema>, id: CaseId, version: number): Promise<string | undefined> {
  const found = db.selectFrom("case_state").select("head_hash").where("id", "=", id).where("version", "=", version);
  return (await found.executeTakeFirst())?.head_hash;
}

const matches = (filter: Conditions) => (eb: ExpressionBuilder<Schema, "case_state">) => {
  const { employeeIds, statuses, kinds, decidedBy, lastsTo } = filter;
  // An empty list matches nothing, and `in ()` is not portable.
  const none = sql<boolean>`1 = 0`;
  return eb.and([
    ...(employeeIds ? [employeeIds.length === 0 ? none : eb("employee_id", "in", employeeIds)] : []),
    ...(statuses ? [statuses.length === 0 ? none : eb("status", "in", statuses)] : []),
    ...(kinds ? [kinds.length === 0 ? none : eb("kind", "in", kinds)] : []),
    ...(decidedBy ? [eb("decided_by", "=", decidedBy)] : []),
    ...(lastsTo ? [eb("to_date", ">=", lastsTo)] : []),
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
  cycle_id: null,
});

function isHomeOffice(kind: CaseStateTable["kind"]): kind is CaseKind {
  return kind === "fast-avtale" || kind === "enkeltdag";
}

const storedCase = (row: CaseStateTable, kind: CaseKind): StoredCase => ({
  id: row.id,
  kind,
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
