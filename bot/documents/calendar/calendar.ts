import ical, { ICalCalendarMethod, ICalEventBusyStatus } from "ical-generator";
import type { Instant } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";

type CalendarEntry = {
  /** The same for the same thing as long as it exists, so that a calendar moves it instead of showing it twice. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  /** When it was last changed. */
  readonly changedAt: Instant;
};

/** A day to have something done by. It takes up nobody's time. */
export type CalendarDay = CalendarEntry & { readonly date: LocalDate };

/** A meeting from one moment to another. */
export type CalendarMeeting = CalendarEntry & {
  readonly from: Instant;
  readonly to: Instant;
  readonly place: string | null;
};

const producer = { company: "Dagsorden", product: "Dagsorden" };

/** A calendar to subscribe to (iCalendar, RFC 5545), with whole days. The same days give the same text. */
export function calendarOfDays(name: string, days: readonly CalendarDay[]): string {
  const calendar = ical({ name, prodId: producer, ttl: 60 * 60 });
  for (const { uid, title, text, changedAt, date } of days) {
    calendar.createEvent({
      id: uid,
      summary: title,
      description: text,
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

/** One meeting as a file to open in any calendar. Its times are in UTC, which every calendar shows in its own zone. */
export function meetingFile(meeting: CalendarMeeting): string {
  const calendar = ical({ prodId: producer, method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: meeting.uid,
    summary: meeting.title,
    description: meeting.text,
    stamp: new Date(meeting.changedAt),
    lastModified: new Date(meeting.changedAt),
    start: new Date(meeting.from),
    end: new Date(meeting.to),
    ...(meeting.place === null ? {} : { location: meeting.place }),
  });
  return calendar.toString();
}
