import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import { addDays, daysBetween, type LocalDate } from "../kernel/localDate.ts";
import { type Due, type DueWhat, deadlinesOf } from "./deadlines.ts";
import { unsigned } from "./decideOutcome.ts";
import type { HandlerRole, Report } from "./model.ts";
import type { ReportSettings } from "./settings.ts";

/** A nudge to somebody on a day. It carries the number and the date at most, never what the report is about. */
export type ReportReminder = {
  readonly to: PersonId;
  readonly what: DueWhat;
  /** The last day that is in time. */
  readonly due: LocalDate;
  readonly overdue: boolean;
};

/** Ours: two days before, on the day, and then as often as `remindDays` says for as long as it is not done. */
const daysBefore = 2;

/**
 * Whom to remind today of what (VA-04, VA-08, VA-18, VA-25, VA-32, the employer's own deadlines). A pure function of the report and
 * the day: it stops at once when the thing is done. Whoever has stepped aside is reminded of nothing.
 */
export function reportRemindersOn(report: Report, settings: ReportSettings, today: LocalDate): readonly ReportReminder[] {
  return deadlinesOf(report, settings, today)
    .filter(({ on }) => isReminderDay(on, settings.remindDays, today))
    .flatMap((due) => whomFor(report, due).map((to) => ({ to, what: due.what, due: due.on, overdue: due.overdue })));
}

/** The days on which a deadline is reminded of. */
function isReminderDay(on: LocalDate, remindDays: number, today: LocalDate): boolean {
  if (today <= on) return today === on || today === addDays(on, -daysBefore);
  // The day after, so that what is late is told once at once, and then at intervals.
  const late = daysBetween(on, today) - 1;
  return late % Math.max(1, remindDays) === 0;
}

function whomFor(report: Report, { what }: Due): readonly PersonId[] {
  const handlers = (...roles: readonly HandlerRole[]) =>
    report.handlers.filter(({ as }) => roles.includes(as)).map(({ personId }) => personId);
  switch (what) {
    case "habilitet":
      return openQuestions(report).flatMap(({ deciderId }) => deciderId ?? []);
    case "kvittering": {
      // Somebody in doubt can do nothing: the question of habilitet is reminded of instead.
      const able = handlers("eier", "mottak", "sjef", "verneombud").filter((id) => habilitetOf(report, id) !== "uavklart");
      // VA-08: the safety representative sees to it that what they forwarded is followed up.
      const forwarder = report.origin.kind === "videresendt" && report.reporter.kind === "person" ? [report.reporter.id] : [];
      return [...able, ...forwarder];
    }
    case "tilbakemelding":
    case "formalisering":
    case "samtykke":
      return handlers("eier", "mottak");
    case "videresending":
      return handlers("verneombud");
    case "signatur":
      return unsigned(report);
  }
}
