import { everySoOften } from "../everySoOften.ts";
import { faultFacts, type Log } from "../fault.ts";

export type PlanningParts = {
  /** Sees to it that reminders are planned from today on. Doing it again changes nothing. */
  readonly startReminders: () => Promise<void>;
  readonly log: Pick<Log, "error">;
  /** How often, in milliseconds. */
  readonly everyMs?: number;
};

/**
 * Keeps the planning of reminders going: each day's enqueues the next, and should that chain ever break, it is taken up again here,
 * at every start and a few times a day. `now` does it at once, when the clock was moved; it never rejects.
 */
export function keepPlanning({ startReminders, log, everyMs = 3_600_000 }: PlanningParts) {
  const planning = everySoOften(everyMs, async () => {
    try {
      await startReminders();
    } catch (thrown) {
      // It is tried again next time; the job of today may be there already.
      log.error(faultFacts(thrown), "planning reminders could not be started");
    }
  });
  void planning.now();
  return planning;
}
