import type { CalendarDate, CalendarPerson, UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { addDays, datesOf, isoWeekOf, type LocalDate, lastDayOfMonths, localDate, weekdayOf } from "#domain/kernel/localDate.ts";
import type { Format } from "#domain/texts/format.ts";

/** A day of the calendar, and what holds for everybody on it. */
export type Column = {
  readonly date: LocalDate;
  readonly isHoliday: boolean;
  readonly isMeeting: boolean;
  readonly isToday: boolean;
};
export type Week = { readonly monday: LocalDate; readonly number: number; readonly columns: readonly Column[] };

/** The weeks that are looked at, Monday to Friday; a day of the weekend only where somebody has asked for it. */
export function weeksOf({ from, to, today, holidays, meetingDay, people }: UnitCalendar): readonly Week[] {
  const asked = new Set(people.flatMap(({ dates }) => dates.map(({ date }) => date)));
  const mondays = datesOf(from, to).filter((date) => weekdayOf(date) === 1);
  return mondays.map((monday) => ({
    monday,
    number: isoWeekOf(monday),
    columns: datesOf(monday, addDays(monday, 6)).flatMap((date): readonly Column[] => {
      const weekday = weekdayOf(date);
      if (weekday > 5 && !asked.has(date)) return [];
      const isHoliday = holidays.includes(date);
      return [{ date, isHoliday, isMeeting: weekday === meetingDay && !isHoliday, isToday: date === today }];
    }),
  }));
}

/** At home, by agreement or for this once. What waits is no day at home yet. */
export function isHome({ kind }: CalendarDate): boolean {
  return kind === "home" || kind === "agreed" || kind === "single";
}

/** How many are at home on each day. */
export function sumsOf(people: readonly CalendarPerson[]): ReadonlyMap<LocalDate, number> {
  const sums = new Map<LocalDate, number>();
  for (const { dates } of people) for (const one of dates) if (isHome(one)) sums.set(one.date, (sums.get(one.date) ?? 0) + 1);
  return sums;
}

/** «18.–22. januar 2027», and both months where the week lies in two of them. */
export function spanWords(from: LocalDate, to: LocalDate, { dayMonthYear, span }: Pick<Format, "dayMonthYear" | "span">): string {
  if (from.slice(0, 7) !== to.slice(0, 7)) return span(from, to);
  return `${dayMonthYear(from).split(" ")[0]}–${dayMonthYear(to)}`;
}

/** The first day of the month that a calendar of a month shows; its first week may begin in the month before. */
export function monthOf({ from }: Pick<UnitCalendar, "from">): LocalDate {
  return localDate(`${addDays(from, 13).slice(0, 7)}-01`);
}

/** The day to look at for what comes before or after. */
export function stepped(calendar: UnitCalendar, span: "uke" | "maaned", by: -1 | 1): LocalDate {
  if (span === "uke") return addDays(calendar.from, 7 * by);
  const first = monthOf(calendar);
  return by === 1 ? addDays(lastDayOfMonths(first, 1), 1) : localDate(`${addDays(first, -1).slice(0, 7)}-01`);
}
