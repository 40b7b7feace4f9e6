import { type Kysely, sql } from "kysely";
import { nobody, nowhere } from "./amongCases.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { SaveRuleset, StoredRuleset } from "./caseTypes.ts";
import type { Schema } from "./schema.ts";

const kind = "regelsett";

// As a literal, in the index and in the question alike: with a parameter neither engine sees that the one is for the other.
const ofThisKind = sql<boolean>`kind = 'regelsett'`;

/** Each application asks for the few rows of this kind: without an index of their own all cases would be gone through. */
export async function rulesetIndex(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("case_state_rulesets").on("case_state").columns(["from_date", "id"]).where(ofThisKind).execute();
}

/** Rule sets lie among the cases: they have events and a chain as they have, and are nobody's own. The first to begin comes first. */
export async function rulesets(db: Kysely<Schema>): Promise<readonly StoredRuleset[]> {
  const rows = await db
    .selectFrom("case_state")
    .select(["id", "version", "state"])
    .where(ofThisKind)
    .orderBy("from_date")
    .orderBy("id")
    .execute();
  return rows.map(({ id, version, state }) => ({ id, version, state: JSON.parse(state) as unknown }));
}

export function saveRuleset(db: Kysely<Schema>, save: SaveRuleset, chain: ChainKeys): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind,
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: nowhere,
    status: save.status,
    from_date: save.from,
    to_date: save.to ?? save.from,
    submitted_at: save.createdAt,
    updated_at: save.updatedAt,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  return saveRow(db, columns, save, chain);
}
