import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { workplacesOf } from "../../organisasjon/workplace.ts";
import type { RulesetPlan } from "./model.ts";

/**
 * Whom a rule set concerns: whoever is at work at a place where it holds, also as one place of several (LI-01). Students who only report are no
 * staff, and people without a known place of work come under the employer's own rules alone.
 */
export function concerned(
  organisation: Organisation,
  { kind, municipality }: Pick<RulesetPlan, "kind" | "municipality">,
): readonly PersonId[] {
  return [...organisation.people.values()]
    .filter(({ active, roles }) => active && roles.some((role) => role !== "student"))
    .filter(
      ({ id }) =>
        kind === "PANDEMI" || workplacesOf(organisation, id).some((place) => place.municipality.number === municipality),
    )
    .map(({ id }) => id);
}
