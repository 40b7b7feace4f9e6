import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { Organisation, Person } from "./model.ts";

/** Who decides for a person, or why nobody can be named and which person up the line may be asked. */
export type NearestLeader =
  | { readonly kind: "leader"; readonly leader: Person }
  | { readonly kind: "none"; readonly why: "NO_UNIT" | "NO_LEADER" | "LEADER_LEFT"; readonly askId?: PersonId };

/**
 * The nearest leader with personnel responsibility (HO-05, S1 2.1 and V2): the leader of one's own unit; for that leader, the
 * leader of the unit above, and so on, so that nobody decides for themselves. A unit without a leader, or whose leader has
 * left, is not skipped in silence: the directory has to be put right, and `askId` names the next leader up the line.
 */
export function nearestLeader(organisation: Organisation, personId: PersonId): NearestLeader {
  const person = organisation.people.get(personId);
  if (person?.unitId === undefined) return { kind: "none", why: "NO_UNIT" };
  for (const unitId of lineOf(organisation, person.unitId)) {
    const leaderId = organisation.units.get(unitId)?.leaderId;
    if (leaderId === personId) continue;
    if (leaderId === undefined) return { kind: "none", why: "NO_LEADER", ...above(organisation, unitId, personId) };
    const leader = organisation.people.get(leaderId);
    if (leader?.active !== true) return { kind: "none", why: "LEADER_LEFT", ...above(organisation, unitId, personId) };
    return { kind: "leader", leader };
  }
  return { kind: "none", why: "NO_LEADER" };
}

/** Everybody whose nearest leader this person is. */
export function reportsOf(organisation: Organisation, leaderId: PersonId): readonly PersonId[] {
  return leadershipIn(organisation).reports.get(leaderId) ?? [];
}

/** Everybody for whom no leader can be named and who may ask this person, the next up the line; with `undefined`, those with nobody up the line. */
export function leaderlessUnder(organisation: Organisation, askId: PersonId | undefined): readonly PersonId[] {
  return leadershipIn(organisation).leaderless.get(askId) ?? [];
}

/** Whether the person leads at least one unit. */
export function leadsUnit(organisation: Organisation, personId: PersonId): boolean {
  return leadershipIn(organisation).leaders.has(personId);
}

type Leadership = {
  readonly reports: ReadonlyMap<PersonId, readonly PersonId[]>;
  readonly leaderless: ReadonlyMap<PersonId | undefined, readonly PersonId[]>;
  readonly leaders: ReadonlySet<PersonId>;
};

// Follows from the snapshot alone and goes with it: walking through 9,000 people takes some tens of milliseconds, which is too
// long for every list that somebody opens.
const leadership = new WeakMap<Organisation, Leadership>();

function leadershipIn(organisation: Organisation): Leadership {
  const known = leadership.get(organisation);
  if (known !== undefined) return known;
  const reports = new Map<PersonId, PersonId[]>();
  const leaderless = new Map<PersonId | undefined, PersonId[]>();
  for (const { id } of organisation.people.values()) {
    const nearest = nearestLeader(organisation, id);
    if (nearest.kind === "leader") put(reports, nearest.leader.id, id);
    else put(leaderless, nearest.askId, id);
  }
  const leaders = new Set([...organisation.units.values()].flatMap(({ leaderId }) => (leaderId === undefined ? [] : [leaderId])));
  const made = { reports, leaderless, leaders };
  leadership.set(organisation, made);
  return made;
}

function put<Key>(map: Map<Key, PersonId[]>, key: Key, id: PersonId): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [id]);
  else known.push(id);
}

/** The unit and those above it, nearest first. Stops at a unit seen before, so that a circle in the directory ends. */
export function lineOf(organisation: Organisation, start: UnitId): readonly UnitId[] {
  const line: UnitId[] = [];
  let unitId: UnitId | undefined = start;
  while (unitId !== undefined && !line.includes(unitId)) {
    line.push(unitId);
    unitId = organisation.units.get(unitId)?.parentId;
  }
  return line;
}

/** The first active leader above a unit who is not the person asking. */
function above(organisation: Organisation, unitId: UnitId, personId: PersonId): { readonly askId?: PersonId } {
  for (const upper of lineOf(organisation, unitId).slice(1)) {
    const leaderId = organisation.units.get(upper)?.leaderId;
    if (leaderId === undefined || leaderId === personId) continue;
    if (organisation.people.get(leaderId)?.active === true) return { askId: leaderId };
  }
  return {};
}
