import { type Kysely, sql } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { nobody, nowhere, rowsAmongCases, storedAmongCases } from "./amongCases.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { SaveVikar, StoredVikar } from "./caseTypes.ts";
import type { Schema } from "./schema.ts";

/** Substitutes lie among the cases: they have events and a chain as they have, and are nobody's own. */
export async function vikarsLasting(db: Kysely<Schema>, since: LocalDate): Promise<readonly StoredVikar[]> {
  return storedAmongCases(await vikars(db).where("to_date", ">=", since).orderBy("from_date").orderBy("id").execute());
}

export async function vikarsOf(db: Kysely<Schema>, leaderId: PersonId): Promise<readonly StoredVikar[]> {
  return storedAmongCases(await vikars(db).where("decided_by", "=", leaderId).orderBy("from_date").orderBy("id").execute());
}

export async function loadVikar(db: Kysely<Schema>, id: CaseId): Promise<StoredVikar | undefined> {
  return storedAmongCases(await vikars(db).where("id", "=", id).execute())[0];
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

const vikars = (db: Kysely<Schema>) => rowsAmongCases(db, sql<boolean>`kind = 'vikar'`);
