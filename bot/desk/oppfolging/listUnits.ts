import type { BranchRow, CycleUnits, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { standingsTo, type UnitStanding } from "#domain/oppfolging/enhet/access.ts";
import { countsByUnit, countUnits, overdueFirst, unitSummary } from "#domain/oppfolging/enhet/summary.ts";
import { remindersOn } from "#domain/oppfolging/paaminnelser/remindersOn.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { personView, unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { asProcess, type LoadedProcess, loadCycle } from "./cycleCase.ts";
import { ownDuties } from "./ownDuties.ts";
import { unreached } from "./reached.ts";
import { cycleSummary } from "./readCycle.ts";

/** `GET /api/cycles/:id/units`: the status of every unit that this person has a part in, without a word of what was written. */
export async function listUnits(context: DeskContext, who: Who, cycleId: CaseId): Promise<Outcome<CycleUnits, never>> {
  if (!isKnown(context, who)) return notFound;
  const reads = context.store.read;
  const loaded = await loadCycle(reads, cycleId);
  if (loaded === undefined) return notFound;
  const { cycle } = loaded;
  const organisation = context.directory.organisation();
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const today = context.clock.today();
  const seen = seenBy(organisation, who, (await reads.processesOf(cycleId)).map(asProcess));
  const rows = new Map(
    seen.map(({ process, standings }): [CaseId, UnitRow] => {
      const unit = organisation.units.get(process.unitId);
      const leaderId = unit?.leaderId;
      return [
        process.id,
        {
          ...unitSummary(process, cycle, organisation, today),
          name: unitName(organisation, process.unitId, language) ?? "",
          parentId: unit?.parentId ?? null,
          leader: leaderId === undefined ? null : personView(organisation, leaderId),
          standings,
          duties: isRunningOn(cycle, today) ? ownDuties(process, cycle, organisation, today, who) : [],
        },
      ];
    }),
  );
  const summaries = [...rows.values()];
  const cannotBeTold = await unreached(context, reads, cycle, seen);
  const { unreachable } = remindersOn({
    ...{ cycle, organisation, today, cannotBeTold },
    processes: seen.map(({ process }) => process),
    holidays: await context.holidays.around(today),
  });
  const snoozes = await reads.snoozesIn(cycleId);
  return done({
    cycle: await cycleSummary(reads, loaded, today),
    units: overdueFirst(summaries).flatMap(({ id }) => rows.get(id) ?? []),
    branches: branchesOf(organisation, summaries, (id) => unitName(organisation, id, language) ?? ""),
    counts: countUnits(summaries),
    mayChase: seen.some(({ standings }) => mayChase(standings)),
    unreachable: unreachable.map((line) => ({
      ...line,
      unitName: unitName(organisation, line.unitId, language) ?? "",
      person: line.personId === null ? null : personView(organisation, line.personId),
      toldInstead: line.toldInstead.map((id) => personView(organisation, id)),
    })),
    snooze: snoozes.find(({ personId }) => personId === who.personId) ?? null,
  });
}

type Seen = LoadedProcess & { readonly standings: readonly UnitStanding[] };

/** The processes that a person has a part in; those of whom they only own a measure are no part of the map. */
export function seenBy(organisation: Organisation, who: Who, processes: readonly LoadedProcess[]): readonly Seen[] {
  return processes.flatMap((loaded) => {
    const standings = standingsTo(organisation, who.personId, loaded.process.unitId, undefined);
    return standings.length === 0 ? [] : [{ ...loaded, standings }];
  });
}

/** Who follows up many units (domain rules section 2): coordinators, chief safety representatives, the leader above, and HR. */
export function mayChase(standings: readonly UnitStanding[]): boolean {
  return standings.some((standing) => ["koordinator", "hovedverneombud", "leder-over", "hr"].includes(standing));
}

/** The units above those of the list, with the counts of what lies below each and is on the list. */
function branchesOf(
  organisation: Organisation,
  summaries: readonly UnitRow[],
  nameOf: (id: UnitId) => string,
): readonly BranchRow[] {
  const parents = new Set([...organisation.units.values()].flatMap(({ parentId }) => (parentId === undefined ? [] : [parentId])));
  return [...countsByUnit(organisation, summaries)]
    .filter(([unitId]) => parents.has(unitId))
    .map(([unitId, counts]) => {
      const parentId = organisation.units.get(unitId)?.parentId ?? null;
      return { unitId, name: nameOf(unitId), parentId, counts };
    });
}
