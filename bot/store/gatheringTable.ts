import { type Kysely, sql } from "kysely";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { nobody, rowsAmongCases, storedAmongCases } from "./amongCases.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { GatheringReads, SaveGathering, StoredGathering } from "./gatheringTypes.ts";
import type { Schema } from "./schema.ts";

// As a literal, in the index and in the question alike: with a parameter neither engine sees that the one is for the other.
const ofThisKind = sql<boolean>`kind = 'moete'`;

/** When a rule set is published all meetings to come are gone through, and a leader asks for those of their units: by day, and by unit and day. */
export async function gatheringIndexes(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns] of [
    ["case_state_gatherings_coming", ["from_date", "id"]],
    ["case_state_gatherings_of_unit", ["unit_id", "from_date", "id"]],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on("case_state")
      .columns([...columns])
      .where(ofThisKind)
      .execute();
  }
}

/** Meetings lie among the cases: they have events, a chain and sealed texts as they have, and are nobody's own. */
export async function comingGatherings(db: Kysely<Schema>, since: LocalDate): Promise<readonly StoredGathering[]> {
  const rows = gatherings(db).where("status", "=", "REGISTRERT").where("from_date", ">=", since);
  return storedAmongCases(await rows.orderBy("from_date").orderBy("id").execute());
}

export async function gatheringsOf(
  db: Kysely<Schema>,
  units: readonly UnitId[],
  { since, limit }: Parameters<GatheringReads["gatheringsOf"]>[1],
): Promise<readonly StoredGathering[]> {
  if (units.length === 0) return [];
  const rows = gatherings(db).where("unit_id", "in", units).where("from_date", ">=", since);
  return storedAmongCases(await rows.orderBy("from_date", "desc").orderBy("id", "desc").limit(limit).execute());
}

export async function loadGathering(db: Kysely<Schema>, id: CaseId): Promise<StoredGathering | undefined> {
  return storedAmongCases(await gatherings(db).where("id", "=", id).execute())[0];
}

export function saveGathering(db: Kysely<Schema>, save: SaveGathering, chain: ChainKeys): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind: "moete",
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: save.unitId,
    status: save.status,
    from_date: save.date,
    to_date: save.date,
    submitted_at: save.createdAt,
    updated_at: save.at,
    decided_by: save.by,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  return saveRow(db, columns, save, chain);
}

const gatherings = (db: Kysely<Schema>) => rowsAmongCases(db, ofThisKind);
