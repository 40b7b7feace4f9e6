/** Work that comes again. `now` does it besides, after what is at work; `stop` lets what is at work end and begins nothing more. */
export type Recurring = { readonly now: () => Promise<void>; readonly stop: () => Promise<void> };

/** Does something every so many milliseconds, never twice at once, and keeps no process alive by it. The work sees to its own faults. */
export function everySoOften(everyMs: number, work: () => Promise<void>): Recurring {
  let atWork: Promise<void> = Promise.resolve();
  const now = (): Promise<void> => {
    atWork = atWork.then(work);
    return atWork;
  };
  const timer = setInterval(now, everyMs);
  timer.unref();
  return {
    now,
    stop: () => {
      clearInterval(timer);
      return atWork;
    },
  };
}
