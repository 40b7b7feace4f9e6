import type { CycleDetail, CycleList, CycleSummary } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { keepsCycles, seesCycle } from "#domain/oppfolging/syklus/access.ts";
import { availableCycleCommands } from "#domain/oppfolging/syklus/available.ts";
import type { CycleFacts } from "#domain/oppfolging/syklus/decide.ts";
import { isRunningOn, proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import { peopleWith } from "#domain/organisasjon/unitPeople.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { asCycle, asPerson, type LoadedCycle, loadCycle } from "./cycleCase.ts";
import { textIdsIn, worded } from "./worded.ts";

/** `GET /api/cycles`: published dates are no secret in the house. */
export async function listCycles(context: DeskContext, who: Who): Promise<Outcome<CycleList, never>> {
  const organisation = context.directory.organisation();
  if (!seesCycle(organisation, who.personId)) return notFound;
  const cycles = (await context.store.read.cycles()).map(asCycle);
  const today = context.clock.today();
  const items = await Promise.all(cycles.map((loaded) => cycleSummary(context.store.read, loaded, today)));
  const proposal = keepsCycles(organisation, who.personId) ? proposalFor(cycles, today) : null;
  const representatives = proposal === null ? [] : peopleWith(organisation, "tillitsvalgt");
  return done({ items, proposal, representatives: representatives.map((id) => personView(organisation, id)) });
}

/** `GET /api/cycles/:id` */
export async function readCycle(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<CycleDetail, CycleDetail>> {
  if (!keepsCycles(context.directory.organisation(), who.personId)) return notFound;
  const loaded = await loadCycle(context.store.read, id);
  return loaded === undefined ? notFound : done(await detailOfCycle(context, context.store.read, who, loaded));
}

/** What everybody may know of a cycle on a date. */
export async function cycleSummary(reads: StoreReads, { stored, cycle }: LoadedCycle, today: LocalDate): Promise<CycleSummary> {
  const { id, year, status, plan } = cycle;
  const { opens, planDue, evaluationDue, ends, focusArea } = plan;
  // LM-02: shown in its own year only.
  const shown = focusArea !== null && yearOf(today) === year ? focusArea : null;
  const words = shown === null ? new Map<TextId, string>() : await reads.texts(id, [shown.textId]);
  return {
    ...{ id, version: stored.version, year, status, opens, planDue, evaluationDue, ends },
    running: isRunningOn(cycle, today),
    focusArea: shown === null ? null : (words.get(shown.textId) ?? null),
  };
}

export async function detailOfCycle(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  loaded: LoadedCycle,
): Promise<CycleDetail> {
  const { cycle } = loaded;
  const organisation = context.directory.organisation();
  const words = await reads.texts(cycle.id, textIdsIn(cycle));
  const said = worded(cycle, words);
  const person = (id: Parameters<typeof personView>[1]) => personView(organisation, id);
  return {
    ...(await cycleSummary(reads, loaded, context.clock.today())),
    plan: said.plan,
    publishedBy: person(cycle.publishedBy),
    publishedOn: cycle.publishedOn,
    changes: said.changes.map(({ by, on, reason }) => ({ by: person(by), on, reason })),
    recommendations: said.recommendations,
    closed: said.closed === null ? null : { ...said.closed, by: person(said.closed.by) },
    actions: availableCycleCommands(cycle, await cycleFacts(context, reads, who)),
    copyTo: cycle.plan.copyTo.map(person),
  };
}

export async function cycleFacts(context: DeskContext, reads: StoreReads, who: Who): Promise<CycleFacts> {
  return {
    actor: asPerson(who.personId),
    now: context.clock.now(),
    organisation: context.directory.organisation(),
    publishedYears: (await reads.cycles()).map((stored) => asCycle(stored).cycle.year),
  };
}

const yearOf = (date: LocalDate) => Number(date.slice(0, 4));

/** The first year, from this one on, that nothing is published for. */
function proposalFor(cycles: readonly LoadedCycle[], today: LocalDate): CycleList["proposal"] {
  const taken = new Set(cycles.map(({ cycle }) => cycle.year));
  let year = yearOf(today);
  while (taken.has(year)) year += 1;
  return { year, plan: proposedPlan(year) };
}
