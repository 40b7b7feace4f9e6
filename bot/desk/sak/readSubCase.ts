import type { Worded } from "#domain/contract/oppfolgingViews.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { openQuestions } from "#domain/habilitet/questions.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { standingsTo } from "#domain/sak/access.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { caseCandidates } from "#domain/sak/candidates.ts";
import { deadlinesOf } from "#domain/sak/deadlines.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import { nextStep } from "#domain/sak/next.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { textIdsIn, worded } from "../oppfolging/worded.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { accessRows, dueOn } from "./caseAccess.ts";
import { caseFacts, holidaysNow } from "./caseFacts.ts";
import { caseReadings, caseTimeline } from "./caseTimeline.ts";
import { handlingShown, mandateShown } from "./handlingView.ts";
import { noteReading } from "./noteReading.ts";
import { type OpenedSubCase, openSubCase } from "./openSubCase.ts";
import { partySeenBy, partyShown } from "./partyView.ts";
import { type PersonOf, whoShown } from "./people.ts";
import { seenBy } from "./seenBy.ts";

/** A case as this person may see it. Reading it is written down; `not_found` for whoever has no access. */
export async function readSubCase(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<CaseDetail, CaseDetail>> {
  if (!isKnown(context, who)) return notFound;
  const holidays = await holidaysNow(context);
  return context.store.transaction(async (tx) => {
    const open = await openSubCase(context, tx, who, id);
    if (open === undefined) return notFound;
    await noteReading(context, tx, who, open);
    const facts = await caseFacts(context, tx, open.state, { kind: "person", id: who.personId }, holidays);
    return done(await detailOf(context, tx, who, open, facts));
  });
}

/** The detail that belongs to somebody's sight of a case. */
export async function detailOf(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  open: OpenedSubCase,
  facts: CaseFacts,
): Promise<CaseDetail> {
  const { state, stored, sight } = open;
  const { organisation, settings } = facts;
  const person: PersonOf = (id) => personView(organisation, id);
  const today = context.clock.today();
  const possible = possibleCommands(state, facts);
  const rows = accessRows(state, organisation, settings, today).filter(({ personId }) => personId === who.personId);
  const head = {
    ...{ id: state.id, number: state.number, status: state.status, openedOn: state.openedOn, version: stored.version },
    due: dueOn((rows.find(({ list }) => list === "handled") ?? rows[0])?.due ?? null, today),
    standings: standingsTo(state, who.personId, organisation),
    possible,
    seenBy: seenBy(state, who.personId, sight, organisation).map(({ personId, as }) => ({ person: person(personId), as })),
  };
  const fill = async <Shown>(shown: Shown): Promise<Worded<Shown>> => worded(shown, await wordsOf(reads, state.id, shown));
  switch (sight) {
    case "saksbehandling": {
      const language = organisation.people.get(who.personId)?.language ?? "nb";
      const mayRead = (await reads.reportLists(state.reportId, who.personId)).length > 0;
      const candidates = caseCandidates(state, facts);
      return {
        ...head,
        sight,
        ...(await fill(handlingShown(state, person, who.personId))),
        reportId: mayRead ? state.reportId : null,
        unitName: unitName(organisation, state.unitId ?? undefined, language),
        warnings: caseWarnings(state),
        next: nextStep(state, who.personId, possible) ?? null,
        deadlines: deadlinesOf(state, settings, today),
        candidates: {
          owners: candidates.owners.map(person),
          advisers: candidates.advisers.map(person),
          verneombud: candidates.verneombud.map(person),
        },
        timeline: await caseTimeline(reads, state, person),
        readings: await caseReadings(reads, state, organisation, person),
      };
    }
    case "foer-aapning":
      return { ...head, sight, ...(await fill(parties(open, person))), reporters: state.reporters.map(person) };
    case "habilitet": {
      const questions = openQuestions(state)
        .filter(({ deciderId }) => deciderId === who.personId)
        .map(({ personId, answer, reason }) => ({ person: person(personId), answer, reason }));
      return { ...head, sight, ...(await fill({ ...parties(open, person), questions })) };
    }
    case "foer-taushet":
      return { ...head, sight };
    case "part": {
      const seen = partySeenBy(state, who.personId);
      if (seen === undefined) throw new Error("a party's sight without a party");
      const events = (await reads.subCaseEvents(state.id)).map(({ data }) => data as CaseEvent);
      const shown = partyShown(state, { ...seen, personId: who.personId, events, settings, today }, person);
      return { ...head, sight, ...(await fill(shown)) };
    }
    case "samraad": {
      const { consultation } = state;
      if (consultation === null) throw new Error("a consultation's sight without a consultation");
      const { question, on, answer } = consultation;
      const shown = { question, on, answer: answer === null ? null : { text: answer.text, on: answer.on } };
      return { ...head, sight, ...(await fill(shown)), by: person(consultation.by) };
    }
    case "mandat": {
      if (state.mandate === null) throw new Error("a mandate's sight without a mandate");
      return { ...head, sight, ...(await fill({ mandate: mandateShown(state.mandate, person) })) };
    }
    case "nummer":
      return { ...head, sight, ...ownPart(open, who.personId) };
  }
}

const parties = ({ state }: OpenedSubCase, person: PersonOf) => ({
  parties: state.parties.map((one) => whoShown(one.who, person)),
});

/** SB-10, VA-34: number of the case and what they said themselves; of what others said, nothing. */
function ownPart({ state }: OpenedSubCase, personId: PersonId) {
  const { strain, restoring } = state;
  const asked = restoring.checks.findLast((check) => check.personId === personId);
  const looksAfter = strain?.involved === true && strain.representatives.includes(personId);
  return {
    strain: looksAfter
      ? { checks: strain.checks.filter(({ by }) => by === personId).map(({ concern, on }) => ({ concern, on })) }
      : null,
    protection: asked === undefined ? null : { askedOn: asked.askedOn, answered: asked.answer !== null },
  };
}

/** Opens the words that something shown refers to, and no others. */
async function wordsOf(reads: StoreReads, id: CaseId, shown: unknown): Promise<ReadonlyMap<TextId, string>> {
  return reads.texts(id, [...new Set(textIdsIn(shown))]);
}
