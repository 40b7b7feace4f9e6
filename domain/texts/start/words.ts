import type { LocalDate } from "../../kernel/localDate.ts";
import type { Waiting, WaitingKind } from "../../start/model.ts";
import type { Urgency } from "../../start/order.ts";
import type { TourStep } from "../../start/tour.ts";

/** How many it stands for, and whom or what it is about where that is one alone. */
type WaitingFacts = Pick<Waiting, "count" | "about">;

/** What «Start» says: what waits, why, and by when; in the tab and in the chat. */
export type StartWords = {
  readonly title: string;
  /** «3 ting venter på deg»; also that nothing does. */
  readonly waits: (count: number) => string;
  readonly nothingHow: string;
  readonly urgency: Readonly<Record<Urgency, string>>;
  /** What is to be done. Of the yearly cycle: in which unit; what is to be done there is worded with the cycle. */
  readonly what: Readonly<Record<WaitingKind, (facts: WaitingFacts) => string>>;
  /** Why it is this person's; the yearly cycle words its own. */
  readonly why: Readonly<Record<Exclude<WaitingKind, "aarshjul">, string>>;
  readonly by: (date: string) => string;
  readonly was: (date: string) => string;
  readonly today: string;
  readonly since: (date: string) => string;
  readonly noDeadline: string;
  readonly overdue: string;
  /** How to go on with what only the chat can do. */
  readonly inChat: string;
  /** For what is not named on a card. */
  readonly more: (count: number) => string;
};

/** What the tour says. `short` is what the chat's welcome says of the same, in a line. */
export type TourWords = {
  readonly title: string;
  readonly position: (step: number, of: number) => string;
  readonly step: Readonly<Record<TourStep, { readonly title: string; readonly text: string; readonly short: string }>>;
};

/** A date as it stands in a line: with its weekday, and with its year only where that is another than today's. */
export function dateInLine(date: LocalDate, today: LocalDate, format: { readonly date: (date: LocalDate) => string }): string {
  const year = ` ${date.slice(0, 4)}`;
  const words = format.date(date);
  return date.slice(0, 4) === today.slice(0, 4) && words.endsWith(year) ? words.slice(0, -year.length) : words;
}
