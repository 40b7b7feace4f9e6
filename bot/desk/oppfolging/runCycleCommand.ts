import type { CycleCommandInput, CycleRequest } from "#domain/contract/oppfolgingCommand.ts";
import type { CycleDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { keepsCycles } from "#domain/oppfolging/syklus/access.ts";
import { decideCycle } from "#domain/oppfolging/syklus/decide.ts";
import type { CycleCommand, CyclePlan } from "#domain/oppfolging/syklus/model.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { type TextKeeper, textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { asPerson, loadCycle } from "./cycleCase.ts";
import { cycleFacts, detailOfCycle } from "./readCycle.ts";
import { saveCycle } from "./saveCycleCase.ts";

type CycleOutcome = Outcome<CycleDetail, CycleDetail>;

/** Publishes the cycle of a year (domain rules 7.8). Twice is refused with the one that is there. */
export async function publishCycle(context: DeskContext, who: Who, { year, plan }: CycleRequest): Promise<CycleOutcome> {
  if (!keepsCycles(context.directory.organisation(), who.personId)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<CycleOutcome> => {
    const keeper = textKeeper(context);
    const id = context.newId() as CaseId;
    const command: CycleCommand = { type: "PublishCycle", id, year, plan: planOf(plan, keeper) };
    const decision = decideCycle(undefined, command, await cycleFacts(context, tx, who));
    if (!decision.ok) return refused(decision.refusals);
    const change = { stored: undefined, actor: asPerson(who.personId), texts: keeper.kept() };
    await saveCycle(context, tx, undefined, decision.events, change);
    return done(await reloaded(context, tx, who, id));
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** Changes a published cycle, from the version that the person saw. */
export async function runCycleCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: CycleCommandInput,
): Promise<CycleOutcome> {
  if (!keepsCycles(context.directory.organisation(), who.personId)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<CycleOutcome> => {
    const loaded = await loadCycle(tx, id);
    if (loaded === undefined) return notFound;
    if (loaded.stored.version !== version) return { kind: "stale", current: await detailOfCycle(context, tx, who, loaded) };
    const keeper = textKeeper(context);
    const decision = decideCycle(loaded.cycle, cycleCommand(input, keeper), await cycleFacts(context, tx, who));
    if (!decision.ok) return refused(decision.refusals);
    const change = { stored: loaded.stored, actor: asPerson(who.personId), texts: keeper.kept() };
    const saved = await saveCycle(context, tx, loaded.cycle, decision.events, change);
    const current = await reloaded(context, tx, who, id);
    return saved === "stale" ? { kind: "stale", current } : done(current);
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

async function reloaded(context: DeskContext, tx: StoreTx, who: Who, id: CaseId): Promise<CycleDetail> {
  const loaded = await loadCycle(tx, id);
  if (loaded === undefined) throw new Error("cycle lost within a transaction");
  return detailOfCycle(context, tx, who, loaded);
}

function cycleCommand(input: CycleCommandInput, keeper: TextKeeper): CycleCommand {
  switch (input.type) {
    case "ChangeCycle":
      return { ...input, plan: planOf(input.plan, keeper), reason: keeper.keep("reason", input.reason) };
    case "RecordRecommendation":
      return {
        ...input,
        topic: keeper.keep("topic", input.topic),
        recommendation: keeper.keep("recommendation", input.recommendation),
      };
    case "CloseCycle":
      return { ...input, reason: keeper.keep("reason", input.reason) };
  }
}

function planOf(plan: CycleRequest["plan"], keeper: TextKeeper): CyclePlan {
  return { ...plan, focusArea: keeper.keep("focusArea", plan.focusArea) };
}
