import type { CycleUnits, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";

/** The answer of the map for a house of 600 units in 12 faculties, made of a real one. */
export function manyUnits(real: CycleUnits): CycleUnits {
  const [model] = real.units;
  const root = real.branches.find(({ parentId }) => parentId === null);
  if (model === undefined || root === undefined) throw new Error("nothing to make units of");
  // Each faculty has them all.
  const statuses = ["forfalt", "ikke-startet", "i-gang", "levert"] as const;
  const faculties = Array.from({ length: 12 }, (_, index) => `fakultet-${index}` as UnitId);
  const units = Array.from({ length: 600 }, (_, index): UnitRow => {
    const parentId = faculties[index % 12] ?? null;
    const unitId = `enhet-${index}` as UnitId;
    return {
      ...model,
      id: `p-${index}` as CaseId,
      unitId,
      parentId,
      name: `Institutt ${index}`,
      status: statuses[Math.floor(index / 12) % 4] ?? "levert",
    };
  });
  const countsOf = (total: number) => {
    const each = Math.round(total / 4);
    return {
      ...real.counts,
      total,
      byStatus: { forfalt: each, "ikke-startet": each, "i-gang": each, levert: each, bortfalt: 0 },
    };
  };
  const counts = countsOf(600);
  const below = faculties.map((unitId, index) => ({
    ...{ unitId, name: `Fakultet ${index}`, parentId: root.unitId },
    counts: countsOf(50),
  }));
  return { ...real, units, counts, branches: [{ ...root, counts }, ...below], unreachable: [] };
}
