import type { Substitutes } from "../../hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { Regime } from "../model.ts";
import { mayHold } from "./mayHold.ts";
import type { Gathering } from "./model.ts";

/** Whether a recorded meeting is still to come. One on the day itself is. */
export function isComing({ status, date }: Pick<Gathering, "status" | "date">, today: LocalDate): boolean {
  return status === "REGISTRERT" && today <= date;
}

/** Whether the rules stand in the way of a recorded meeting, with what was answered when it was recorded. */
export function standsInTheWay(regimes: readonly Regime[], gathering: Gathering): boolean {
  return mayHold(regimes, gathering).outcome !== "ALLOWED";
}

/**
 * The coming meetings that may not be held any more as they were recorded, now that the rule sets are others; those that were in the way of the
 * rules before have been told of.
 */
export function overtaken(
  gatherings: readonly Gathering[],
  before: readonly Regime[],
  after: readonly Regime[],
  today: LocalDate,
): readonly Gathering[] {
  return gatherings.filter(
    (gathering) => isComing(gathering, today) && !standsInTheWay(before, gathering) && standsInTheWay(after, gathering),
  );
}

/** Who is told of it: the leader of its unit now, or who stands in for them; whoever recorded it where the directory names nobody. */
export function toldOf(organisation: Organisation, substitutes: Substitutes, { unitId, by }: Gathering): PersonId {
  const leaderId = organisation.units.get(unitId)?.leaderId;
  if (leaderId === undefined || !isActive(organisation, leaderId)) return by;
  return substitutes.get(leaderId) ?? leaderId;
}
