import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { leadsUnit, type NearestLeader, nearestLeader, reportsOf } from "../../organisasjon/nearestLeader.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { isEmployed } from "./employed.ts";
import type { Vikariat } from "./model.ts";
import { isInForce } from "./period.ts";

/** Who stands in for whom on one day, by the leader who is away. */
export type Substitutes = ReadonlyMap<PersonId, PersonId>;

/** Somebody who may decide about home office, and in whose place; `null` for the nearest leader. */
export type Decider = { readonly id: PersonId; readonly onBehalfOf: PersonId | null };

/** Who may decide for an employee, the nearest leader first. `acting` is the one to whom it goes now. */
export type HomeDeciders =
  | { readonly kind: "some"; readonly deciders: readonly [Decider, ...Decider[]]; readonly acting: Decider }
  | Extract<NearestLeader, { readonly kind: "none" }>;

export const noSubstitutes: Substitutes = new Map();

/** Who stands in on a day. A substitute who has left stands in for nobody: it falls back to the leader. */
export function substitutesOn(organisation: Organisation, named: readonly Vikariat[], date: LocalDate): Substitutes {
  const standing = named.filter(
    (one) => isInForce(one, date) && one.substituteId !== one.leaderId && isEmployed(organisation, one.substituteId),
  );
  return new Map(standing.map(({ leaderId, substituteId }) => [leaderId, substituteId]));
}

/**
 * HO-05: the nearest leader, and whoever stands in for them. Never the employee: where the substitute is the one who asks, it goes to
 * the leader above, or to who stands in there. A substitute does not hand it on: theirs is only for their own staff.
 */
export function decidersOf(organisation: Organisation, substitutes: Substitutes, employeeId: PersonId): HomeDeciders {
  const nearest = nearestLeader(organisation, employeeId);
  if (nearest.kind === "none") return nearest;
  const leader: Decider = { id: nearest.leader.id, onBehalfOf: null };
  const deciders: [Decider, ...Decider[]] = [leader];
  const add = (decider: Decider) => {
    if (!deciders.some(({ id }) => id === decider.id)) deciders.push(decider);
    return deciders.find(({ id }) => id === decider.id) ?? decider;
  };
  let acting = leader;
  let away = leader.id;
  // Who was passed already is not asked again: a circle in the directory, or among substitutes, ends.
  const passed = new Set<PersonId>([employeeId, away]);
  for (let substitute = substitutes.get(away); substitute !== undefined; substitute = substitutes.get(away)) {
    if (substitute !== employeeId) return { kind: "some", deciders, acting: add({ id: substitute, onBehalfOf: away }) };
    const above = nearestLeader(organisation, away);
    if (above.kind === "none" || passed.has(above.leader.id)) break;
    away = above.leader.id;
    passed.add(away);
    acting = add({ id: away, onBehalfOf: leader.id });
  }
  return { kind: "some", deciders, acting };
}

/** How somebody may decide for an employee; `undefined` where they may not. */
export function deciderAs(
  organisation: Organisation,
  substitutes: Substitutes,
  employeeId: PersonId,
  personId: PersonId,
): Decider | undefined {
  const found = decidersOf(organisation, substitutes, employeeId);
  return found.kind === "none" ? undefined : found.deciders.find(({ id }) => id === personId);
}

/** Everybody for whom somebody may decide now: their own staff, and that of those in whose place they are. */
export function decidesFor(organisation: Organisation, substitutes: Substitutes, personId: PersonId): readonly PersonId[] {
  const own = reportsOf(organisation, personId);
  if (substitutes.size === 0) return own;
  const others = [...substitutes].flatMap(([leaderId, substituteId]) => [
    ...(substituteId === personId ? reportsOf(organisation, leaderId) : []),
    // A substitute's own go to somebody above.
    substituteId,
  ]);
  const known = new Set(own);
  const added = [...new Set(others)].filter(
    (id) => !known.has(id) && deciderAs(organisation, substitutes, id, personId) !== undefined,
  );
  return [...own, ...added];
}

/** In whose place somebody is now. */
export function standsInFor(substitutes: Substitutes, personId: PersonId): readonly PersonId[] {
  return [...substitutes].flatMap(([leaderId, substituteId]) => (substituteId === personId ? [leaderId] : []));
}

/** Whether somebody decides about anybody's home office: leads, or stands in for one who does. */
export function decidesHomeOffice(organisation: Organisation, substitutes: Substitutes, personId: PersonId): boolean {
  return leadsUnit(organisation, personId) || standsInFor(substitutes, personId).some((id) => leadsUnit(organisation, id));
}

/** HO-28: how somebody may set the week of a unit: as the leader of this very unit, or in their place. */
export function setsWeekOf(
  organisation: Organisation,
  substitutes: Substitutes,
  unitId: UnitId,
  personId: PersonId,
): Decider | undefined {
  const leaderId = organisation.units.get(unitId)?.leaderId;
  if (leaderId === undefined || !isActive(organisation, leaderId)) return undefined;
  if (leaderId === personId) return { id: personId, onBehalfOf: null };
  return substitutes.get(leaderId) === personId ? { id: personId, onBehalfOf: leaderId } : undefined;
}
