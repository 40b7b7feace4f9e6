import type { Kysely } from "kysely";
import { startOfDay } from "#domain/kernel/instant.ts";
import { nobody, nowhere } from "./amongCases.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { SaveNotice, StoredNotice } from "./noticeTypes.ts";
import type { Schema } from "./schema.ts";

/** Notices lie among the cases: they have events and a chain as they have, and are nobody's own. The first to be made comes first. */
export async function notices(db: Kysely<Schema>): Promise<readonly StoredNotice[]> {
  const rows = await db
    .selectFrom("notice")
    .innerJoin("case_state", "case_state.id", "notice.case_id")
    .select(["case_state.id", "case_state.version", "case_state.state"])
    .orderBy("case_state.id")
    .execute();
  return rows.map(({ id, version, state }) => ({ id, version, state: JSON.parse(state) as unknown }));
}

/** Two who begin one for the same rule set at once: the second gets to see what the first did. */
export async function saveNotice(db: Kysely<Schema>, save: SaveNotice, chain: ChainKeys): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind: "beskjed",
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: nowhere,
    status: "BESKJED",
    from_date: save.on,
    to_date: save.on,
    submitted_at: startOfDay(save.on),
    updated_at: save.at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  if (save.expectedVersion === 0 && (await isTaken(db, save))) return "stale";
  const saved = await saveRow(db, columns, save, chain);
  if (saved === "stale" || save.expectedVersion > 0) return saved;
  await db.insertInto("notice").values({ ruleset_id: save.rulesetId, case_id: save.id }).execute();
  return saved;
}

/** Asked before anything is written, since what was written would stay. Whoever comes between is turned away by the key, and tried again. */
async function isTaken(db: Kysely<Schema>, { rulesetId }: SaveNotice): Promise<boolean> {
  const found = db.selectFrom("notice").select("case_id").where("ruleset_id", "=", rulesetId);
  return (await found.executeTakeFirst()) !== undefined;
}

// As for rule sets.
