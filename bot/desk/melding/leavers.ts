import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { handsAfter } from "#domain/melding/succession.ts";
import { isActive } from "#domain/organisasjon/unitPeople.ts";
import type { DeskContext } from "../context.ts";
import { factsFor } from "./factsFor.ts";
import { loadReport } from "./openReport.ts";
import { saveReport } from "./saveReport.ts";

/**
 * A report does not lie with somebody who has left: it goes to whoever is next in line, as it would have gone if they had not been there.
 * Nobody has to think of it, and its reporter is told who reads it now by the page itself.
 */
export async function passOnFromLeavers(context: DeskContext, id: CaseId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadReport(tx, id);
    if (loaded === undefined) return;
    const organisation = context.directory.organisation();
    const left = loaded.report.handlers.filter(({ personId }) => !isActive(organisation, personId));
    if (left.length === 0) return;
    const removed = left.map(({ personId }) => ({ personId, why: "overlevert" as const }));
    const change = handsAfter(loaded.report, removed, null, await factsFor(context, tx, system));
    await saveReport(context, tx, [change], {
      before: loaded.report,
      expectedVersion: loaded.stored.version,
      actor: system,
      texts: [],
    });
  });
}
