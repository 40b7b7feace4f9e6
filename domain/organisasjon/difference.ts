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

/**
 * Share of those who were there before that are gone, from 0 to 1. Many at once are rarely people who have left: rather half an answer, a
 * filter, or the wrong file.
 */
export function shareGone(before: Organisation, after: Organisation): number {
  let there = 0;
  let gone = 0;
  for (const { id, active } of before.people.values()) {
    if (!active) continue;
    there += 1;
    if (after.people.get(id)?.active !== true) gone += 1;
  }
  return there === 0 ? 0 : gone / there;
}

/** Roles and areas as one text: neither has an order. */
function heldBy({ roles, areas = [] }: Person): string {
  return [...new Set([...roles, ...areas.map(({ role, unitId }) => `${role} ${unitId}`)])].sort().join(",");
}
