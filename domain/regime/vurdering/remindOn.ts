import type { Substitutes } from "../../hjemmekontor/vikar/deciders.ts";
import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import { type LocalDate, laterOf } from "../../kernel/localDate.ts";
import { type Holidays, isWorkingDay, workingDayAfter, workingDaysAfter } from "../../oppfolging/paaminnelser/workingDay.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive, isStaff } from "../../organisasjon/unitPeople.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import { standingOn, validityOf } from "../kunngjoering/published.ts";
import type { Enhetsoppgaver } from "./enhet/model.ts";
import type { AssessmentSettings } from "./settings.ts";

export type UnitTask = "PA-09" | "PA-13";

/** What is open in one unit under the employer's own rules. */
export type OpenUnit = { readonly rulesetId: CaseId; readonly unitId: UnitId; readonly open: readonly UnitTask[] };

type Known = {
  readonly organisation: Organisation;
  readonly substitutes: Substitutes;
  readonly rulesets: readonly Ruleset[];
  readonly tasks: readonly Enhetsoppgaver[];
  readonly today: LocalDate;
};

/** PA-09, PA-13: what leaders have open in their units, by who sees to it now: the leader, or who stands in for them. */
export function openTasksOn(known: Known): ReadonlyMap<PersonId, readonly OpenUnit[]> {
  const { organisation, substitutes, rulesets, tasks, today } = known;
  const holding = rulesets.filter((ruleset) => ruleset.kind === "PANDEMI" && standingOn(ruleset, today) === "GJELDER");
  if (holding.length === 0) return new Map();
  const done = new Map(tasks.map((one) => [`${one.rulesetId} ${one.unitId}`, one]));
  const staffed = unitsWithStaff(organisation);
  const found = [...organisation.units.values()].flatMap(({ id: unitId, leaderId }) => {
    if (leaderId === undefined || !isActive(organisation, leaderId) || !staffed.has(unitId)) return [];
    return holding.flatMap(({ id: rulesetId }) => {
      const open = openOf(done.get(`${rulesetId} ${unitId}`));
      return open.length === 0 ? [] : [{ to: substitutes.get(leaderId) ?? leaderId, unit: { rulesetId, unitId, open } }];
    });
  });
  const byPerson = Map.groupBy(found, ({ to }) => to);
  return new Map([...byPerson].map(([to, units]) => [to, units.map(({ unit }) => unit)]));
}

export function openOf(tasks: Enhetsoppgaver | undefined): readonly UnitTask[] {
  return [...(tasks?.activities ? [] : ["PA-09" as const]), ...(tasks?.digital ? [] : ["PA-13" as const])];
}

// A unit that nobody is placed in has nobody whose activities could be assessed.
function unitsWithStaff(organisation: Organisation): ReadonlySet<UnitId> {
  return new Set(
    [...organisation.people.values()].flatMap(({ id, unitId }) =>
      unitId !== undefined && isStaff(organisation, id) ? [unitId] : [],
    ),
  );
}

/**
 * Whether leaders are written to on a day: some working days after the rules began or were published, whichever came later, and then at even
 * steps while something is open. Of the days since `since`, which nobody has looked at, so that no reminder is lost with a server.
 */
export function remindsOn(
  ruleset: Ruleset,
  { firstAfterWorkingDays, everyWorkingDays }: AssessmentSettings,
  { today, since, holidays }: { readonly today: LocalDate; readonly since: LocalDate; readonly holidays: Holidays },
): boolean {
  const validity = validityOf(ruleset);
  if (validity === undefined || !isWorkingDay(today, holidays)) return false;
  const first = workingDayAfter(laterOf(validity.from, ruleset.publishedOn), firstAfterWorkingDays, holidays);
  if (today < first) return false;
  // The newest of the days on which one is due.
  const steps = Math.floor(workingDaysAfter(first, today, holidays) / everyWorkingDays);
  return since <= workingDayAfter(first, steps * everyWorkingDays, holidays);
}
