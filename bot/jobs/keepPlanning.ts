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
  let atWork: Promise<void> = Promise.resolve();
  const now = (): Promise<void> => {
    atWork = atWork.then(startReminders).catch((thrown: unknown) => {
      // It is tried again next time; the job of today may be there already.
      log.error(faultFacts(thrown), "planning reminders could not be started");
    });
    return atWork;
  };
  void now();
  const timer = setInterval(now, everyMs);
  timer.unref();
  return {
    now,
    stop: (): Promise<void> => {
      clearInterval(timer);
      return atWork;
    },
  };
}
