import ical, { ICalEventBusyStatus } from "ical-generator";
import type { Instant } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";

/** A day to have something done by, or to meet on. It takes up nobody's time. */
export type CalendarDay = {
  /** The same for the same thing as long as it exists, so that a calendar moves it instead of showing it twice. */
  readonly uid: string;
  readonly title: string;
  /** Nothing more than the title where it is empty. */
  readonly text: string;
  /** When it was last changed. */
  readonly changedAt: Instant;
  readonly date: LocalDate;
};

const producer = { company: "Dagsorden", product: "Dagsorden" };

/** A calendar to subscribe to (iCalendar, RFC 5545), with whole days. The same days give the same text. */
export function calendarOfDays(name: string, days: readonly CalendarDay[]): string {
  const calendar = ical({ name, prodId: producer, ttl: 60 * 60 });
  for (const { uid, title, text, changedAt, date } of days) {
    calendar.createEvent({
      id: uid,
      summary: title,
      ...(text === "" ? {} : { description: text }),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      start: new Date(date),
      end: new Date(addDays(date, 1)),
      allDay: true,
      timezone: "UTC",
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
