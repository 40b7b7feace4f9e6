import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Cycle } from "../syklus/model.ts";
import type { Snooze } from "./model.ts";

/** Longest snooze, in days. Ours: the gap between the two deadlines is some seven weeks. */
export const maxSnoozeDays = 28;

export type SnoozeCommand =
  | {
      readonly type: "SnoozeReminders";
      readonly until: LocalDate | null;
      /** Deadlines within the snooze that the person was shown and chose to pass. */
      readonly knownDeadlines: readonly LocalDate[];
    }
  | { readonly type: "ResumeReminders" };

export type SnoozeEvent =
  | { readonly type: "RemindersSnoozed"; readonly snooze: Snooze }
  | { readonly type: "RemindersResumed"; readonly by: PersonId; readonly on: LocalDate };

export type SnoozeRefusal =
  | { readonly rule: null; readonly code: "SNOOZE_DATE_MISSING"; readonly field: "until" }
  | { readonly rule: null; readonly code: "SNOOZE_DATE_PAST"; readonly field: "until"; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "SNOOZE_TOO_LONG"; readonly field: "until"; readonly latest: LocalDate }
  | {
      readonly rule: "AM-01" | "AM-02";
      readonly code: "SNOOZE_PASSES_DEADLINE";
      readonly field: "until";
      readonly deadline: LocalDate;
    }
  | { readonly rule: null; readonly code: "NOT_SNOOZED" };

/** Puts off a person's own reminders of a cycle, or takes them up again. Nobody can do it for another. */
export function decideSnooze(
  state: Snooze | undefined,
  command: SnoozeCommand,
  { personId, cycle, today }: { readonly personId: PersonId; readonly cycle: Cycle; readonly today: LocalDate },
): Decision<SnoozeEvent, SnoozeRefusal> {
  if (command.type === "ResumeReminders") {
    if (state === undefined || state.until <= today) return refuse({ rule: null, code: "NOT_SNOOZED" });
    return accept({ type: "RemindersResumed", by: personId, on: today });
  }
  const { until, knownDeadlines } = command;
  if (until === null) return refuse({ rule: null, code: "SNOOZE_DATE_MISSING", field: "until" });
  if (until <= today) return refuse({ rule: null, code: "SNOOZE_DATE_PAST", field: "until", today });
  const latest = addDays(today, maxSnoozeDays);
  if (until > latest) return refuse({ rule: null, code: "SNOOZE_TOO_LONG", field: "until", latest });
  const deadlines = [
    { rule: "AM-01", deadline: cycle.plan.planDue },
    { rule: "AM-02", deadline: cycle.plan.evaluationDue },
  ] as const;
  const passed = deadlines.filter(({ deadline }) => today <= deadline && deadline < until);
  const untold = passed.filter(({ deadline }) => !knownDeadlines.includes(deadline));
  if (untold.length > 0) {
    return refuse(
      ...untold.map(({ rule, deadline }) => ({ rule, code: "SNOOZE_PASSES_DEADLINE", field: "until", deadline }) as const),
    );
  }
  const known = passed.map(({ deadline }) => deadline);
  const snooze: Snooze = { personId, cycleId: cycle.id, until, setOn: today, knownDeadlines: known };
  return accept({ type: "RemindersSnoozed", snooze });
}

/** The snooze after an event; `undefined` when there is none any more. */
export function evolveSnooze(_state: Snooze | undefined, event: SnoozeEvent): Snooze | undefined {
  switch (event.type) {
    case "RemindersSnoozed":
      return event.snooze;
    case "RemindersResumed":
      return undefined;
  }
}
