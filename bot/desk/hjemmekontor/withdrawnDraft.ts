import type { CaseId } from "#domain/kernel/ids.ts";
import { property } from "../../property.ts";
import type { StoredDraft, StoredEvent } from "../../store/caseTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import type { Who } from "../context.ts";

/** What a person was changing in an application that they withdraw; `undefined` where they had begun nothing. */
export async function draftBegunOf(tx: StoreTx, who: Who, caseId: CaseId): Promise<StoredDraft | undefined> {
  return (await tx.draftsOf(who.personId)).find((draft) => draft.caseId === caseId);
}

/** It stays theirs, and can be sent as a new application. */
export async function keepAsNewApplication(tx: StoreTx, begun: StoredDraft): Promise<void> {
  await tx.saveDraft({ ...begun, caseId: null, expectedVersion: begun.version });
}

/** Of the withdrawal that is taken back: the draft that was kept as a new application by it. */
export function draftKeptBy(events: readonly StoredEvent[]): CaseId | undefined {
  const last = events.at(-1);
  const kept = last?.type === "Withdrawn" ? property(last.data, "keptDraftId") : undefined;
  return typeof kept === "string" ? (kept as CaseId) : undefined;
}

/**
 * The application is there again, and what was being changed in it is a change of it as before: as a new one it could not be sent beside it
 * (HO-15). What was sent or thrown away meanwhile is not there any more.
 */
export async function attachAgain(tx: StoreTx, who: Who, caseId: CaseId, draftId: CaseId): Promise<void> {
  const kept = await tx.loadDraft(draftId, who.personId);
  if (kept?.caseId === null) await tx.saveDraft({ ...kept, caseId, expectedVersion: kept.version });
}
