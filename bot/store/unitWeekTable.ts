import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { nobody } from "./amongCases.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { SaveUnitWeek, StoredUnitWeek } from "./caseTypes.ts";
import type { Schema } from "./schema.ts";

/** What units have in common in their weeks lies among the cases: it has events and a chain as they have, and is nobody's own. */
export async function unitWeeks(db: Kysely<Schema>, ids: readonly CaseId[]): Promise<readonly StoredUnitWeek[]> {
  // An empty list matches nothing, and `in ()` is not portable.
  if (ids.length === 0) return [];
  const found = db.selectFrom("case_state").select(["id", "version", "state"]).where("id", "in", ids);
  const rows = await found.where("kind", "=", "enhetsuke").execute();
  return rows.map(({ id, version, state }) => ({ id, version, state: JSON.parse(state) as unknown }));
}

export function saveUnitWeek(db: Kysely<Schema>, save: SaveUnitWeek, chain: ChainKeys): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind: "enhetsuke",
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: save.unitId,
    status: "GJELDER",
    from_date: save.on,
    to_date: save.on,
    submitted_at: save.at,
    updated_at: save.at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  return saveRow(db, columns, save, chain);
}
