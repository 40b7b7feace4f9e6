import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Vikariat } from "./model.ts";

/** The last day on which it holds; before the first where it was taken back before it began. */
export function lastDayOf({ to, endedOn }: Pick<Vikariat, "to" | "endedOn">): LocalDate {
  if (endedOn === null) return to;
  const before = addDays(endedOn, -1);
  return before < to ? before : to;
}

/** Whether it holds on a date of the calendar in Oslo: whole days, so that summer time makes none longer or shorter. */
export function isInForce(vikariat: Vikariat, date: LocalDate): boolean {
  return vikariat.from <= date && date <= lastDayOf(vikariat);
}
