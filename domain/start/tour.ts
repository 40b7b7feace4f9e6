import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { leadsUnit } from "../organisasjon/nearestLeader.ts";
import { hasRole, isStaff } from "../organisasjon/unitPeople.ts";

/** Whom the tour is for: somebody with several parts gets that of the one that asks most of them. */
export const tourRoles = ["leder", "mottak", "verneombud", "koordinator", "ansatt", "student"] as const;
export type TourRole = (typeof tourRoles)[number];

/** What a step tells of. */
export type TourStep =
  | "start"
  | "hjemmekontor"
  | "ifra"
  | "uten-navn"
  | "meldinger"
  | "spoer"
  | "godkjenninger"
  | "aarshjul-leder"
  | "aarshjul-verneombud"
  | "aarshjul-koordinator"
  | "purre"
  | "notater"
  | "innboks"
  | "habilitet"
  | "saker";

const tours: Readonly<Record<TourRole, readonly [TourStep, TourStep, TourStep, TourStep]>> = {
  leder: ["start", "godkjenninger", "aarshjul-leder", "ifra"],
  mottak: ["start", "innboks", "habilitet", "saker"],
  verneombud: ["start", "aarshjul-verneombud", "notater", "ifra"],
  koordinator: ["start", "aarshjul-koordinator", "purre", "spoer"],
  ansatt: ["start", "hjemmekontor", "ifra", "spoer"],
  // LM-01: a student is offered to report before anything else.
  student: ["ifra", "uten-navn", "meldinger", "start"],
};

/** The four steps of a tour. */
export function tourOf(role: TourRole): readonly [TourStep, TourStep, TourStep, TourStep] {
  return tours[role];
}

/** Which tour somebody gets, of what the directory and the employer say today. `receivers`: who takes varsel (`varslingsmottak`). */
export function tourRoleOf(organisation: Organisation, receivers: readonly PersonId[], personId: PersonId): TourRole {
  if (leadsUnit(organisation, personId)) return "leder";
  if (receivers.includes(personId)) return "mottak";
  if (hasRole(organisation, personId, ["verneombud", "hovedverneombud"])) return "verneombud";
  if (hasRole(organisation, personId, ["koordinator", "hr-raadgiver", "hr-hms-sjef"])) return "koordinator";
  return isStaff(organisation, personId) ? "ansatt" : "student";
}
