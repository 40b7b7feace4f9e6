import type { UnitId } from "#domain/kernel/ids.ts";
import { standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { Role } from "#domain/organisasjon/model.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import type { Waiting } from "#domain/start/model.ts";
import { gathered } from "#domain/start/order.ts";
import type { StoreReads } from "../../store/types.ts";
import { unitName } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { asCycle, asProcess, type LoadedCycle, type LoadedProcess } from "../oppfolging/cycleCase.ts";
import { ownDuties } from "../oppfolging/ownDuties.ts";
import { oneWaiting } from "./oneWaiting.ts";

/** Who can hold a duty in a unit's year beside those who lead; whoever keeps the cycle or its records holds none. */
const holders: readonly Role[] = ["verneombud", "hovedverneombud", "losam", "koordinator"];
/** Up to so many units are fetched one by one; with more it is faster to have all. */
const fetchedAlone = 8;

/**
 * The duties that somebody has in the units of the cycle that runs: each unit by name while they are few, else one line for each duty, so that
 * a coordinator of 600 units reads three lines.
 */
export async function yearWaiting(context: DeskContext, reads: StoreReads, who: Who): Promise<readonly Waiting[]> {
  const organisation = context.directory.organisation();
  if (!leadsUnit(organisation, who.personId) && !hasRole(organisation, who.personId, holders)) return [];
  const today = context.clock.today();
  const running = (await reads.cycles()).map(asCycle).filter(({ cycle }) => isRunningOn(cycle, today));
  if (running.length === 0) return [];
  const units = [...organisation.units.keys()].filter((id) => standingsTo(organisation, who.personId, id, undefined).length > 0);
  return (await Promise.all(running.map((one) => dutiesIn(context, reads, who, one, units)))).flat();
}

async function dutiesIn(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  { cycle }: LoadedCycle,
  units: readonly UnitId[],
): Promise<readonly Waiting[]> {
  const organisation = context.directory.organisation();
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const found = (await processesIn(reads, cycle.id, units)).flatMap(({ process }) =>
    ownDuties(process, cycle, organisation, context.clock.today(), who).map((duty) => ({ process, duty })),
  );
  const lines = found.map(({ process, duty: { duty, due, what, why } }) =>
    oneWaiting("aarshjul", {
      due,
      about: unitName(organisation, process.unitId, language),
      duty: { duty, what, why },
      place: { page: "aarshjul", id: process.id, side: null },
    }),
  );
  return [...Map.groupBy(lines, ({ duty }) => `${duty?.duty} ${duty?.why}`).values()].flatMap((same) => {
    const follows = same[0]?.duty?.duty.startsWith("foelg-opp") === true || same[0]?.duty?.duty.startsWith("eskalert") === true;
    return gathered(same, { page: "aarshjul", id: null, side: follows ? "enheter" : "mitt" });
  });
}

async function processesIn(
  reads: StoreReads,
  cycleId: LoadedCycle["cycle"]["id"],
  units: readonly UnitId[],
): Promise<readonly LoadedProcess[]> {
  const seen = new Set(units);
  const stored =
    units.length <= fetchedAlone
      ? await Promise.all(units.map((id) => reads.processIn(cycleId, id)))
      : await reads.processesOf(cycleId);
  return stored.flatMap((one) => (one === undefined ? [] : [asProcess(one)])).filter(({ process }) => seen.has(process.unitId));
}
