import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { sightOf, standingsTo, type UnitSight, type UnitStanding } from "#domain/oppfolging/enhet/access.ts";
import type { UnitFacts } from "#domain/oppfolging/enhet/facts.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import type { StoredCycleCase } from "../../store/cycleTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";

export type LoadedCycle = { readonly stored: StoredCycleCase; readonly cycle: Cycle };
export type LoadedProcess = { readonly stored: StoredCycleCase; readonly process: UnitProcess };

/** A process that this person may see, with its cycle and how they stand to the unit. */
export type OpenProcess = LoadedProcess & {
  readonly of: LoadedCycle;
  readonly standings: readonly UnitStanding[];
  readonly sight: UnitSight;
};

/** A stored cycle with its state as the domain knows it: written by `evolveCycle`, and trusted. */
export function asCycle(stored: StoredCycleCase): LoadedCycle {
  return { stored, cycle: stored.state as Cycle };
}

export function asProcess(stored: StoredCycleCase): LoadedProcess {
  return { stored, process: stored.state as UnitProcess };
}

export async function loadCycle(reads: StoreReads, id: CaseId): Promise<LoadedCycle | undefined> {
  const stored = await reads.loadCycleCase(id);
  return stored?.kind === "syklus" ? asCycle(stored) : undefined;
}

export async function loadProcess(reads: StoreReads, id: CaseId): Promise<LoadedProcess | undefined> {
  const stored = await reads.loadCycleCase(id);
  return stored?.kind === "enhet" ? asProcess(stored) : undefined;
}

/** Loads a process for somebody; `undefined` when there is none or they have no part in it, which nobody can tell apart. */
export async function openProcess(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  id: CaseId,
): Promise<OpenProcess | undefined> {
  const loaded = await loadProcess(reads, id);
  if (loaded === undefined) return undefined;
  const standings = standingsTo(context.directory.organisation(), who.personId, loaded.process.unitId, loaded.process);
  const sight = sightOf(standings);
  if (sight === undefined) return undefined;
  const of = await loadCycle(reads, loaded.stored.cycleId);
  if (of === undefined) throw new Error("a process without its cycle");
  return { ...loaded, of, standings, sight };
}

export const asPerson = (id: PersonId): Actor => ({ kind: "person", id });

/** What the rules have to know for a process, read in the same transaction. */
export async function unitFacts(
  context: DeskContext,
  reads: StoreReads,
  about: { readonly actor: Actor; readonly process: UnitProcess; readonly cycle: Cycle; readonly reference?: string | undefined },
): Promise<UnitFacts> {
  const { actor, process, cycle, reference } = about;
  const holder = reference === undefined ? undefined : await reads.archivedUnder(reference);
  const used = reference !== undefined && holder !== undefined && holder !== process.id ? [reference] : [];
  return {
    actor,
    now: context.clock.now(),
    organisation: context.directory.organisation(),
    cycle,
    previous: await previousProcess(reads, process, cycle),
    usedArchiveReferences: new Set(used),
  };
}

/** The unit's process in the newest cycle before this one. */
async function previousProcess(reads: StoreReads, process: UnitProcess, cycle: Cycle): Promise<UnitProcess | undefined> {
  const earlier = (await reads.cycles()).map((stored) => asCycle(stored).cycle).filter(({ year }) => year < cycle.year);
  const last = earlier.toSorted((a, b) => b.year - a.year)[0];
  if (last === undefined) return undefined;
  const stored = await reads.processIn(last.id, process.unitId);
  return stored === undefined ? undefined : asProcess(stored).process;
}
