import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import { assigners } from "#domain/sak/access.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { accessRows } from "./caseAccess.ts";
import { caseFacts, caseSettings } from "./caseFacts.ts";
import { type LoadedSubCase, loadSubCase } from "./openSubCase.ts";
import { caseTold, saveSubCase } from "./saveSubCase.ts";

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

/** Takes people from cases that they may not handle. Gives those that were none of theirs, as they are. */
async function takeOut(
  context: DeskContext,
  tx: StoreTx,
  ids: readonly CaseId[],
  removed: readonly Out[],
): Promise<readonly Untouched[]> {
  const untouched: Untouched[] = [];
  for (const id of removed.length === 0 ? [] : ids) {
    const loaded = await loadSubCase(tx, id);
    if (loaded === undefined) continue;
    const { state, stored } = loaded;
    // No date is reckoned here, so no holidays are needed.
    const facts = await caseFacts(context, tx, state, system, new Set());
    const decision = decideCase(state, { type: "FollowHands", removed }, facts);
    if (!decision.ok) {
      untouched.push({ ...loaded, facts });
      continue;
    }
    const change = { before: { state, facts }, expectedVersion: stored.version, actor: system, texts: [] };
    await saveSubCase(context, tx, decision.events, change);
  }
  return untouched;
}

type Untouched = LoadedSubCase & { readonly facts: CaseFacts };

/**
 * SB-19, VA-03: whoever becomes a party in one case of a report has no part in the others but as a party: they are out of them at once, and
 * see by no office of theirs that there are any. What is written in those says who left, and nothing of why.
 */
export async function keepApart(
  context: DeskContext,
  tx: StoreTx,
  others: readonly CaseId[],
  parties: readonly PersonId[],
): Promise<void> {
  const removed = [...new Set(parties)].map((personId) => ({ personId, why: "inhabil" as const }));
  for (const { state, stored, facts } of await takeOut(context, tx, others, removed)) {
    const { id, openedOn, open, version } = stored;
    const access = accessRows(state, facts, caseSettings(context), context.clock.today());
    await tx.saveSubCaseAccess({ id, openedOn, open, access });
    if (!state.vacant) continue;
    // Nobody owns it, and whoever was to name an owner is a party elsewhere now: the next who may is told.
    const before = assigners(state, { ...facts, others: facts.others.filter((one) => !parties.includes(one)) });
    const next = assigners(state, facts).filter((one) => !before.includes(one));
    const told = next.map((to) => caseTold(tx, id, `apart:${version}`, { to, reason: "nobody-owns" }, context.clock.wallNow()));
    await tx.enqueue(await Promise.all(told));
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
