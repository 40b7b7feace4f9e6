import { type Kysely, sql } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Schema } from "./schema.ts";
import type { SubCaseViewer } from "./subCaseTypes.ts";

/*
 * What somebody sees of a case has a version of its own, which counts what changed for them and nothing else: by the case's they would learn
 * how much goes on that is none of theirs. A row outlives its person's access, so that no number comes twice.
 */

/** The version of whoever has no row, and that of the case at which it became so: nothing has changed for them since it was opened. */
const first = 1;

/** Counts one more for each of these people. */
export async function saveViews(db: Kysely<Schema>, id: CaseId, tags: readonly string[], at: number): Promise<void> {
  if (tags.length === 0) return;
  // In one order, so that no two who save at once wait for each other.
  const rows = tags.toSorted().map((tag) => ({ case_id: id, person_tag: tag, version: first + 1, changed_at: at }));
  await db
    .insertInto("sub_case_view")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["case_id", "person_tag"])
        .doUpdateSet({ version: sql<number>`sub_case_view.version + 1`, changed_at: at }),
    )
    .execute();
}

export async function viewOf(db: Kysely<Schema>, id: CaseId, tag: string): Promise<number> {
  const own = db.selectFrom("sub_case_view").select("version").where("case_id", "=", id).where("person_tag", "=", tag);
  return (await own.executeTakeFirst())?.version ?? first;
}

/** Those in whose lists the case stands; a person who has it in both is there once. */
export async function viewersOf(db: Kysely<Schema>, id: CaseId): Promise<readonly SubCaseViewer[]> {
  const rows = await db
    .selectFrom("sub_case_access")
    .leftJoin("sub_case_view", (join) =>
      join
        .onRef("sub_case_view.case_id", "=", "sub_case_access.case_id")
        .onRef("sub_case_view.person_tag", "=", "sub_case_access.person_tag"),
    )
    .select(["sub_case_access.person_tag", "sub_case_view.version", "sub_case_view.changed_at"])
    .distinct()
    .where("sub_case_access.case_id", "=", id)
    .execute();
  return rows.map((row) => ({ personTag: row.person_tag, version: row.version ?? first, changedAt: row.changed_at ?? first }));
}

export async function forgetViews(db: Kysely<Schema>, id: CaseId): Promise<void> {
  await db.deleteFrom("sub_case_view").where("case_id", "=", id).execute();
}
