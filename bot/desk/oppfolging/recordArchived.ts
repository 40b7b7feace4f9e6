import { v5 } from "uuid";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { type Delivery, deliveries } from "#domain/oppfolging/enhet/deadlines.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { archiveReference } from "#domain/oppfolging/enhet/decidePlan.ts";
import type { DeskContext } from "../context.ts";
import { asCycle, asProcess, loadCycle, loadProcess, unitFacts } from "./cycleCase.ts";
import { saveProcess } from "./saveCycleCase.ts";

/** Names everything that the archive gets from us, together with the process: a namespace of our own for UUIDs of version 5. */
const archiveNamespace = "6f1c2b1e-6c0e-5d0a-9a53-6d0f0f3a7c11";

/** The id of a thing in the archive: the same whenever it is sent, so that the archive knows it again. */
export function archiveId(processId: CaseId, what: string): string {
  return v5(`${processId}/${what}`, archiveNamespace);
}

/** How the archive's answer was taken: `known` had been recorded already, `unknown` names nothing of ours. */
export type Recorded = "recorded" | "known" | "unknown" | "refused";

/** AM-01: records the reference that the archive gave a package. The same answer again changes nothing. */
export async function recordArchived(
  context: DeskContext,
  answer: { readonly package: string; readonly reference: string; readonly archivedOn: LocalDate | null },
): Promise<Recorded> {
  const found = await packaged(context, answer.package);
  if (found === undefined) return "unknown";
  // The evaluation goes to the folder that the plan's reference names already.
  if (found.delivery === "evaluering") return "known";
  const outcome = await context.store.transaction(async (tx): Promise<Recorded> => {
    const loaded = await loadProcess(tx, found.processId);
    const of = loaded === undefined ? undefined : await loadCycle(tx, loaded.stored.cycleId);
    if (loaded === undefined || of === undefined) return "unknown";
    const { process, stored } = loaded;
    const reference = archiveReference(answer.reference);
    if (process.archive?.reference === reference) return "known";
    const { cycle } = of;
    const facts = await unitFacts(context, tx, { actor: system, process, cycle, reference });
    const command = { type: "RecordArchiveReference", reference, archivedOn: answer.archivedOn } as const;
    const decision = decideUnit(process, command, facts);
    if (!decision.ok) return "refused";
    const saved = await saveProcess(context, tx, process, decision.events, { stored, actor: system, texts: [], cycle });
    if (saved === "stale") throw new Error("a process changed within its transaction");
    return "recorded";
  });
  if (outcome === "recorded") context.wake();
  return outcome;
}

async function packaged(
  context: DeskContext,
  id: string,
): Promise<{ readonly processId: CaseId; readonly delivery: Delivery } | undefined> {
  for (const { cycle } of (await context.store.read.cycles()).map(asCycle)) {
    for (const { process } of (await context.store.read.processesOf(cycle.id)).map(asProcess)) {
      const delivery = deliveries.find((one) => archiveId(process.id, one) === id);
      if (delivery !== undefined) return { processId: process.id, delivery };
    }
  }
  return undefined;
}
