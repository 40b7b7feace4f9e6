import type { FastAvtale } from "../../hjemmekontor/fastAvtale/model.ts";
import { workplaceOn } from "../../hjemmekontor/fastAvtale/status.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import { decidingOn } from "./deciding.ts";
import type { MadeAssessment, Vurdering } from "./model.ts";

/** Where somebody is to work on a day when nothing else is agreed, by which rule, and under which rule set where a special one decides. */
export type DefaultPlace = {
  readonly place: ReturnType<typeof workplaceOn>;
  readonly rule: "HO-02" | "PA-02" | "PA-12" | "LI-02" | "LI-03";
  readonly ruleset: Ruleset | null;
};

type Known = {
  readonly organisation: Organisation;
  readonly rulesets: readonly Ruleset[];
  /** The person's own, under whatever rule set. */
  readonly assessments: readonly Vurdering[];
  readonly agreements: readonly FastAvtale[];
};

/**
 * PA-02, LI-02: home where special rules decide; PA-12, LI-03: campus for whom the job was found not to be done from home. Else the ordinary
 * rules (HO-02), with the agreement that runs.
 */
export function defaultPlaceOn(known: Known, personId: PersonId, date: LocalDate): DefaultPlace {
  const { organisation, rulesets, assessments, agreements } = known;
  const ruleset = decidingOn(rulesets, organisation, personId, date);
  if (ruleset === undefined) return { place: workplaceOn(agreements, date), rule: "HO-02", ruleset: null };
  const isPandemic = ruleset.kind === "PANDEMI";
  const own = assessments.find((one) => one.personId === personId && one.rulesetId === ruleset.id);
  return standing(organisation, own)?.place === "CAMPUS"
    ? { place: "campus", rule: isPandemic ? "PA-12" : "LI-03", ruleset }
    : { place: workplaceOn(agreements, date, ruleset.kind), rule: isPandemic ? "PA-02" : "LI-02", ruleset };
}

/**
 * What an assessment still says: nothing where the person has come to another unit since. What was found there was about another job (LI-03
 * «den praktiske muligheten den enkelte»), and home is the rule until somebody has looked at the new one.
 */
export function standing(organisation: Organisation, assessment: Vurdering | undefined): MadeAssessment | undefined {
  const made = assessment?.made;
  if (assessment === undefined || !made) return undefined;
  return made.unitId === organisation.people.get(assessment.personId)?.unitId ? made : undefined;
}
