import type { CaseId, PersonId } from "../../kernel/ids.ts";
import { datesOf, type LocalDate, type Weekday, weekdayOf } from "../../kernel/localDate.ts";
import type { Holidays } from "../../oppfolging/paaminnelser/workingDay.ts";
import type { MinuteOfDay } from "../../regime/model.ts";
import type { Enkeltdag } from "../enkeltdag/model.ts";
import type { Span } from "../fastAvtale/checkApplication.ts";
import { isHomeDay } from "../fastAvtale/decide.ts";
import type { FastAvtale } from "../fastAvtale/model.ts";

/**
 * What there is to say of a person's day: at home by agreement or for this once, called in (HO-25), approved and not yet accepted, or
 * asked for. A day of which there is nothing to say is an ordinary one on campus (HO-02).
 */
export const homeDateKinds = ["agreed", "single", "called-in", "offered", "asked", "asked-single"] as const;
export type HomeDateKind = (typeof homeDateKinds)[number];

export type HomeDate = {
  readonly date: LocalDate;
  readonly kind: HomeDateKind;
  readonly caseId: CaseId;
  /** Hours at home, where the agreement names them. */
  readonly hours: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
};

type CalendarDay = { readonly date: LocalDate; readonly weekday: Weekday; readonly isHoliday: boolean };

/** What of a unit's people is looked at. */
export type HomeCases = { readonly agreements: readonly FastAvtale[]; readonly days: readonly Enkeltdag[] };

/** The days of each person within a span, in the order of their dates. On a public holiday nobody is at home by agreement: it is a day off. */
export function homeDatesOf(
  { agreements, days }: HomeCases,
  { from, to }: Span,
  holidays: Holidays,
): ReadonlyMap<PersonId, readonly HomeDate[]> {
  // Each day of the calendar once, and not once for each of two hundred people.
  const calendar = datesOf(from, to).map((date): CalendarDay => {
    const weekday = weekdayOf(date);
    return { date, weekday, isHoliday: holidays.has(date) };
  });
  const found = new Map<PersonId, Map<LocalDate, HomeDate>>();
  const put = (employeeId: PersonId, one: HomeDate) => {
    const dates = found.get(employeeId) ?? new Map<LocalDate, HomeDate>();
    found.set(employeeId, dates);
    const there = dates.get(one.date);
    if (there === undefined || rank(one) < rank(there)) dates.set(one.date, one);
  };
  for (const state of agreements) for (const one of ofAgreement(state, calendar)) put(state.employeeId, one);
  for (const state of days) for (const one of ofDay(state, calendar)) put(state.employeeId, one);
  return new Map([...found].map(([id, dates]) => [id, [...dates.values()].sort((a, b) => (a.date < b.date ? -1 : 1))]));
}

/** Whether the person is at home on that day, as whoever may know no more than that is told. */
export function isAtHome({ kind }: Pick<HomeDate, "kind">): boolean {
  return kind === "agreed" || kind === "single";
}

const rank = ({ kind }: HomeDate) => homeDateKinds.indexOf(kind);

function ofAgreement(state: FastAvtale, calendar: readonly CalendarDay[]): readonly HomeDate[] {
  const waits = waiting[state.status];
  const { agreement, acceptance, termination } = state;
  if (acceptance === null && waits === undefined) return [];
  const first = acceptance?.effectiveFrom ?? agreement.start;
  const last = termination?.lastDay ?? agreement.end;
  const found: HomeDate[] = [];
  for (const { date, weekday, isHoliday } of calendar) {
    if (isHoliday || date < first || last < date) continue;
    const day = agreement.homeDays.find((one) => one.weekday === weekday);
    if (day === undefined) continue;
    const kind = waits ?? (isHomeDay(state, date) ? "agreed" : state.calledIn.includes(date) ? "called-in" : undefined);
    if (kind !== undefined) found.push({ date, kind, caseId: state.id, hours: { from: day.from, to: day.to } });
  }
  return found;
}

/** What is with the employee again (RETURNERT), or came to nothing, stands in no week. */
const waiting: Readonly<Partial<Record<FastAvtale["status"], HomeDateKind>>> = { INNSENDT: "asked", GODKJENT: "offered" };

function ofDay(state: Enkeltdag, calendar: readonly CalendarDay[]): readonly HomeDate[] {
  if (state.status !== "GODKJENT" && state.status !== "OENSKET") return [];
  return calendar.flatMap(({ date, weekday, isHoliday }): readonly HomeDate[] => {
    if (date < state.from || state.to < date) return [];
    // A day off in between is none at home; one that the period begins or ends with was asked for as such (domain rules 7.25).
    if ((weekday > 5 || isHoliday) && date !== state.from && date !== state.to) return [];
    const kind = state.status === "OENSKET" ? "asked-single" : state.calledIn.includes(date) ? "called-in" : "single";
    return [{ date, kind, caseId: state.id, hours: null }];
  });
}
