import { addDays, daysBetween, type LocalDate } from "../../kernel/localDate.ts";
import type { ReminderSettings } from "../syklus/model.ts";
import type { ReminderStage, Snooze } from "./model.ts";
import { datesRemindedOn, type Holidays, workingDayFrom, workingDayUpTo } from "./workingDay.ts";

/**
 * Whether reminders of a deadline go out on a day, and which: at the lead times, on the day itself, and in steps of some days once
 * it has passed; always on a working day, the one before where the date is free (domain rules 7.7). Where two fall on one day,
 * the later counts. `null` when none does.
 */
export function stageOn(due: LocalDate, today: LocalDate, settings: ReminderSettings, holidays: Holidays): ReminderStage | null {
  const marks = datesRemindedOn(today, holidays).map((date) => daysBetween(date, due));
  const { leadDays, everyDaysWhenOverdue } = settings;
  // Nothing is called overdue before it is, however many free days lie ahead.
  if (due < today) return marks.some((days) => days < 0 && days % everyDaysWhenOverdue === 0) ? "forfalt" : null;
  if (marks.includes(0)) return "paa-dagen";
  return marks.some((days) => leadDays.includes(days)) ? "foer" : null;
}

/** Every day of a year's cycle on which reminders of a deadline go out before it passes, first first; for calendars and tests. */
export function leadDates(due: LocalDate, settings: ReminderSettings, holidays: Holidays): readonly LocalDate[] {
  const dates = [...settings.leadDays, 0].map((days) => workingDayUpTo(addDays(due, -days), holidays));
  return [...new Set(dates)].sort();
}

/**
 * What a snooze does to reminders of one deadline on a day: none at all, holds them back, or brings the one that was put off. It
 * never carries past a deadline that the person was not told of: from the day before it, reminders come through.
 */
export function snoozeOn(
  snooze: Snooze | undefined,
  due: LocalDate,
  today: LocalDate,
  holidays: Holidays,
): "none" | "holds" | "ends" {
  if (snooze === undefined || snooze.until < snooze.setOn) return "none";
  if (today < snooze.until) {
    const passes = due < snooze.until;
    const known = !passes || due < snooze.setOn || snooze.knownDeadlines.includes(due);
    return known || today < workingDayUpTo(addDays(due, -1), holidays) ? "holds" : "none";
  }
  return workingDayFrom(snooze.until, holidays) === today ? "ends" : "none";
}
