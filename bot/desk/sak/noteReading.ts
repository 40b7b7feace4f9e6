import type { PersonId } from "#domain/kernel/ids.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import type { OpenedSubCase } from "./openSubCase.ts";

/** Every reading is part of a case's log, by the reader's tag: the log does not tell a reader of the database who handles it. */
export async function noteReading(
  context: DeskContext,
  tx: StoreTx,
  { personId }: Who,
  { state, sight }: OpenedSubCase,
): Promise<void> {
  const tag = (await tx.subCaseTag(personId)) as PersonId;
  await tx.recordReading({ caseId: state.id, personId: tag, what: sight, at: context.clock.now() });
}
