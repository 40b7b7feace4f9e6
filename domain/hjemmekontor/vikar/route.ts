import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { decidersOf, type HomeDeciders, type Substitutes } from "./deciders.ts";
import { isEmployed } from "./employed.ts";

/** With whom a case lies that waits for a decision; `null` where the directory names nobody. */
export type Route = {
  /** The nearest leader. */
  readonly leaderId: PersonId | null;
  /** To whom it goes now: the same, or who decides in their place. */
  readonly to: PersonId | null;
};

export type RerouteWhy =
  | "LEADER_CHANGED"
  | "LEADER_LEFT"
  | "LEADER_FOUND"
  | "UNIT_MOVED"
  | "NO_LEADER"
  | "SUBSTITUTE_BEGAN"
  | "SUBSTITUTE_ENDED"
  | "SUBSTITUTE_LEFT"
  | "SUBSTITUTE_ASKS"
  /** The case is older than the record of where it lies. */
  | "FIRST_KEPT";

/** A case that waits came to lie with somebody else, by the calendar or the directory. The product itself records it. */
export type Rerouted = {
  readonly type: "Rerouted";
  readonly from: PersonId | null;
  readonly route: Route;
  readonly unitId: UnitId;
  readonly why: RerouteWhy;
  readonly on: LocalDate;
};

export function routeOf(found: HomeDeciders): Route {
  if (found.kind === "none") return { leaderId: null, to: null };
  return { leaderId: found.deciders[0].id, to: found.acting.id };
}

/** What is to be recorded of a case that waits: that it lies with somebody else now. `undefined` where nothing has changed. */
export function rerouted(
  waiting: { readonly employeeId: PersonId; readonly unitId: UnitId; readonly route: Route | null },
  { organisation, substitutes, today }: { organisation: Organisation; substitutes: Substitutes; today: LocalDate },
): Rerouted | undefined {
  const { employeeId, route: before } = waiting;
  const route = routeOf(decidersOf(organisation, substitutes, employeeId));
  if (before !== null && before.leaderId === route.leaderId && before.to === route.to) return undefined;
  const unitId = organisation.people.get(employeeId)?.unitId ?? waiting.unitId;
  const why = whyRerouted(before, route, { organisation, substitutes, employeeId, hasMoved: unitId !== waiting.unitId });
  return { type: "Rerouted", from: before?.to ?? null, route, unitId, why, on: today };
}

function whyRerouted(
  before: Route | null,
  after: Route,
  known: {
    readonly organisation: Organisation;
    readonly substitutes: Substitutes;
    readonly employeeId: PersonId;
    readonly hasMoved: boolean;
  },
): RerouteWhy {
  const { organisation, substitutes, employeeId, hasMoved } = known;
  if (before === null) return "FIRST_KEPT";
  if (after.leaderId === null) return "NO_LEADER";
  if (before.leaderId === null) return "LEADER_FOUND";
  if (after.leaderId !== before.leaderId) {
    if (hasMoved) return "UNIT_MOVED";
    return isActive(organisation, before.leaderId) ? "LEADER_CHANGED" : "LEADER_LEFT";
  }
  if (substitutes.get(after.leaderId) === employeeId) return "SUBSTITUTE_ASKS";
  if (after.to !== after.leaderId) return "SUBSTITUTE_BEGAN";
  return before.to === null || isEmployed(organisation, before.to) ? "SUBSTITUTE_ENDED" : "SUBSTITUTE_LEFT";
}
