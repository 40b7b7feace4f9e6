import { system } from "#domain/kernel/actor.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { unitsToOpen } from "#domain/oppfolging/enhet/deadlines.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { DeskContext } from "../context.ts";
import { asProcess, loadCycle } from "./cycleCase.ts";
import { saveProcess } from "./saveCycleCase.ts";

/**
 * AM-03: opens every unit of the directory that has no process in a cycle yet; on the cycle's first day, and each day after it for
 * units that are made later. Each in a transaction of its own, so that 600 of them stop nobody: what a crash leaves undone is
 * done by the next run.
 */
export async function openUnits(context: DeskContext, cycleId: CaseId): Promise<void> {
  const loaded = await loadCycle(context.store.read, cycleId);
  if (loaded === undefined || !isRunningOn(loaded.cycle, context.clock.today())) return;
  const processes = (await context.store.read.processesOf(cycleId)).map(asProcess);
  const units = context.directory.organisation().units.keys();
  for (const unitId of unitsToOpen(
    units,
    processes.map(({ process }) => process),
  )) {
    await openUnit(context, cycleId, unitId);
  }
  context.wake();
}

async function openUnit(context: DeskContext, cycleId: CaseId, unitId: UnitId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadCycle(tx, cycleId);
    // Another server may have been quicker.
    if (loaded === undefined || (await tx.processIn(cycleId, unitId)) !== undefined) return;
    const id = context.newId() as CaseId;
    const facts = {
      actor: system,
      now: context.clock.now(),
      organisation: context.directory.organisation(),
      cycle: loaded.cycle,
      usedArchiveReferences: new Set<string>(),
    };
    const decision = decideUnit(undefined, { type: "OpenUnit", id, unitId }, facts);
    if (!decision.ok) return;
    await saveProcess(context, tx, undefined, decision.events, {
      ...{ stored: undefined, actor: system, texts: [] },
      cycle: loaded.cycle,
    });
  });
}
