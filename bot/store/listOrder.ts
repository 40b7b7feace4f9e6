import type { LocalDate } from "#domain/kernel/localDate.ts";

/** What is open comes first, by its deadline; what is over comes last, the newest of it first. */
export function dueFirst(one: {
  readonly open: boolean;
  readonly due: LocalDate | undefined;
  readonly begun: LocalDate;
}): string {
  return one.open ? `0 ${one.due ?? "9999-12-31"} ${one.begun}` : `1 ${newestFirst(one.begun)}`;
}

/** Sorts a later date before an earlier one. */
export function newestFirst(date: LocalDate): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return String(99_999_999 - (year * 10_000 + month * 100 + day));
}
