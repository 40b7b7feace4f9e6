import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { archiveReference } from "#domain/oppfolging/enhet/decidePlan.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { asPerson, openProcess, unitFacts } from "./cycleCase.ts";
import { detailOfProcess } from "./readUnit.ts";
import { saveProcess } from "./saveCycleCase.ts";
import { unitCommand } from "./unitCommand.ts";

/**
 * Carries out what somebody wants with a unit's process, from chat or tab. `version` is the one the person saw; when the process
 * has moved on they get it as it is now and nothing is done.
 */
export async function runUnitCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: UnitCommandInput,
): Promise<Outcome<UnitDetail, UnitDetail>> {
  const outcome = await context.store.transaction((tx) => inTransaction(context, tx, who, id, version, input));
  if (outcome.kind === "done") context.wake();
  return outcome;
}

async function inTransaction(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  id: CaseId,
  version: number,
  input: UnitCommandInput,
): Promise<Outcome<UnitDetail, UnitDetail>> {
  const open = await openProcess(context, tx, who, id);
  if (open === undefined) return notFound;
  if (open.stored.version !== version) return { kind: "stale", current: await detailOfProcess(context, tx, who, open) };
  const keeper = textKeeper(context);
  const command = unitCommand(context, input, keeper);
  const reference = input.type === "RecordArchiveReference" ? archiveReference(input.reference ?? "") : undefined;
  const about = { actor: asPerson(who.personId), process: open.process, cycle: open.of.cycle, reference };
  const decision = decideUnit(open.process, command, await unitFacts(context, tx, about));
  if (!decision.ok) return refused(decision.refusals);
  const change = { stored: open.stored, actor: about.actor, texts: keeper.kept(), cycle: open.of.cycle };
  const saved = await saveProcess(context, tx, open.process, decision.events, change);
  const after = await openProcess(context, tx, who, id);
  // A measure that was given away takes its former owner's sight along: they have had their answer with the refusal or the save.
  if (after === undefined) return notFound;
  const detail = await detailOfProcess(context, tx, who, after);
  return saved === "stale" ? { kind: "stale", current: detail } : done(detail);
}
