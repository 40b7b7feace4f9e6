import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { isStaff } from "#domain/organisasjon/unitPeople.ts";

/**
 * Everybody of the directory, some hundred at a time, so that a server does not stand still while it looks through all of them. Those
 * who are a leader's team are never parted: what is said of a team (HO-27) is said of the whole of it.
 */
export function peopleInParts(organisation: Organisation, atOnce: number): readonly (readonly PersonId[])[] {
  const teams = new Map<PersonId, PersonId[]>();
  const alone: PersonId[][] = [];
  for (const { id } of organisation.people.values()) {
    const nearest = nearestLeader(organisation, id);
    if (nearest.kind === "none" || !isStaff(organisation, id)) {
      alone.push([id]);
      continue;
    }
    const team = teams.get(nearest.leader.id);
    if (team === undefined) teams.set(nearest.leader.id, [id]);
    else team.push(id);
  }
  const parts: PersonId[][] = [];
  let part: PersonId[] = [];
  for (const group of [...teams.values(), ...alone]) {
    if (part.length > 0 && part.length + group.length > atOnce) {
      parts.push(part);
      part = [];
    }
    part.push(...group);
  }
  return part.length === 0 ? parts : [...parts, part];
}
