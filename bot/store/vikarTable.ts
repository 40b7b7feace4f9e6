import { type Kysely, sql } from "kysely";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { SaveVikar, StoredVikar } from "./caseTypes.ts";
import type { Schema } from "./schema.ts";

/** Substitutes lie among the cases: they have events and a chain as they have, and are nobody's own. */
export async function vikarsLasting(db: Kysely<Schema>, since: LocalDate): Promise<readonly StoredVikar[]> {
  return stored(await vikars(db).where("to_date", ">=", since).orderBy("from_date").orderBy("id").execute());
}

export async function vikarsOf(db: Kysely<Schema>, leaderId: PersonId): Promise<readonly StoredVikar[]> {
  return stored(await vikars(db).where("decided_by", "=", leaderId).orderBy("from_date").orderBy("id").execute());
}

export async function loadVikar(db: Kysely<Schema>, id: CaseId): Promise<StoredVikar | undefined> {
  return stored(await vikars(db).where("id", "=", id).execute())[0];
}

export function saveVikar(db: Kysely<Schema>, save: SaveVikar, chain: ChainKeys): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind: "vikar",
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: nowhere,
    status: "GJELDER",
    from_date: save.fromDate,
    to_date: save.toDate,
    submitted_at: save.createdAt,
    updated_at: save.at,
    decided_by: save.leaderId,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  return saveRow(db, columns, save, chain);
}

// The kind stands in the text: an index of some rows is used only where the condition says the same.
const vikars = (db: Kysely<Schema>) =>
  db.selectFrom("case_state").select(["id", "version", "state", "submitted_at"]).where(sql<boolean>`kind = 'vikar'`);

type Row = Awaited<ReturnType<ReturnType<typeof vikars>["execute"]>>[number];

const stored = (rows: readonly Row[]): readonly StoredVikar[] =>
  rows.map(({ id, version, state, submitted_at }) => ({
    id,
    version,
    state: JSON.parse(state) as unknown,
    createdAt: submitted_at,
  }));

// As for cases of the yearly cycle.
const nobody = "" as PersonId;
const nowhere = "" as UnitId;
