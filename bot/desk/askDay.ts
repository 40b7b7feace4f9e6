import type { CaseDetail } from "#domain/contract/views.ts";
import { decideDay } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { DayRequest } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { dayFacts, surroundingsOf } from "./facts.ts";
import { textKeeper } from "./keepText.ts";
import { openCase } from "./openCase.ts";
import { done, notFound, type Outcome, refused } from "./outcome.ts";
import { readCase } from "./readCase.ts";
import { saveDay } from "./saveChange.ts";

/**
 * Asks for a single day or a short period (C1). The id was made with the form, so that a form sent twice is one request: the
 * second time answers with the case that the first one made.
 */
export async function askDay(
  context: DeskContext,
  who: Who,
  id: CaseId,
  request: DayRequest<string>,
): Promise<Outcome<CaseDetail>> {
  const outcome = await context.store.transaction(async (tx): Promise<Outcome<CaseId>> => {
    if (!isKnown(context, who)) return notFound;
    const sent = await openCase(context, tx, who, id);
    if (sent?.standing === "employee") return done(id);
    // A form bears an id that nobody else has. One that was tampered with does not tell whether there is such a case: the request
    // gets an id of its own.
    const caseId = (await tx.loadCase(id)) === undefined ? id : (context.newId() as CaseId);
    const keeper = textKeeper(context);
    const actor = { kind: "person", id: who.personId } as const;
    const facts = dayFacts(context, await surroundingsOf(context, tx, who.personId), { actor, employeeId: who.personId });
    const command = { type: "AskDay", id: caseId, request: { ...request, work: keeper.keep("work", request.work) } } as const;
    const decision = decideDay(undefined, command, facts);
    if (!decision.ok) return refused(decision.refusals);
    const saved = await saveDay(context, tx, undefined, decision.events, {
      stored: undefined,
      by: who.personId,
      texts: keeper.kept(),
    });
    if (saved === "stale") throw new Error("a new case is there already");
    return done(caseId);
  });
  if (outcome.kind !== "done") return outcome;
  context.wake();
  return readCase(context, who, outcome.value);
}
