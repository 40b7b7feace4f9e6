import { openQuestions } from "../habilitet/questions.ts";
import { addDays, type LocalDate, lastDayOfMonths } from "../kernel/localDate.ts";
import { isWaiting } from "./contact.ts";
import { unsigned } from "./decideOutcome.ts";
import { endedStatuses } from "./handlerOnly.ts";
import type { Report } from "./model.ts";
import type { ReportSettings } from "./settings.ts";

/** What a report can wait for. Deadlines are the employer's own standard (7.21). */
export type DueWhat = "habilitet" | "kvittering" | "tilbakemelding" | "formalisering" | "videresending" | "samtykke" | "signatur";

/** `on` is the last day that is in time; overdue from the next (domain rules 7.6). */
export type Due = { readonly what: DueWhat; readonly on: LocalDate; readonly overdue: boolean };

/** Everything that a report waits for, the nearest first; nothing when it is over or has become a case. */
export function deadlinesOf(report: Report, settings: ReportSettings, today: LocalDate): readonly Due[] {
  const { acknowledgeDays, feedbackMonths, remindDays } = settings;
  const { kind, submittedOn, origin, status } = report;
  // What a safety representative has to forward stays to be done also when it is taken back (VA-08).
  const danger = mustForward(report) ? [due("videresending", addDays(submittedOn, remindDays), today)] : [];
  if (endedStatuses.includes(status) || status === "FORMALISERT") return danger;
  const from = report.reopenedOn ?? submittedOn;
  const found = [...danger];
  for (const { on } of openQuestions(report)) found.push(due("habilitet", addDays(on, remindDays), today));
  if (report.acknowledgedOn === null) found.push(due("kvittering", addDays(from, acknowledgeDays), today));
  if (kind === "varsel" && report.feedbackOn === null) {
    found.push(due("tilbakemelding", lastDayOfMonths(from, feedbackMonths), today));
  }
  // VA-32: what came orally is formalised, or closed with a reason.
  if (origin.kind === "muntlig") {
    found.push(due("formalisering", addDays(submittedOn, remindDays), today));
    if (unsigned(report).length > 0) found.push(due("signatur", addDays(submittedOn, remindDays), today));
  }
  for (const contact of report.contacts) {
    const { on } = contact;
    if (isWaiting(contact)) found.push(due("samtykke", addDays(on, remindDays), today));
  }
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** VA-08: a safety representative has it, it is dangerous or a possible breach, and the employer has not got it yet. */
export function mustForward({ danger, forwardedTo, handlers, status }: Report): boolean {
  return danger === true && forwardedTo === null && status !== "AVSLUTTET" && handlers.some(({ as }) => as === "verneombud");
}

function due(what: DueWhat, on: LocalDate, today: LocalDate): Due {
  return { what, on, overdue: on < today };
}
