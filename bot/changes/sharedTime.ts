import type { Client } from "pg";
import type { Log } from "../fault.ts";

/** Servers whose clocks differ by less agree well enough for leases and due times, which are counted in seconds. */
export const tolerableMs = 2_000;
/** An answer that took longer says too little of when it was given. */
const longestAnswerMs = 1_000;

export type SharedTime = {
  /** Milliseconds since 1970, of the machine until the database was asked, and then of the database. */
  readonly now: () => number;
  /** Asks the database for the time. Throws when it does not answer. */
  readonly ask: (client: Pick<Client, "query">) => Promise<void>;
};

/**
 * One time for all servers of a database: the database's. By clocks of their own that differ by minutes, one server would take over
 * the jobs that another is working on, and leave those for later that the other finds due. Between two questions time goes on by
 * the machine's monotonic clock, so that a clock that is set right by a leap changes nothing.
 */
export function sharedTime(log: Pick<Log, "warn">, machine: () => number = Date.now): SharedTime {
  let known: { readonly time: number; readonly at: number } | undefined;
  let isFar = false;
  return {
    now: () => (known === undefined ? machine() : Math.round(known.time + performance.now() - known.at)),
    ask: async (client) => {
      const asked = performance.now();
      const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now");
      const answered = performance.now();
      const time = rows[0]?.now.getTime();
      if (time === undefined || (known !== undefined && answered - asked > longestAnswerMs)) return;
      // Given somewhere between the two.
      known = { time, at: (asked + answered) / 2 };
      const apartMs = machine() - time;
      const wasFar = isFar;
      isFar = Math.abs(apartMs) > tolerableMs;
      if (isFar && !wasFar) {
        log.warn({ seconds: Math.round(apartMs / 1_000) }, "this machine's clock differs from the database's, which holds");
      }
    },
  };
}
