import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isStaff } from "../../organisasjon/unitPeople.ts";
import { workplacesOf } from "../../organisasjon/workplace.ts";
import type { RulesetPlan } from "./model.ts";

type Where = Pick<RulesetPlan, "kind" | "municipality">;

/**
 * Whom a rule set concerns: whoever is at work at a place where it holds, also as one place of several (LI-01). Students who only report are no
 * staff, and people without a known place of work come under the employer's own rules alone.
 */
export function concerned(organisation: Organisation, where: Where): readonly PersonId[] {
  return [...organisation.people.keys()].filter((id) => concerns(organisation, where, id));
}

/** Whether it concerns this person. */
export function concerns(organisation: Organisation, { kind, municipality }: Where, personId: PersonId): boolean {
  if (!isStaff(organisation, personId)) return false;
  return kind === "PANDEMI" || workplacesOf(organisation, personId).some((place) => place.municipality.number === municipality);
}
