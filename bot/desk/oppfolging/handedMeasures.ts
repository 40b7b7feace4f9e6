import { system } from "#domain/kernel/actor.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { type HandOver, handOver, placeOf, type WaitingMeasure } from "#domain/oppfolging/overlevering/handOver.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { textKeeper } from "../keepText.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { asProcess, unitFacts } from "./cycleCase.ts";
import { saveProcess } from "./saveCycleCase.ts";

/**
 * The entry for other parts of the product: a measure for a unit's yearly plan, without case or person. Handed over twice under one
 * key it is one. It waits for the next time that the units of a cycle are looked after, at the latest the next day, so that the
 * moment at which it comes into a plan is not that at which a case moved on; where no plan is open, it waits for the next cycle.
 */
export async function handMeasure(context: DeskContext, asked: HandOver): Promise<Outcome<"kept" | "known", never>> {
  const outcome = handOver(asked, context.directory.organisation(), context.clock.today());
  if (!outcome.ok) return refused(outcome.refusals);
  return done(await context.store.transaction((tx) => tx.keepHanded(outcome.waiting)));
}

class StalePlace extends Error {}

/** Lays the measures that wait into the plans of a running cycle; those whose unit's plan is closed, or full, go on waiting. */
export async function placeHandedMeasures(context: DeskContext, cycle: Cycle): Promise<void> {
  for (const measure of await context.store.read.waitingHanded()) {
    await context.store
      .transaction((tx) => place(context, tx, cycle, measure))
      .catch((fault: unknown) => {
        if (!(fault instanceof StalePlace)) throw fault;
      });
  }
}

async function place(context: DeskContext, tx: StoreTx, cycle: Cycle, measure: WaitingMeasure): Promise<void> {
  const unitId = placeOf(measure, context.directory.organisation());
  const found = unitId === null ? undefined : await tx.processIn(cycle.id, unitId);
  if (found === undefined) return;
  const { stored, process } = asProcess(found);
  const keeper = textKeeper(context);
  const { key: handedId, kind, due } = measure;
  const command = { type: "HandOverMeasure", handedId, text: keeper.keep("text", measure.text), kind, due } as const;
  const decision = decideUnit(process, command, await unitFacts(context, tx, { actor: system, process, cycle }));
  // Another server may have been quicker: then it lies there already.
  if (!decision.ok || !(await tx.placeHanded(handedId))) return;
  const change = { stored, actor: system, texts: keeper.kept(), cycle };
  // Nothing of this transaction stands where somebody changed the process meanwhile: it is tried again the next time.
  if ((await saveProcess(context, tx, process, decision.events, change)) === "stale") throw new StalePlace();
}
