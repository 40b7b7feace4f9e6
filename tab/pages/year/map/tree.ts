import type { BranchRow, CycleUnits, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { UnitId } from "#domain/kernel/ids.ts";

/** A line of the map: a branch, or the units that lie directly under the one that is looked at. */
type MapLine = { readonly branch: BranchRow | null; readonly units: readonly UnitRow[] };

export type MapView = {
  /** The branch that is looked at; `null` where the units have no common one. */
  readonly here: BranchRow | null;
  /** The way to it from the top, itself apart. */
  readonly above: readonly BranchRow[];
  readonly lines: readonly MapLine[];
  /** All units of it, overdue first. */
  readonly units: readonly UnitRow[];
};

/**
 * What the map shows of a branch: a line for each branch right below it and one for its own units, those with the most overdue
 * first. Without a branch that one sees, the lowest that holds all units: a faculty's coordinator starts at the faculty.
 */
export function mapOf({ units, branches }: CycleUnits, branchId: string | null): MapView {
  const byId = new Map<string, BranchRow>(branches.map((branch) => [branch.unitId, branch]));
  const here = (branchId === null ? undefined : byId.get(branchId)) ?? startOf(units, branches);
  const above: BranchRow[] = [];
  for (let up = parentOf(here, byId); up !== undefined; up = parentOf(up, byId)) {
    // What holds no other units than this one is no other place to go to.
    if (up.counts.total > (here?.counts.total ?? 0)) above.unshift(up);
  }
  const childFor = new Map<string, string | null>();
  /** The branch right below `here` that a unit lies in, `null` for one of its own; `undefined` for one that lies elsewhere. */
  const lineOf = (id: UnitId | null): string | null | undefined => {
    if (id === null) return here === null ? null : undefined;
    if (id === here?.unitId) return null;
    const known = childFor.get(id);
    if (known !== undefined) return known;
    const branch = byId.get(id);
    const parent = branch?.parentId ?? null;
    const isRightBelow = branch !== undefined && parent === (here?.unitId ?? null);
    return isRightBelow ? id : lineOf(parent);
  };
  const lines = new Map<string | null, UnitRow[]>();
  const shown: UnitRow[] = [];
  for (const unit of units) {
    const line = byId.has(unit.unitId) ? lineOf(unit.unitId) : lineOf(unit.parentId);
    if (line === undefined) continue;
    shown.push(unit);
    const there = lines.get(line);
    if (there === undefined) lines.set(line, [unit]);
    else there.push(unit);
  }
  const overdue = (line: MapLine) => line.units.filter(({ status }) => status === "forfalt").length;
  const sorted = [...lines].map(([id, of]): MapLine => ({ branch: id === null ? null : (byId.get(id) ?? null), units: of }));
  return { here, above, units: shown, lines: sorted.sort((a, b) => overdue(b) - overdue(a)) };
}

function parentOf(branch: BranchRow | null, byId: ReadonlyMap<string, BranchRow>): BranchRow | undefined {
  return branch?.parentId == null ? undefined : byId.get(branch.parentId);
}

function startOf(units: readonly UnitRow[], branches: readonly BranchRow[]): BranchRow | null {
  const whole = branches.filter(({ counts }) => counts.total === units.length);
  // Of those that hold everything, the one that no other of them lies below.
  return whole.find(({ unitId }) => !whole.some(({ parentId }) => parentId === unitId)) ?? null;
}
