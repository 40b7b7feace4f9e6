import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { Organisation, Person, Unit } from "./model.ts";

/** What became another between two readings of a directory, by id, in the order of the newer one. */
export type Difference = {
  readonly joined: readonly PersonId[];
  /** Active before, and now inactive or not there. */
  readonly left: readonly PersonId[];
  readonly renamed: readonly PersonId[];
  readonly moved: readonly PersonId[];
  /** Roles or the areas of them. */
  readonly rolesChanged: readonly PersonId[];
  readonly unitsNew: readonly UnitId[];
  readonly unitsGone: readonly UnitId[];
  readonly unitsRenamed: readonly UnitId[];
  /** Lies under another unit. */
  readonly unitsMoved: readonly UnitId[];
  /** Another leader, or one where there was none, or none where there was one. */
  readonly leaderChanged: readonly UnitId[];
};

export function differenceOf(before: Organisation, after: Organisation): Difference {
  const people = [...after.people.values()].filter(({ active }) => active);
  const stayed = people.flatMap((now) => {
    const then = before.people.get(now.id);
    return then?.active === true ? [{ then, now }] : [];
  });
  const units = [...after.units.values()].flatMap((now) => {
    const then = before.units.get(now.id);
    return then === undefined ? [] : [{ then, now }];
  });
  const peopleWhere = (differs: (then: Person, now: Person) => boolean) =>
    stayed.filter(({ then, now }) => differs(then, now)).map(({ now }) => now.id);
  const unitsWhere = (differs: (then: Unit, now: Unit) => boolean) =>
    units.filter(({ then, now }) => differs(then, now)).map(({ now }) => now.id);
  return {
    joined: people.filter(({ id }) => before.people.get(id)?.active !== true).map(({ id }) => id),
    left: [...before.people.values()]
      .filter(({ id, active }) => active && after.people.get(id)?.active !== true)
      .map(({ id }) => id),
    renamed: peopleWhere((then, now) => then.name !== now.name),
    moved: peopleWhere((then, now) => then.unitId !== now.unitId),
    rolesChanged: peopleWhere((then, now) => heldBy(then) !== heldBy(now)),
    unitsNew: [...after.units.keys()].filter((id) => !before.units.has(id)),
    unitsGone: [...before.units.keys()].filter((id) => !after.units.has(id)),
    unitsRenamed: unitsWhere(({ name: then }, { name: now }) => then.nb !== now.nb || then.nn !== now.nn || then.en !== now.en),
    unitsMoved: unitsWhere((then, now) => then.parentId !== now.parentId),
    leaderChanged: unitsWhere((then, now) => then.leaderId !== now.leaderId),
  };
}

/** People who are gone, or units that have lost their leader, of so many that there were. */
export type GoneAtOnce = { readonly what: "people" | "leaders"; readonly gone: number; readonly of: number };

/** So few may leave at once whatever their share: of a handful, one is a large part. */
const alwaysBelieved = 5;

/**
 * How many people, or leaders of units that are still there, are gone, where that is more than so many per cent of them; else `null`. Many at
 * once have rarely left: rather it is half an answer, a filter, a permission that was taken away, or the wrong file.
 */
export function goneAtOnce(before: Organisation, after: Organisation, mostPercent: number): GoneAtOnce | null {
  const isHere = ({ people }: Organisation, id: PersonId | undefined) => id !== undefined && people.get(id)?.active === true;
  const people = [...before.people.values()].filter(({ active }) => active);
  const led = [...before.units.values()].filter(({ id, leaderId }) => isHere(before, leaderId) && after.units.has(id));
  const counts: readonly GoneAtOnce[] = [
    { what: "people", gone: people.filter(({ id }) => !isHere(after, id)).length, of: people.length },
    { what: "leaders", gone: led.filter(({ id }) => !isHere(after, after.units.get(id)?.leaderId)).length, of: led.length },
  ];
  return counts.find(({ gone, of }) => gone > alwaysBelieved && gone * 100 > mostPercent * of) ?? null;
}

/** Roles and areas as one text: neither has an order. */
function heldBy({ roles, areas = [] }: Person): string {
  return [...new Set([...roles, ...areas.map(({ role, unitId }) => `${role} ${unitId}`)])].sort().join(",");
}
