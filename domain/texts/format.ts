import { daysBetween, type LocalDate, type Weekday, weekdayOf } from "../kernel/localDate.ts";

/** Names of days and months of one language, as they stand in running text. */
export type Calendar = {
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly weekdaysShort: readonly [string, string, string, string, string, string, string];
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** Day of the month as it is written before the month: «30.» in Norwegian, «30» in English. */
  readonly day: (day: number) => string;
  readonly decimal: "," | ".";
  readonly hour: string;
  readonly minute: string;
  /** Space between number and per cent sign, as the language's norm has it. */
  readonly percent: string;
};

/** How numbers and dates are written in one language. */
export type Format = {
  /** «fredag 30. oktober 2026» */
  readonly date: (date: LocalDate) => string;
  /** «fre. 30. okt.» */
  readonly shortDate: (date: LocalDate) => string;
  /** «30. oktober 2026» */
  readonly dayMonthYear: (date: LocalDate) => string;
  /** «oktober 2026» */
  readonly monthYear: (date: LocalDate) => string;
  /** «1. feb.–31. juli 2027»; one date when both ends are the same. */
  readonly span: (from: LocalDate, to: LocalDate) => string;
  /** Minutes as hours: «37,5 t», «15 t», «45 min». */
  readonly duration: (minutes: number) => string;
  /** Tenths of a per cent: 401 is «40,1 %». */
  readonly percentTenths: (tenths: number) => string;
  /** Minutes after midnight: «09.00» would be the printed norm; times are written «09:00», as clocks and calendars show them. */
  readonly time: (minuteOfDay: number) => string;
  readonly weekday: (weekday: Weekday) => string;
  readonly weekdayShort: (weekday: Weekday) => string;
  /** «mandag, tirsdag og fredag» */
  readonly list: (items: readonly string[]) => string;
};

/** The formats of a language from its names. `and` joins the last two of a list. */
export function formatOf(calendar: Calendar, and: string): Format {
  const { decimal } = calendar;
  const weekday = (day: Weekday) => calendar.weekdays[day - 1] ?? "";
  const weekdayShort = (day: Weekday) => calendar.weekdaysShort[day - 1] ?? "";
  const month = (date: LocalDate) => calendar.months[Number(date.slice(5, 7)) - 1] ?? "";
  const monthShort = (date: LocalDate) => calendar.monthsShort[Number(date.slice(5, 7)) - 1] ?? "";
  const day = (date: LocalDate) => calendar.day(Number(date.slice(8, 10)));
  const year = (date: LocalDate) => date.slice(0, 4);
  const shortDayMonth = (date: LocalDate) => `${day(date)} ${monthShort(date)}`;
  return {
    date: (date) => `${weekday(weekdayOf(date))} ${day(date)} ${month(date)} ${year(date)}`,
    shortDate: (date) => `${weekdayShort(weekdayOf(date))} ${shortDayMonth(date)}`,
    dayMonthYear: (date) => `${day(date)} ${month(date)} ${year(date)}`,
    monthYear: (date) => `${month(date)} ${year(date)}`,
    span: (from, to) => {
      if (daysBetween(from, to) === 0) return `${weekdayShort(weekdayOf(from))} ${shortDayMonth(from)} ${year(from)}`;
      const begin = year(from) === year(to) ? shortDayMonth(from) : `${shortDayMonth(from)} ${year(from)}`;
      return `${begin}–${shortDayMonth(to)} ${year(to)}`;
    },
    duration: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (rest === 0) return `${hours} ${calendar.hour}`;
      if (rest === 30) return `${hours}${decimal}5 ${calendar.hour}`;
      return hours === 0 ? `${rest} ${calendar.minute}` : `${hours} ${calendar.hour} ${rest} ${calendar.minute}`;
    },
    percentTenths: (tenths) => `${Math.floor(tenths / 10)}${decimal}${tenths % 10}${calendar.percent}%`,
    time: (minuteOfDay) => `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`,
    weekday,
    weekdayShort,
    list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
