import type { ReadingOf } from "#domain/contract/sakViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import type { OpenedSubCase } from "./openSubCase.ts";

/** What was read of a case: what kind of it, and which of that kind where there are several. */
export type ReadPart = { readonly of: Exclude<ReadingOf, "saken">; readonly which?: string };

/**
 * Every reading is part of a case's log, by the reader's tag: the log does not tell a reader of the database who handles it. The page itself is
 * one, and so is each older part of a list, each document, each minutes, each PDF and each list of people to name that was fetched.
 */
export async function noteReading(
  context: DeskContext,
  tx: StoreTx,
  { personId }: Who,
  { state, sight }: OpenedSubCase,
  part?: ReadPart,
): Promise<void> {
  const tag = (await tx.subCaseTag(personId)) as PersonId;
  const what = [sight, ...(part === undefined ? [] : [[part.of, ...(part.which === undefined ? [] : [part.which])].join("/")])];
  await tx.recordReading({ caseId: state.id, personId: tag, what: what.join(":"), at: context.clock.now() });
}

/** What the log says that was read, without which of its kind. */
export function readingOf(what: string): ReadingOf {
  return (what.split(/[:/]/)[1] ?? "saken") as ReadingOf;
}
