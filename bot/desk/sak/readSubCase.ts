import type { Worded } from "#domain/contract/oppfolgingViews.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import { deadlinesOf } from "#domain/sak/deadlines.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import { lettersDue } from "#domain/sak/letters.ts";
import { nextStep } from "#domain/sak/next.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { textIdsIn, worded } from "../oppfolging/worded.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { caseFacts, holidaysNow } from "./caseFacts.ts";
import { caseReadings, caseTimeline, partyTimelinePage } from "./caseTimeline.ts";
import { handlingShown } from "./handlingView.ts";
import { headShown, narrowShown } from "./narrowView.ts";
import { partLengths } from "./newest.ts";
import { noteReading } from "./noteReading.ts";
import { type OpenedSubCase, openSubCase } from "./openSubCase.ts";
import type { PersonOf } from "./people.ts";

/**
 * A case as this person may see it, with the newest part of its lists; what is older, and what documents and minutes say, is read by itself
 * (`readCasePart.ts`). Reading it is written down; `not_found` for whoever has no access.
 */
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
  { personId }: Who,
  open: OpenedSubCase,
  facts: CaseFacts,
): Promise<CaseDetail> {
  const { state, sight } = open;
  const { organisation, settings } = facts;
  const today = context.clock.today();
  const reader = { personId, sight, facts };
  const head = { ...headShown(state, reader), version: await reads.subCaseView(state.id, personId) };
  if (sight === "saksbehandling") {
    const person: PersonOf = (id) => personView(organisation, id);
    const language = organisation.people.get(personId)?.language ?? "nb";
    const mayRead = (await reads.reportLists(state.reportId, personId)).length > 0;
    return {
      ...head,
      sight,
      ...(await inWords(reads, state.id, handlingShown(state, person, personId, organisation))),
      reportId: mayRead ? state.reportId : null,
      unitName: unitName(organisation, state.unitId ?? undefined, language),
      warnings: caseWarnings(state),
      next: nextStep(state, personId, head.possible) ?? null,
      deadlines: [...deadlinesOf(state, settings, today), ...lettersDue(state, organisation, today)].toSorted((a, b) =>
        a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
      ),
      standard: { hearingDays: settings.hearingDays, commentDays: settings.commentDays },
      timeline: await caseTimeline(reads, state, person, { length: partLengths.tidslinje.first }),
      readings: await caseReadings(reads, state, facts, person),
    };
  }
  const shown = { ...head, ...(await inWords(reads, state.id, narrowShown(state, reader))) };
  if (shown.sight !== "part") return shown;
  return { ...shown, timeline: await partyTimelinePage(reads, state, shown.me.partyId, { length: partLengths.tidslinje.first }) };
}

/** The same with its words: those that it refers to are unsealed, and no others. */
export async function inWords<Shown>(reads: StoreReads, id: CaseId, shown: Shown): Promise<Worded<Shown>> {
  const words: ReadonlyMap<TextId, string> = await reads.texts(id, [...new Set(textIdsIn(shown))]);
  return worded(shown, words);
}
