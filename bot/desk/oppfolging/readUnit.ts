import type { UnitDetail, Worded } from "#domain/contract/oppfolgingViews.ts";
import type { TimelineEntry } from "#domain/contract/views.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { representativesOf } from "#domain/oppfolging/enhet/access.ts";
import { availableUnitCommands } from "#domain/oppfolging/enhet/available.ts";
import { standingMeasures } from "#domain/oppfolging/enhet/decideMeasure.ts";
import type { Measure, UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { unitSummary } from "#domain/oppfolging/enhet/summary.ts";
import { tasksOf, warningsOf } from "#domain/oppfolging/enhet/tasks.ts";
import { adviceFor, slideFor } from "#domain/oppfolging/syklus/planFor.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { unitPeople } from "#domain/organisasjon/unitPeople.ts";
import type { StoredEvent } from "../../store/caseTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { asPerson, type OpenProcess, openProcess, unitFacts } from "./cycleCase.ts";
import { ownDuties } from "./ownDuties.ts";
import { cycleSummary } from "./readCycle.ts";
import { peopleIn, textIdsIn, worded } from "./worded.ts";

/** `GET /api/processes/:id` */
export async function readUnit(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<UnitDetail, UnitDetail>> {
  const open = await openProcess(context, context.store.read, who, id);
  return open === undefined ? notFound : done(await detailOfProcess(context, context.store.read, who, open));
}

/**
 * A process as this person may see it. The only place where its texts are unsealed: the whole of it for the leader and the safety
 * representatives, the words of their own measures for those who are responsible for them, and none for all others.
 */
export async function detailOfProcess(context: DeskContext, reads: StoreReads, who: Who, open: OpenProcess): Promise<UnitDetail> {
  const { stored, process, of, standings, sight } = open;
  const { cycle } = of;
  const organisation = context.directory.organisation();
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const today = context.clock.today();
  const facts = await unitFacts(context, reads, { actor: asPerson(who.personId), process, cycle });
  const people = unitPeople(organisation, process.unitId);
  const person = (id: PersonId) => personView(organisation, id);
  const isWhole = sight === "whole";
  const own = sight === "own-measures" ? ownMeasures(process, who.personId) : [];
  const seen = isWhole ? process : { own };
  const words = await reads.texts(process.id, textIdsIn(seen));
  const recommended = isWhole ? cycle.recommendations : [];
  const recommendations = worded(recommended, await reads.texts(cycle.id, textIdsIn(recommended)));
  const earlier = isWhole && facts.previous !== undefined ? standingMeasures(facts.previous) : [];
  const earlierWords =
    facts.previous === undefined ? new Map<TextId, string>() : await reads.texts(facts.previous.id, textIdsIn(earlier));
  const showsStatus = sight !== "own-measures";
  return {
    kind: "enhet",
    id: process.id,
    version: stored.version,
    cycle: await cycleSummary(reads, of, today),
    unitName: unitName(organisation, process.unitId, language) ?? "",
    sight,
    standings,
    summary: unitSummary(process, cycle, organisation, today),
    tasks: showsStatus ? tasksOf(process, cycle, today) : [],
    // What stands in the way of the rest names parts of the process, and is for those who see it.
    actions: availableUnitCommands(process, facts).filter(({ reachable }) => isWhole || reachable),
    duties: ownDuties(process, cycle, organisation, today, who),
    people: {
      leader: people.leaderId === null ? null : person(people.leaderId),
      superior: people.superiorId === null ? null : person(people.superiorId),
      representatives: representativesOf(people).map(person),
      losam: people.losam.map(person),
      koordinator: people.koordinator.map(person),
      staff: isWhole ? staffOf(organisation, process.unitId).map(person) : [],
    },
    process: isWhole ? worded(process, words) : null,
    warnings: isWhole ? warningsOf(process) : [],
    earlierMeasures: worded(earlier, earlierWords).map(({ measureId, content, progress }) => ({ measureId, content, progress })),
    ownMeasures: worded(own, words) as readonly Worded<Measure>[],
    names: Object.fromEntries(peopleIn({ seen, earlier }, organisation.people).map((id) => [id, person(id).name])),
    slide: process.start === null ? null : slideFor(cycle, process.start.startpunkt),
    advice: adviceFor(cycle),
    mainTopics: cycle.plan.mainTopics,
    recommendations,
    timeline: showsStatus ? (await reads.events(process.id)).map((event) => timelineEntry(context, event)) : [],
  };
}

function staffOf({ people }: Organisation, unitId: UnitId): readonly PersonId[] {
  const staff = [...people.values()].filter((one) => one.active && one.unitId === unitId);
  return staff.sort((a, b) => a.name.localeCompare(b.name, "nb")).map(({ id }) => id);
}

function ownMeasures(process: UnitProcess, personId: PersonId): readonly Measure[] {
  return standingMeasures(process).filter(({ content }) => content.ownerId === personId);
}

function timelineEntry(context: DeskContext, { type, at, actor }: StoredEvent): TimelineEntry {
  const by = actor.kind === "person" ? personView(context.directory.organisation(), actor.id).name : null;
  return { type, at, by };
}
