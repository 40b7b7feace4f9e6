import type { ReportEvent } from "#domain/melding/commands.ts";
import { answersIndication, type Examination, examinationFor } from "#domain/oppfolging/enhet/indication.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { asCycle } from "./cycleCase.ts";

/**
 * AM-10: notes for the leader that they have opened the examination that their unit's results call for, in the transaction that opens
 * it. The process itself stays as it is, with its version and its timeline: whoever reads it sees nothing happen.
 */
export async function noteOwnExamination(context: DeskContext, tx: StoreTx, events: readonly ReportEvent[]): Promise<void> {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  for (const event of events) {
    if (event.type !== "ExaminationOpened" || event.unitId === null || !answersIndication(organisation, event)) continue;
    const running = (await tx.cycles()).map(asCycle).filter(({ cycle }) => isRunningOn(cycle, today));
    for (const { cycle } of running) {
      const process = await tx.processIn(cycle.id, event.unitId);
      if (process !== undefined) await tx.putExamined(process.id, event.by);
    }
  }
}

/** What this reader may know of it. */
export async function ownExamination(
  context: DeskContext,
  reads: StoreReads,
  { personId }: Who,
  { process, cycle }: { readonly process: UnitProcess; readonly cycle: Cycle },
): Promise<Examination | null> {
  const hasOpened = await reads.hasExamined(process.id, personId);
  const organisation = context.directory.organisation();
  return examinationFor(process, cycle, organisation, context.clock.today(), { personId, hasOpened });
}
