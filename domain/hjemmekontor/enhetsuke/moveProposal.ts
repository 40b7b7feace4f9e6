import { addDays, daysBetween, type LocalDate, weekdayOf } from "../../kernel/localDate.ts";
import { normalRegime } from "../../regime/regimeOn.ts";
import { checkDayRequest, type DayFacts } from "../enkeltdag/decide.ts";
import type { DayRefusal, DayWarning, Enkeltdag } from "../enkeltdag/model.ts";
import { dayWarningsFor } from "../enkeltdag/warnings.ts";
import { weeksOverLimit } from "../enkeltdag/weekShare.ts";
import { checkApplication } from "../fastAvtale/checkApplication.ts";
import { warningsFor } from "../fastAvtale/checkAssessment.ts";
import type { Facts } from "../fastAvtale/decide.ts";
import { type FastAvtale, type HomeDay, workingWeekdays } from "../fastAvtale/model.ts";
import type { ApplicationRefusal, Warning } from "../fastAvtale/refusals.ts";

/** From which day to which a leader moves what waits. Of an application the weekdays count. */
export type Move = { readonly from: LocalDate; readonly to: LocalDate };

export type MovedAgreement = {
  readonly homeDays: readonly HomeDay[];
  readonly refusals: readonly ApplicationRefusal[];
  readonly warnings: readonly (Warning | DayWarning)[];
};

/**
 * What the rules would say of an application with one of its days moved. It changes nothing and cannot: the application is the
 * employee's (HO-03), and a leader can do no more than send it back with the proposal. `undefined` where there is no such day to move.
 * @param days the employee's single days, for the weeks in which they count as well (7.4)
 */
export function movedAgreement(
  state: FastAvtale,
  { from, to }: Move,
  facts: Facts,
  days: readonly Enkeltdag[],
): MovedAgreement | undefined {
  const weekday = workingWeekdays.find((one) => one === weekdayOf(to));
  const moved = state.agreement.homeDays.find((day) => day.weekday === weekdayOf(from));
  if (state.status !== "INNSENDT" || weekday === undefined || moved === undefined) return undefined;
  const homeDays = state.agreement.homeDays
    .map((day) => (day === moved ? { ...day, weekday } : day))
    .sort((a, b) => a.weekday - b.weekday);
  const agreement = { ...state.agreement, homeDays };
  // As if it ran, for the weeks in which a single day comes on top.
  const running: FastAvtale = {
    ...state,
    agreement,
    status: "AKSEPTERT",
    acceptance: { on: state.submittedOn, templateVersion: "", contentHash: "", effectiveFrom: agreement.start },
  };
  const ahead = days.filter((day) => isWanted(day) && agreement.start <= day.to && day.from <= agreement.end);
  const weeks = ahead.flatMap((day) => weeksOverLimit(day.from, day.to, [running], facts.settings));
  return {
    homeDays,
    // As when it is approved: that the start has passed meanwhile is not the employee's doing.
    refusals: checkApplication(agreement, { ...facts, today: state.submittedOn }),
    warnings: [...warningsFor(agreement, true, facts), ...weeks],
  };
}

export type MovedDay = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly refusals: readonly DayRefusal[];
  readonly warnings: readonly DayWarning[];
};

/** The same for single days: all of the period moves by as many days. */
export function movedDay(
  state: Enkeltdag,
  { from, to }: Move,
  facts: DayFacts,
  agreements: readonly FastAvtale[],
): MovedDay | undefined {
  if (state.status !== "OENSKET" || from < state.from || state.to < from) return undefined;
  const by = daysBetween(from, to);
  const period = { from: addDays(state.from, by), to: addDays(state.to, by) };
  const settings = facts.regime?.kind === "NORMAL" ? facts.regime.homeOffice : normalRegime.homeOffice;
  return {
    ...period,
    refusals: checkDayRequest({ ...period, work: state.work, everyWeek: false }, facts),
    warnings: dayWarningsFor(period, agreements, facts, settings),
  };
}

const isWanted = ({ status }: Enkeltdag) => status === "OENSKET" || status === "GODKJENT";
