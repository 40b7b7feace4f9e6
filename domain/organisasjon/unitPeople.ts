import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { AreaRole, Organisation, Person, Role } from "./model.ts";
import { lineOf } from "./nearestLeader.ts";

/** Everybody who has a part in the work environment of a unit. People who have left are not among them. */
export type UnitPeople = {
  /** `null` when the directory names no leader, or one who has left. */
  readonly leaderId: PersonId | null;
  readonly noLeader: "NO_LEADER" | "LEADER_LEFT" | null;
  /** The first active leader above the unit who is not its own; `null` at the top. */
  readonly superiorId: PersonId | null;
  /** Safety representatives of the nearest area that the unit lies in, its own leader apart. */
  readonly verneombud: readonly PersonId[];
  readonly hovedverneombud: readonly PersonId[];
  /** Members of every such committee in the line: it sits above the units that its members work in. */
  readonly losam: readonly PersonId[];
  readonly koordinator: readonly PersonId[];
};

/**
 * Who leads, represents and supports a unit. Of those who hold a role for an area the nearest count: a safety representative
 * elected for the institute, not the one of the whole faculty. A leader never represents the staff of a unit that they lead.
 */
export function unitPeople(organisation: Organisation, unitId: UnitId): UnitPeople {
  const line = lineOf(organisation, unitId);
  const leaderId = organisation.units.get(unitId)?.leaderId;
  const active = leaderId !== undefined && isActive(organisation, leaderId);
  const superiorId = line
    .slice(1)
    .map((upper) => organisation.units.get(upper)?.leaderId)
    .find((id) => id !== undefined && id !== leaderId && isActive(organisation, id));
  const holders = holdersIn(organisation);
  const nearest = (role: "verneombud" | "koordinator"): readonly PersonId[] => {
    for (const id of line) {
      const found = (holders.area.get(areaKey(role, id)) ?? []).filter((person) => role !== "verneombud" || person !== leaderId);
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    leaderId: active ? leaderId : null,
    noLeader: active ? null : leaderId === undefined ? "NO_LEADER" : "LEADER_LEFT",
    superiorId: superiorId ?? null,
    verneombud: nearest("verneombud"),
    hovedverneombud: (holders.role.get("hovedverneombud") ?? []).filter((person) => person !== leaderId),
    losam: [...new Set(line.flatMap((id) => holders.area.get(areaKey("losam", id)) ?? []))],
    koordinator: nearest("koordinator"),
  };
}

/** Every active person with a role, in the directory's order. */
export function peopleWith(organisation: Organisation, role: Role): readonly PersonId[] {
  return holdersIn(organisation).role.get(role) ?? [];
}

/** Whether somebody is in the directory, has not left and holds at least one of these roles. */
export function hasRole(organisation: Organisation, id: PersonId, roles: readonly Role[]): boolean {
  const person = organisation.people.get(id);
  return person?.active === true && roles.some((role) => person.roles.includes(role));
}

/** Whether somebody is in the directory and has not left. */
export function isActive(organisation: Organisation, id: PersonId): boolean {
  return organisation.people.get(id)?.active === true;
}

/** Whether somebody is at work here: students who only report are not. */
export function isStaff(organisation: Organisation, id: PersonId): boolean {
  const person = organisation.people.get(id);
  return person?.active === true && person.roles.some((role) => role !== "student");
}

type Holders = {
  readonly role: ReadonlyMap<Role, readonly PersonId[]>;
  readonly area: ReadonlyMap<string, readonly PersonId[]>;
};

const areaRoles: readonly AreaRole[] = ["verneombud", "losam", "koordinator"];

// Follows from the snapshot and goes with it: 600 units ask for their people in one list.
const known = new WeakMap<Organisation, Holders>();

function holdersIn(organisation: Organisation): Holders {
  const found = known.get(organisation);
  if (found !== undefined) return found;
  const role = new Map<Role, PersonId[]>();
  const area = new Map<string, PersonId[]>();
  for (const person of organisation.people.values()) {
    if (!person.active) continue;
    for (const held of new Set(person.roles)) push(role, held, person.id);
    for (const key of areaKeys(person)) push(area, key, person.id);
  }
  const made = { role, area };
  known.set(organisation, made);
  return made;
}

function areaKeys(person: Person): ReadonlySet<string> {
  const keys = areaRoles
    .filter((role) => person.roles.includes(role))
    .flatMap((role) => {
      const stated = (person.areas ?? []).filter((area) => area.role === role).map(({ unitId }) => unitId);
      const units = stated.length > 0 || person.unitId === undefined ? stated : [person.unitId];
      return units.map((unitId) => areaKey(role, unitId));
    });
  return new Set(keys);
}

function areaKey(role: AreaRole, unitId: UnitId): string {
  return `${role} ${unitId}`;
}

function push<Key>(map: Map<Key, PersonId[]>, key: Key, id: PersonId): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [id]);
  else there.push(id);
}
