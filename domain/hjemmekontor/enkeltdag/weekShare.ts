import { addDays, datesOf, type LocalDate, mondayOf, weekdayOf } from "../../kernel/localDate.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import { isHomeDay } from "../fastAvtale/decide.ts";
import type { FastAvtale } from "../fastAvtale/model.ts";
import { shareTenths, withinShare } from "../fastAvtale/share.ts";
import type { DayWarning } from "./model.ts";

const workingDays = 5;

/**
 * Domain rules 7.4: for somebody with a running fixed agreement, the weeks in which these single days would bring the share at
 * home above the limit. A single day counts as a fifth of the week, unless the agreement has it at home already. Other single days of the
 * same week, `taken`, count as well.
 */
export function weeksOverLimit(
  from: LocalDate,
  to: LocalDate,
  agreements: readonly FastAvtale[],
  settings: HomeOfficeSettings,
  taken: readonly LocalDate[] = [],
): readonly DayWarning[] {
  const isExtra = (date: LocalDate) =>
    weekdayOf(date) <= workingDays && !agreements.some((agreement) => isHomeDay(agreement, date));
  const asked = datesOf(from, to).filter(isExtra);
  const extra = Map.groupBy(new Set([...taken.filter(isExtra), ...asked]), mondayOf);
  const weeks = new Map(asked.map(mondayOf).map((monday) => [monday, extra.get(monday)?.length ?? 0]));
  const found: DayWarning[] = [];
  for (const [monday, extraDays] of weeks) {
    const running = agreements.find((agreement) => weekOf(monday).some((date) => isHomeDay(agreement, date)));
    if (running === undefined) continue;
    const total = running.agreement.weeklyMinutes;
    const agreed = weekOf(monday)
      .filter((date) => isHomeDay(running, date))
      .map((date) => running.agreement.homeDays.find((day) => day.weekday === weekdayOf(date)))
      .reduce((sum, day) => sum + (day === undefined ? 0 : day.to - day.from), 0);
    const home = agreed + Math.ceil((extraDays * total) / workingDays);
    if (!withinShare(home, total, settings.maxSharePercent)) {
      found.push({ rule: "HO-09", code: "WEEK_OVER_LIMIT", monday, shareTenths: shareTenths(home, total) });
    }
  }
  return found;
}

/** Monday to Friday of a week. */
function weekOf(monday: LocalDate): readonly LocalDate[] {
  return datesOf(monday, addDays(monday, workingDays - 1));
}
