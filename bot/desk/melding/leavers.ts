import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { decideReport } from "#domain/melding/decide.ts";
import { isUnseenReport } from "#domain/melding/unseen.ts";
import type { DeskContext } from "../context.ts";
import { factsFor } from "./factsFor.ts";
import { loadReport } from "./openReport.ts";
import { saveReport } from "./saveReport.ts";

/**
 * A report, or a question of habilitet in it, does not lie with somebody who has left: it goes to whoever is next in line, as it would have gone if they had not been there.
 * Nobody has to think of it, and its reporter is told who reads it now by the page itself.
 */
export async function passOnFromLeavers(context: DeskContext, id: CaseId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadReport(tx, id);
    // One that came without a name today lies unseen till tomorrow, and is passed on then: that somebody new is told of it would tell the hour.
    if (loaded === undefined || isUnseenReport(loaded.report, context.clock.today())) return;
    const decision = decideReport(loaded.report, { type: "ReplaceGone" }, await factsFor(context, tx, system, loaded));
    if (!decision.ok) return;
    await saveReport(context, tx, decision.events, {
      before: loaded.report,
      expectedVersion: loaded.stored.version,
      actor: system,
      texts: [],
    });
  });
}
