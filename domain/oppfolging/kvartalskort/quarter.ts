import type { RuleId } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { type LocalDate, localDate } from "../../kernel/localDate.ts";
import { holdsOn } from "../../kernel/validity.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { ruleById } from "../../rules.ts";
import { type Holidays, isWorkingDay, workingDayFrom } from "../paaminnelser/workingDay.ts";

/*
 * One card a quarter for every leader (domain rules 7.26): the work environment on the agenda and limits to working hours (HO-29), and
 * the leader's own look at it (VA-38). The quarters begin where the employer has them begin.
 */

/** Days of the year, `MM-DD`, on which quarters begin. Ours; no guideline gives them. */
export const usualQuarterStarts: readonly string[] = ["01-01", "04-01", "07-01", "10-01"];

/** First day of the quarter that a date lies in; `null` where the employer has no quarters. */
export function quarterOf(date: LocalDate, starts: readonly string[]): LocalDate | null {
  const year = Number(date.slice(0, 4));
  const begun = [year - 1, year].flatMap((one) => starts.map((start) => localDate(`${one}-${start}`)));
  return (
    begun
      .filter((start) => start <= date)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * The quarter whose card goes out today: it was due, on its first day or the working day after it, on a day from `since` on, which is
 * the first that has not been looked at. `null` on days off and on all others: a quarter that was sent is not sent again.
 */
export function quarterToSend(
  { since, today, starts }: { readonly since: LocalDate; readonly today: LocalDate; readonly starts: readonly string[] },
  holidays: Holidays,
): LocalDate | null {
  const quarter = quarterOf(today, starts);
  if (quarter === null || !isWorkingDay(today, holidays)) return null;
  const due = workingDayFrom(quarter, holidays);
  return since <= due && due <= today ? quarter : null;
}

/** Everybody who leads a unit, each once however many they lead. */
export function quarterCardsFor(organisation: Organisation): readonly PersonId[] {
  const leaders = [...organisation.units.values()].flatMap(({ leaderId }) => (leaderId === undefined ? [] : [leaderId]));
  return [...new Set(leaders)].filter((id) => isActive(organisation, id));
}

/** The rules that the card of a day speaks for: HO-29 only where it holds. */
export function quarterRulesOn(date: LocalDate): readonly RuleId[] {
  const { validity } = ruleById("HO-29");
  return validity !== null && holdsOn(validity, date) ? ["HO-29", "VA-38"] : ["VA-38"];
}
