import { checkApplication } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { renewalOf, renewedAnswers } from "#domain/hjemmekontor/fastAvtale/renewal.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { DeskContext, Who } from "../context.ts";
import { answersOf, blank, withLengths } from "../draftAnswers.ts";
import { beginDraft, type DraftView, draftFacts, draftView } from "../drafts.ts";
import { openCase } from "../openCase.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { detailOf } from "../readCase.ts";

/**
 * An application for the time after an agreement, with its days and reasons filled in (HO-10: it is a new application, and nothing is
 * sent by itself). Where an application is begun already that one is given, as it is: nothing that was typed is lost.
 */
export async function renewAgreement(
  context: DeskContext,
  who: Who,
  caseId: CaseId,
  firstStep: string,
): Promise<Outcome<DraftView>> {
  return context.store.transaction(async (tx): Promise<Outcome<DraftView>> => {
    const open = await openCase(context, tx, who, caseId);
    if (open?.standing !== "employee" || open.loaded.kind !== "fast-avtale") return notFound;
    const facts = await draftFacts(context, tx, who, null);
    if (facts.regime?.kind !== "NORMAL") return refused(checkApplication(withLengths(blank), facts));
    const renewal = renewalOf(open.loaded.state, facts.today, facts.settings);
    if (renewal.kind === "refused") return refused([renewal.refusal]);
    const begun = (await tx.draftsOf(who.personId)).find((draft) => draft.kind === "fast-avtale");
    if (begun !== undefined) return done(draftView(begun, await draftFacts(context, tx, who, begun.caseId)));
    const current = await detailOf(context, tx, who, open);
    if (current.kind !== "fast-avtale") return notFound;
    const content = renewedAnswers(caseId, answersOf(current, open.loaded.state.agreement), renewal);
    const draft = { id: context.newId() as CaseId, caseId: null, step: firstStep, content };
    return done(await beginDraft(context, tx, who, draft, facts));
  });
}
