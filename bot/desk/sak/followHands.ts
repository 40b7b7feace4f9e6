import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { caseFacts } from "./caseFacts.ts";
import { loadSubCase } from "./openSubCase.ts";
import { saveSubCase } from "./saveSubCase.ts";

/** VA-03: whoever is out of the report handles none of the cases that came of it. */
export async function followHandsInCases(
  context: DeskContext,
  tx: StoreTx,
  reportId: CaseId,
  events: readonly ReportEvent[],
): Promise<void> {
  const removed = outOf(events);
  if (removed.length > 0) await takeOut(context, tx, await tx.subCasesOf(reportId), removed);
}

/** Takes people from cases that they may not handle. */
export async function takeOut(context: DeskContext, tx: StoreTx, ids: readonly CaseId[], removed: readonly Out[]): Promise<void> {
  if (removed.length === 0) return;
  for (const id of ids) {
    const loaded = await loadSubCase(tx, id);
    if (loaded === undefined) continue;
    const { state, stored } = loaded;
    // No date is reckoned here, so no holidays are needed.
    const facts = await caseFacts(context, tx, state, system, new Set());
    const decision = decideCase(state, { type: "FollowHands", removed }, facts);
    if (!decision.ok) continue;
    const change = { before: { state, facts }, expectedVersion: stored.version, actor: system, texts: [] };
    await saveSubCase(context, tx, decision.events, change);
  }
}

type Out = { readonly personId: PersonId; readonly why: "trakk-seg" | "inhabil" };

/** Who left for good. Whoever handed over, or has done their part, may read what they read before. */
export function outOf(events: readonly (CaseEvent | ReportEvent)[]): readonly Out[] {
  return events.flatMap((event) =>
    event.type === "HandlersChanged"
      ? event.removed.flatMap(({ personId, why }): readonly Out[] =>
          why === "inhabil" || why === "trakk-seg" ? [{ personId, why }] : [],
        )
      : [],
  );
}
