import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { Organisation, Person } from "../../organisasjon/model.ts";
import { lineOf } from "../../organisasjon/nearestLeader.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";

/**
 * How somebody stands to a unit's week. Its leader sees what is agreed and what waits. A colleague sees who is at home and nothing
 * else: S1 annex 2 speaks of a plan «for hvilke dager medarbeidere skal jobbe hjemmefra» that the staff take part in. Where the employer has not
 * opened it to colleagues, one sees one's own days.
 */
export type WeekStanding = "leader" | "colleague" | "own";

/** `undefined`: for this person the unit has no week. */
export function weekStanding(
  organisation: Organisation,
  viewerId: PersonId,
  unitId: UnitId,
  { weekForColleagues }: Pick<HomeOfficeSettings, "weekForColleagues">,
): WeekStanding | undefined {
  if (leadsThe(organisation, unitId, viewerId)) return "leader";
  const viewer = organisation.people.get(viewerId);
  if (viewer === undefined || viewer.unitId !== unitId || !isStaff(viewer) || !organisation.units.has(unitId)) return undefined;
  return weekForColleagues ? "colleague" : "own";
}

/** The units whose week this person may see: those that they lead, and their own. */
export function weekUnits(organisation: Organisation, viewerId: PersonId): readonly UnitId[] {
  const viewer = organisation.people.get(viewerId);
  if (viewer === undefined || !isActive(organisation, viewerId)) return [];
  const led = weeksIn(organisation).led.get(viewerId) ?? [];
  const { unitId } = viewer;
  const isMember = unitId !== undefined && isStaff(viewer) && organisation.units.has(unitId);
  return isMember && !led.includes(unitId) ? [...led, unitId] : led;
}

/**
 * Whose days stand in the week, as this standing sees it. The unit's own people, its leader among them; for the leader also the leaders
 * below whose applications come to them as those of the unit's people do.
 */
export function peopleOfWeek(
  organisation: Organisation,
  viewerId: PersonId,
  unitId: UnitId,
  standing: WeekStanding,
): readonly PersonId[] {
  if (standing === "own") return [viewerId];
  const { members, below } = weeksIn(organisation);
  const own = members.get(unitId) ?? [];
  return standing === "leader" ? [...own, ...(below.get(unitId) ?? [])] : own;
}

type Weeks = {
  readonly members: ReadonlyMap<UnitId, readonly PersonId[]>;
  readonly below: ReadonlyMap<UnitId, readonly PersonId[]>;
  readonly led: ReadonlyMap<PersonId, readonly UnitId[]>;
};

// Follows from the snapshot alone and goes with it, as who leads whom does.
const known = new WeakMap<Organisation, Weeks>();

function weeksIn(organisation: Organisation): Weeks {
  const found = known.get(organisation);
  if (found !== undefined) return found;
  const [members, below] = [new Map<UnitId, PersonId[]>(), new Map<UnitId, PersonId[]>()];
  for (const person of organisation.people.values()) {
    if (person.unitId === undefined || !isStaff(person)) continue;
    push(members, person.unitId, person.id);
    const decides = lineOf(organisation, person.unitId).find((id) => organisation.units.get(id)?.leaderId !== person.id);
    if (decides !== undefined && decides !== person.unitId) push(below, decides, person.id);
  }
  const led = new Map<PersonId, UnitId[]>();
  for (const { id, leaderId } of organisation.units.values()) if (leaderId !== undefined) push(led, leaderId, id);
  const made = { members, below, led };
  known.set(organisation, made);
  return made;
}

/** Whether the person leads this very unit, and not one above it: the week is the unit's own. */
function leadsThe(organisation: Organisation, unitId: UnitId, personId: PersonId): boolean {
  return isActive(organisation, personId) && organisation.units.get(unitId)?.leaderId === personId;
}

/** Students who only report work at no place that anybody has to know of. */
function isStaff({ active, roles }: Person): boolean {
  return active && roles.some((role) => role !== "student");
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
