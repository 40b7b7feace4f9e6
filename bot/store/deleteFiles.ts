import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Schema } from "./schema.ts";

/** Frees the space of the files of cases. What makes them unreadable for good is that the cases' keys are destroyed. */
export async function deleteFiles(db: Kysely<Schema>, caseIds: readonly CaseId[]): Promise<void> {
  const ofCases = db.selectFrom("sealed_file").select("file_id").where("case_id", "in", caseIds);
  await db.deleteFrom("sealed_file_piece").where("file_id", "in", ofCases).execute();
  await db.deleteFrom("sealed_file").where("case_id", "in", caseIds).execute();
}
