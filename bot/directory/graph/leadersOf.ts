import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Drift } from "#domain/organisasjon/drift.ts";
import type { Unit } from "#domain/organisasjon/model.ts";

/** What leaders are found from: who works where, whom Entra names as whose manager, and whom the mapping names itself. */
export type LeaderFacts = {
  readonly units: readonly Unit[];
  /** Staff by the unit they are placed in. */
  readonly staffIn: ReadonlyMap<UnitId, readonly PersonId[]>;
  /** A manager who is staff here; nobody else leads. */
  readonly managerOf: ReadonlyMap<PersonId, PersonId>;
  readonly isHere: (id: PersonId) => boolean;
};

export type Leaders = { readonly leaderOf: ReadonlyMap<UnitId, PersonId>; readonly drift: readonly Drift[] };

/**
 * Who leads each unit: whom the mapping names, else the one person whom Entra names as manager of everybody in the unit and of those who lead
 * the units right below it, the person themself apart. Where Entra names several, or nobody, the unit has no leader: a majority would
 * be a guess, and would give somebody the right to decide.
 */
export function leadersOf({ units, staffIn, managerOf, isHere }: LeaderFacts): Leaders {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const leaderOf = new Map<UnitId, PersonId>();
  const drift: Drift[] = [];
  for (const unit of lowestFirst(units)) {
    const reports = [...(staffIn.get(unit.id) ?? []), ...(below.get(unit.id) ?? []).flatMap(({ id }) => leaderOf.get(id) ?? [])];
    if (unit.leaderId !== undefined && !isHere(unit.leaderId)) {
      drift.push({ kind: "unit-leader-gone", whom: { of: "unit", id: unit.id } });
      continue;
    }
    if (unit.leaderId !== undefined) {
      leaderOf.set(unit.id, unit.leaderId);
      drift.push(...withAnotherManager(unit.leaderId, staffIn.get(unit.id) ?? [], managerOf));
      continue;
    }
    const [leader, ...others] = candidatesFor(reports, managerOf);
    if (leader !== undefined && others.length === 0) leaderOf.set(unit.id, leader);
    else if (reports.some((id) => managerOf.has(id)))
      drift.push({ kind: "unit-managers-differ", whom: { of: "unit", id: unit.id } });
  }
  return { leaderOf, drift };
}

/** Everybody who is manager of all of them that have one and are not the manager. */
function candidatesFor(reports: readonly PersonId[], managerOf: ReadonlyMap<PersonId, PersonId>): readonly PersonId[] {
  const under = Map.groupBy(
    reports.filter((id) => managerOf.has(id)),
    (id) => managerOf.get(id) as PersonId,
  );
  // With three managers or more nobody can be left out as the manager themself.
  if (under.size > 2) return [];
  return [...under.keys()].filter((candidate) =>
    [...under].every(([manager, people]) => manager === candidate || people.every((id) => id === candidate)),
  );
}

function withAnotherManager(
  leaderId: PersonId,
  staff: readonly PersonId[],
  managerOf: ReadonlyMap<PersonId, PersonId>,
): readonly Drift[] {
  return staff
    .filter((id) => id !== leaderId && managerOf.has(id) && managerOf.get(id) !== leaderId)
    .map((id) => ({ kind: "person-manager-other", whom: { of: "person", id } }));
}

/** Every unit after all that lie below it; the mapping has no circles. */
function lowestFirst(units: readonly Unit[]): readonly Unit[] {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const depth = new Map<UnitId, number>();
  const depthOf = (id: UnitId): number => {
    const line: UnitId[] = [];
    for (let at: UnitId | undefined = id; at !== undefined && !depth.has(at); at = parentOf.get(at)) line.push(at);
    for (const one of line.reverse()) {
      const above = parentOf.get(one);
      depth.set(one, above === undefined ? 0 : (depth.get(above) ?? 0) + 1);
    }
    return depth.get(id) ?? 0;
  };
  return [...units].sort((one, other) => depthOf(other.id) - depthOf(one.id));
}
