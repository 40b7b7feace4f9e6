import type { CaseId } from "#domain/kernel/ids.ts";
import { isDestroyed, loseCaseKeys } from "./caseErasure.ts";
import { type DestroyedParts, type JustDestroyed, noteDestroyed } from "./destroyedKeys.ts";
import { keyOf } from "./seals.ts";

/** Destroys a case's key, and the drafts that hold what the case says; gives each key that is no more. None where it was done before. */
export async function destroyCaseKey(parts: Omit<DestroyedParts, "memory">, caseId: CaseId): Promise<readonly JustDestroyed[]> {
  const { db } = parts;
  const row = await db.selectFrom("case_key").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  if (row !== undefined && isDestroyed(row)) return [];
  await loseCaseKeys(db, [caseId]);
  const drafts = await db
    .deleteFrom("draft")
    .where((draft) => draft.or([draft("case_id", "=", caseId), draft("id", "=", caseId)]))
    .returning(["id", "kek_id", "wrapped_key"])
    .execute();
  const destroyed: JustDestroyed[] = [await noteDestroyed(parts, "case", caseId, row && keyOf(row))];
  for (const draft of drafts) destroyed.push(await noteDestroyed(parts, "draft", draft.id, keyOf(draft)));
  return destroyed;
}
