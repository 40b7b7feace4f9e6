import type { UnitRow } from "#domain/contract/oppfolgingViews.ts";

const near: readonly UnitRow["standings"][number][] = ["leder", "verneombud", "losam"];

/** Duties that are one's own to do in a unit. Following it up is done from the map. */
export function dutiesOf({ duties }: UnitRow): UnitRow["duties"] {
  return duties.filter(({ duty }) => !duty.startsWith("foelg-opp"));
}

/** A unit that one leads or speaks for, or in which something waits for oneself. */
export function isOwn(unit: UnitRow): boolean {
  return unit.standings.some((standing) => near.includes(standing)) || dutiesOf(unit).length > 0;
}
