import { type Kysely, sql } from "kysely";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import { nobody, nowhere } from "./amongCases.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { SaveCycleCase, StoredCycleCase } from "./cycleTypes.ts";
import type { CaseStateTable, Schema } from "./schema.ts";

export async function loadCycleCase(db: Kysely<Schema>, id: CaseId): Promise<StoredCycleCase | undefined> {
  const row = await db.selectFrom("case_state").selectAll().where("id", "=", id).executeTakeFirst();
  return row && storedCycleCase(row);
}

/** A cycle is its own: its `cycle_id` is its id. */
export async function cycles(db: Kysely<Schema>): Promise<readonly StoredCycleCase[]> {
  const rows = await db
    .selectFrom("case_state")
    .selectAll()
    .whereRef("cycle_id", "=", "id")
    .orderBy("from_date", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.flatMap((row) => storedCycleCase(row) ?? []);
}

export async function processesOf(db: Kysely<Schema>, cycleId: CaseId): Promise<readonly StoredCycleCase[]> {
  const rows = await db
    .selectFrom("case_state")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .where("id", "<>", cycleId)
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => storedCycleCase(row) ?? []);
}

export async function processIn(db: Kysely<Schema>, cycleId: CaseId, unitId: UnitId): Promise<StoredCycleCase | undefined> {
  const found = db.selectFrom("case_state").selectAll().where("cycle_id", "=", cycleId).where("unit_id", "=", unitId);
  const row = await found.executeTakeFirst();
  return row && storedCycleCase(row);
}

/** The first processes of a cycle whose state names somebody in whatever part: whoever asks looks which part it is. */
export async function processesNaming(
  db: Kysely<Schema>,
  cycleId: CaseId,
  personId: PersonId,
  limit: number,
): Promise<readonly StoredCycleCase[]> {
  // As it stands in the JSON, and with no sign in it that the pattern would act on.
  const named = `%${JSON.stringify(personId).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await db
    .selectFrom("case_state")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .where("id", "<>", cycleId)
    .where(sql<boolean>`state like ${named} escape '\\'`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => storedCycleCase(row) ?? []);
}

export function saveCycleCase(db: Kysely<Schema>, save: SaveCycleCase, chain: ChainKeys): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind: save.kind,
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: save.unitId ?? nowhere,
    status: save.status,
    from_date: save.fromDate,
    to_date: save.toDate,
    submitted_at: save.createdAt,
    updated_at: save.updatedAt,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: save.cycleId,
  };
  return saveRow(db, columns, save, chain);
}

// The columns were made for cases of people, and neither engine drops «not null» in the same way.

export async function archivedUnder(db: Kysely<Schema>, reference: string): Promise<CaseId | undefined> {
  const found = db.selectFrom("archive_reference").select("case_id").where("reference", "=", reference);
  return (await found.executeTakeFirst())?.case_id;
}

export async function keepArchiveReference(db: Kysely<Schema>, reference: string, caseId: CaseId): Promise<void> {
  await db
    .insertInto("archive_reference")
    .values({ reference, case_id: caseId })
    .onConflict((conflict) => conflict.column("reference").doNothing())
    .execute();
}

export async function snoozesIn(db: Kysely<Schema>, cycleId: CaseId): Promise<readonly Snooze[]> {
  const rows = await db.selectFrom("snooze").selectAll().where("cycle_id", "=", cycleId).orderBy("person_id").execute();
  return rows.map((row) => ({
    personId: row.person_id,
    cycleId: row.cycle_id,
    until: row.until,
    setOn: row.set_on,
    // Written by `putSnooze`.
    knownDeadlines: JSON.parse(row.known_deadlines) as readonly LocalDate[],
  }));
}

export async function putSnooze(db: Kysely<Schema>, snooze: Snooze): Promise<void> {
  const content = { until: snooze.until, set_on: snooze.setOn, known_deadlines: JSON.stringify(snooze.knownDeadlines) };
  await db
    .insertInto("snooze")
    .values({ person_id: snooze.personId, cycle_id: snooze.cycleId, ...content })
    .onConflict((conflict) => conflict.columns(["cycle_id", "person_id"]).doUpdateSet(content))
    .execute();
}

export async function deleteSnooze(db: Kysely<Schema>, personId: PersonId, cycleId: CaseId): Promise<void> {
  await db.deleteFrom("snooze").where("cycle_id", "=", cycleId).where("person_id", "=", personId).execute();
}

function storedCycleCase(row: CaseStateTable): StoredCycleCase | undefined {
  const { kind, cycle_id: cycleId } = row;
  if ((kind !== "syklus" && kind !== "enhet") || cycleId === null) return undefined;
  return {
    id: row.id,
    kind,
    version: row.version,
    state: JSON.parse(row.state) as unknown,
    cycleId,
    unitId: kind === "enhet" ? row.unit_id : null,
    status: row.status,
    fromDate: row.from_date,
    toDate: row.to_date,
    createdAt: row.submitted_at,
    updatedAt: row.updated_at,
  };
}
