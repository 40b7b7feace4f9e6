import type { CaseDetail, CaseSummary } from "#domain/contract/views.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { StoreReads } from "../store/types.ts";
import { agreementDetail, agreementSummary, agreementTexts } from "./agreementView.ts";
import type { LoadedCase } from "./caseState.ts";
import { commonDetail, commonSummary } from "./commonView.ts";
import type { DeskContext, Who } from "./context.ts";
import { dayDetail, daySummary, dayTexts } from "./dayView.ts";
import { agreementFacts, dayFacts, type Surroundings, surroundingsOf } from "./facts.ts";
import { missingLeaderOf } from "./hjemmekontor/missingLeader.ts";
import { teamWith } from "./hjemmekontor/teamWith.ts";
import { type OpenCase, openCase } from "./openCase.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { undoFacts } from "./undoFacts.ts";

/**
 * `GET /api/cases/:id` and every card that follows a case: the whole of it, for somebody who may see it. The answer to whoever has just
 * changed a case comes from here too: on PostgreSQL a transaction stands by all that it has read, and would have to be done again
 * whenever somebody saves another case beside it.
 * @param known as for `detailOf`
 */
export async function readCase(context: DeskContext, who: Who, id: CaseId, known?: Surroundings): Promise<Outcome<CaseDetail>> {
  const open = await openCase(context, context.store.read, who, id);
  return open === undefined ? notFound : done(await detailOf(context, context.store.read, who, open, known));
}

/**
 * The detail of a case that was opened for this person. The only place where a case's texts are unsealed.
 * @param known the employee's cases, where they have been read already: what they say of this very case is not used.
 */
export async function detailOf(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  open: OpenCase,
  known?: Surroundings,
): Promise<CaseDetail> {
  const { loaded, standing } = open;
  const organisation = context.directory.organisation();
  const surroundings = known ?? (await surroundingsOf(context, reads, loaded.state.employeeId));
  const events = await reads.events(loaded.state.id);
  const common = commonDetail(organisation, loaded, {
    viewer: viewerOf(context, who, surroundings),
    missing: missingLeaderOf(context, loaded.state.employeeId),
    standing,
    events,
    cases: surroundings.cases,
    today: context.clock.today(),
  });
  const about = { ...aboutCase(who.personId, loaded), ...undoFacts(context, events) };
  if (loaded.kind === "fast-avtale") {
    const words = await reads.texts(loaded.state.id, agreementTexts(loaded.state));
    const facts = agreementFacts(context, surroundings, about);
    const team = standing === "leader" ? await teamWith(reads, organisation, loaded.state, facts) : null;
    const others = surroundings.agreements.filter(({ id }) => id !== loaded.state.id);
    return agreementDetail(loaded.stored, loaded.state, facts, common, words, team, [loaded.state, ...others]);
  }
  const words = await reads.texts(loaded.state.id, dayTexts(loaded.state));
  const facts = dayFacts(context, surroundings, about);
  return dayDetail(loaded.stored, loaded.state, facts, surroundings.agreements, common, words);
}

/** A line of a list for this person. */
export function summaryOf(context: DeskContext, who: Who, loaded: LoadedCase, surroundings: Surroundings): CaseSummary {
  const common = commonSummary(context.directory.organisation(), loaded, viewerOf(context, who, surroundings));
  const about = aboutCase(who.personId, loaded);
  if (loaded.kind === "fast-avtale") {
    return agreementSummary(loaded.stored, loaded.state, agreementFacts(context, surroundings, about), common);
  }
  return daySummary(loaded.stored, loaded.state, dayFacts(context, surroundings, about), surroundings.agreements, common);
}

function viewerOf(context: DeskContext, { personId }: Who, { substitutes }: Surroundings) {
  const language: Language = context.directory.organisation().people.get(personId)?.language ?? "nb";
  return { id: personId, language, substitutes };
}

/** Whom and what the facts of an existing case are about. */
export function aboutCase(personId: PersonId, { state }: LoadedCase) {
  return {
    actor: { kind: "person", id: personId } as const,
    employeeId: state.employeeId,
    caseId: state.id,
    rulesOn: state.rulesOn,
  };
}
