import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { type Drift, driftOf } from "#domain/organisasjon/drift.ts";
import type { Area, AreaRole, Language, Organisation, Person, Role, Unit } from "#domain/organisasjon/model.ts";
import { leadersOf } from "./leadersOf.ts";
import { administrativeUnitsOf, type Belonging, type GraphMapping, groupsOf, sameWords } from "./mapping.ts";
import type { Mirror, MirrorUser } from "./mirror.ts";
import { type Placed, placeIn } from "./placeIn.ts";

export type Read = { readonly organisation: Organisation; readonly drift: readonly Drift[] };

type Held = { readonly roles: readonly Role[]; readonly areas: readonly Area[] };
const longestName = 200;
/** Entra takes almost anything for one; letters go to what is one for certain. */
const isAddress = /^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,180}$/;

/**
 * The organisation that Entra and the mapping give together, and what they leave open. Guests and disabled accounts are nobody here. Who
 * was here before and is not any more stays by name, inactive: history is to be read, and nothing is granted. The same people in
 * another order give the same organisation.
 */
export function organisationOf(
  { users, groups }: Mirror,
  mapping: GraphMapping,
  before: ReadonlyMap<PersonId, Person> = new Map(),
): Read {
  const drift: Drift[] = missingGroups(groups, mapping);
  const held = heldBy(groups, mapping);
  const belongs = belongingsOf(groups, mapping);
  const people = new Map<PersonId, Person>();
  const staffIn = new Map<UnitId, PersonId[]>();
  const unitsOfMember = administrativePlaces(groups, mapping);
  for (const [given, user] of [...users].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (user.enabled !== true || user.type === "Guest") continue;
    const id = given as PersonId;
    const roles = [...belongs(given, user), ...(held.get(given)?.roles ?? [])];
    const whom = { of: "person", id } as const;
    const isStudent = roles.length > 0 && roles.every((role) => role === "student");
    if (roles.length === 0) {
      drift.push({ kind: "person-neither-staff-nor-student", whom });
      continue;
    }
    const name = user.name?.trim().slice(0, longestName) ?? "";
    // A name is what colleagues know a person by: nobody is shown without one.
    if (name === "") {
      drift.push({ kind: "person-without-name", whom });
      continue;
    }
    const placed = placeIn(id, user, mapping, unitsOfMember.get(given) ?? []);
    if (!isStudent) drift.push(...placed.drift);
    people.set(id, personOf(id, name, user, mapping, { roles, areas: held.get(given)?.areas ?? [] }, placed));
    if (placed.unitId === undefined || isStudent) continue;
    const there = staffIn.get(placed.unitId);
    if (there === undefined) staffIn.set(placed.unitId, [id]);
    else there.push(id);
  }
  const managers = managersAmong(users, people, new Set([...staffIn.values()].flat()));
  const { leaderOf, drift: ofLeaders } = leadersOf({
    ...{ units: mapping.units, staffIn, managerOf: managers.managerOf },
    isHere: (id) => people.has(id),
  });
  const leaders = new Set(leaderOf.values());
  drift.push(...managers.drift.filter(({ whom }) => !leaders.has(whom.id as PersonId)), ...ofLeaders);
  for (const [id, person] of before) if (!people.has(id)) people.set(id, departed(person, mapping));
  const organisation: Organisation = {
    people,
    units: new Map(mapping.units.map((unit) => [unit.id, withLeader(unit, leaderOf.get(unit.id))])),
    ...(mapping.workplaces.length === 0 ? {} : { workplaces: new Map(mapping.workplaces.map((place) => [place.id, place])) }),
  };
  return { organisation, drift: [...drift, ...whatElse(organisation, drift)] };
}

const whyOpen: ReadonlySet<Drift["kind"]> = new Set([
  "person-unit-unknown",
  "person-in-several-units",
  "unit-managers-differ",
  "unit-leader-gone",
]);

/** What is open in the organisation itself, unless it was said already why. */
function whatElse(organisation: Organisation, said: readonly Drift[]): readonly Drift[] {
  const explained = new Set(said.filter(({ kind }) => whyOpen.has(kind)).map(({ whom }) => whom.id));
  return driftOf(organisation).filter(({ whom }) => !explained.has(whom.id));
}

function personOf(
  id: PersonId,
  name: string,
  user: MirrorUser,
  mapping: GraphMapping,
  { roles, areas }: Held,
  { unitId, workplaces, contractedMinutes }: Placed,
): Person {
  const [email, title] = [user.mail?.trim() ?? "", user.title?.trim().slice(0, longestName) ?? ""];
  return {
    id,
    name,
    ...(unitId === undefined ? {} : { unitId }),
    roles: [...new Set(roles)],
    ...(areas.length === 0 ? {} : { areas }),
    language: languageOf(user.language) ?? mapping.language,
    ...(isAddress.test(email) ? { email } : {}),
    ...(workplaces === undefined ? {} : { workplaces }),
    ...(title === "" ? {} : { title }),
    ...(contractedMinutes === undefined ? {} : { contractedMinutes }),
    active: true,
  };
}

function departed({ id, name, unitId, language }: Person, { units }: GraphMapping): Person {
  const stillThere = unitId !== undefined && units.some((unit) => unit.id === unitId);
  return { id, name, ...(stillThere ? { unitId } : {}), roles: ["ansatt"], language, active: false };
}

/** `nn-NO` is Nynorsk; `no` and `nb` are Bokmål; of the other languages we have English alone. */
function languageOf(given: string | null | undefined): Language | undefined {
  const first = given?.trim().toLowerCase().split(/[-_]/)[0];
  if (first === "nn" || first === "nb" || first === "en") return first;
  return first === "no" ? "nb" : undefined;
}

function withLeader({ leaderId: _, ...unit }: Unit, leaderId: PersonId | undefined): Unit {
  return leaderId === undefined ? unit : { ...unit, leaderId };
}

/** Managers who are at work here. Who has none, or one who has left, is told of; those who lead the whole have none. */
function managersAmong(
  users: Mirror["users"],
  people: ReadonlyMap<PersonId, Person>,
  staff: ReadonlySet<PersonId>,
): { readonly managerOf: ReadonlyMap<PersonId, PersonId>; readonly drift: readonly Drift[] } {
  const managerOf = new Map<PersonId, PersonId>();
  const drift: Drift[] = [];
  for (const id of staff) {
    const named = users.get(id)?.managerId as PersonId | undefined;
    // Somebody who is their own manager has none.
    const managerId = named === id ? undefined : named;
    if (managerId !== undefined && people.get(managerId)?.roles.some((role) => role !== "student")) managerOf.set(id, managerId);
    else
      drift.push({
        kind: managerId === undefined ? "person-without-manager" : "person-manager-gone",
        whom: { of: "person", id },
      });
  }
  return { managerOf, drift };
}

/** What a person is by what they belong to: staff, a student, or both. */
function belongingsOf(
  groups: Mirror["groups"],
  { staff, students }: GraphMapping,
): (id: string, user: MirrorUser) => readonly Role[] {
  const isIn = (belonging: Belonging | undefined): ((id: string, user: MirrorUser) => boolean) => {
    if (belonging === undefined) return () => false;
    if ("groups" in belonging) {
      const members = belonging.groups.flatMap((groupId) => groups.get(groupId)?.people ?? []);
      return (id) => members.some((people) => people.has(id));
    }
    const values = new Set(belonging.values.map(sameWords));
    return (_, user) => values.has(sameWords(user.attributes[belonging.attribute] ?? ""));
  };
  const [isStaff, isStudent] = [isIn(staff), isIn(students)];
  return (id, user) => [
    ...(isStaff(id, user) ? (["ansatt"] as const) : []),
    ...(isStudent(id, user) ? (["student"] as const) : []),
  ];
}

/** Roles by the groups that give them. Being in such a group makes nobody staff by itself where the role is a part-time one: it is enough to be here. */
function heldBy(groups: Mirror["groups"], mapping: GraphMapping): ReadonlyMap<string, Held> {
  const held = new Map<string, { roles: Role[]; areas: Area[] }>();
  for (const { groupId, role, unitId } of mapping.roles) {
    for (const id of groups.get(groupId)?.people ?? []) {
      const own = held.get(id) ?? { roles: [], areas: [] };
      held.set(id, own);
      own.roles.push(role);
      if (unitId !== undefined) own.areas.push({ role: role as AreaRole, unitId });
    }
  }
  return held;
}

function administrativePlaces(groups: Mirror["groups"], mapping: GraphMapping): ReadonlyMap<string, readonly UnitId[]> {
  const found = new Map<string, UnitId[]>();
  for (const key of administrativeUnitsOf(mapping)) {
    const unitId = mapping.unitOf.get(key);
    for (const id of unitId === undefined ? [] : (groups.get(key)?.people ?? []))
      found.set(id, [...new Set([...(found.get(id) ?? []), ...(unitId === undefined ? [] : [unitId])])]);
  }
  return found;
}

function missingGroups(groups: Mirror["groups"], mapping: GraphMapping): Drift[] {
  return [...groupsOf(mapping), ...administrativeUnitsOf(mapping)].flatMap((id): readonly Drift[] => {
    const group = groups.get(id);
    const whom = { of: "group", id } as const;
    if (group === undefined) return [{ kind: "group-missing", whom }];
    return group.groups.size > 0 ? [{ kind: "group-in-group", whom }] : [];
  });
}
