import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { leadsUnit } from "../../organisasjon/nearestLeader.ts";
import { hasRole, isActive, type UnitPeople, unitPeople } from "../../organisasjon/unitPeople.ts";
import { keepsCycles } from "../syklus/access.ts";
import type { UnitProcess } from "./model.ts";

/** How a person stands to a unit's process (domain rules section 2). `tiltak-ansvarlig` owns a measure in it. */
export type UnitStanding =
  | "leder"
  | "leder-over"
  | "verneombud"
  | "hovedverneombud"
  | "losam"
  | "koordinator"
  | "hr"
  | "arkiv"
  | "tiltak-ansvarlig";

/**
 * How much of a process somebody sees: all of it; where it stands, without a word of what was written; or the measures that they
 * own and nothing else.
 */
export type UnitSight = "whole" | "status" | "own-measures";

/**
 * Who speaks for the staff of a unit: its safety representatives, or the chief safety representatives where none is named, so that
 * a vacancy does not take the right to be consulted away (AM-02, AM-05).
 */
export function representativesOf(people: UnitPeople): readonly PersonId[] {
  return people.verneombud.length > 0 ? people.verneombud : people.hovedverneombud;
}

/** Every way in which somebody stands to a unit, the nearest first; none means that its process does not exist for them. */
export function standingsTo(
  organisation: Organisation,
  viewerId: PersonId,
  unitId: UnitId,
  process: UnitProcess | undefined,
): readonly UnitStanding[] {
  if (!isActive(organisation, viewerId)) return [];
  const people = unitPeople(organisation, unitId);
  const found: UnitStanding[] = [];
  if (people.leaderId === viewerId) found.push("leder");
  if (representativesOf(people).includes(viewerId)) found.push("verneombud");
  if (people.superiorId === viewerId) found.push("leder-over");
  if (people.hovedverneombud.includes(viewerId)) found.push("hovedverneombud");
  if (people.losam.includes(viewerId)) found.push("losam");
  if (people.koordinator.includes(viewerId)) found.push("koordinator");
  if (keepsCycles(organisation, viewerId)) found.push("hr");
  if (hasRole(organisation, viewerId, ["arkiv"])) found.push("arkiv");
  if (ownsMeasure(process, viewerId)) found.push("tiltak-ansvarlig");
  return found;
}

/** Whether somebody has a part in the cycle by what they are, in whatever units: leads, speaks for the staff, follows up or keeps it. */
export function hasPartInCycles(organisation: Organisation, viewerId: PersonId): boolean {
  if (!isActive(organisation, viewerId)) return false;
  const roles = ["verneombud", "hovedverneombud", "losam", "koordinator", "arkiv"] as const;
  return leadsUnit(organisation, viewerId) || keepsCycles(organisation, viewerId) || hasRole(organisation, viewerId, roles);
}

/** What these standings let somebody see; `undefined` when there is none. */
export function sightOf(standings: readonly UnitStanding[]): UnitSight | undefined {
  if (standings.includes("leder") || standings.includes("verneombud")) return "whole";
  if (standings.some((standing) => standing !== "tiltak-ansvarlig")) return "status";
  return standings.length > 0 ? "own-measures" : undefined;
}

function ownsMeasure(process: UnitProcess | undefined, personId: PersonId): boolean {
  return process?.measures.some(({ content, dropped }) => dropped === null && content.ownerId === personId) === true;
}
