import type { Clock } from "#bot/clock.ts";
import type { Store } from "#bot/store/types.ts";
import { type JobHandler, type RunRules, runJob } from "./runJob.ts";
import { signal } from "./signal.ts";

/** What the poller needs of a logger; pino's fits. It gets ids and codes only. */
type JobLog = {
  info(fields: Record<string, unknown>, event: string): void;
  warn(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
};

export type PollerParts = {
  readonly store: Pick<Store, "claimJobs" | "settleJob" | "nextDueAt">;
  readonly clock: Clock;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly log: JobLog;
  /** Longest sleep, in milliseconds. */
  readonly pollMs?: number;
  /** How long a claimed job stays ours, in milliseconds: longer than `timeoutMs`, or it would be carried out twice. */
  readonly leaseMs?: number;
  readonly timeoutMs?: number;
  readonly maxAttempts?: number;
  readonly random?: () => number;
};

export type Poller = {
  /** Looks for work now: after a transaction that enqueued some, or when the domain's clock was moved. */
  wake(): void;
  /** Resolves when nothing that is due is left, and rejects when the store could not be asked. */
  idle(): Promise<void>;
  /** Finishes the job at hand, then stops. */
  stop(): Promise<void>;
};

/** Works off the queue, one job at a time, until it is stopped. */
export function startPoller(parts: PollerParts): Poller {
  const { store, clock, handlers, log, pollMs = 5_000, leaseMs = 60_000, timeoutMs = 30_000, maxAttempts = 8 } = parts;
  const rules: RunRules = {
    handlers,
    maxAttempts,
    timeoutMs,
    random: parts.random ?? Math.random,
    wallNow: () => clock.wallNow(),
  };
  const woken = signal();
  let stopped = false;
  let waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];
  const tellWaiting = (tell: (one: (typeof waiting)[number]) => void) => {
    const told = waiting;
    waiting = [];
    told.forEach(tell);
  };

  /** One job, where one is due. */
  async function workOne(): Promise<boolean> {
    const claimed = await store.claimJobs({ domainNow: clock.now(), wallNow: clock.wallNow(), leaseMs, limit: 1 });
    const job = claimed[0];
    if (job === undefined) return false;
    const outcome = await runJob(job, rules);
    await store.settleJob(job.id, outcome);
    const fields = { jobId: job.id, kind: job.kind, attempts: job.attempts, outcome: outcome.kind };
    if (outcome.kind === "done") log.info(fields, "job-settled");
    else log.warn({ ...fields, code: outcome.error }, "job-settled");
    return true;
  }

  async function sleepMs(): Promise<number> {
    const [domain, wall] = await Promise.all([store.nextDueAt("domain"), store.nextDueAt("wall")]);
    const untilDomain = domain === undefined ? pollMs : Date.parse(domain) - Date.parse(clock.now());
    const untilWall = wall === undefined ? pollMs : Date.parse(wall) - Date.parse(clock.wallNow());
    return Math.max(1, Math.min(pollMs, untilDomain, untilWall));
  }

  // One loop that lives as long as the poller: whoever wakes it, even from inside a transaction, its queries are its own.
  async function work(): Promise<void> {
    while (!stopped) {
      woken.clear();
      let pause = pollMs;
      try {
        if (await workOne()) continue;
        pause = await sleepMs();
        if (!woken.isSet()) tellWaiting((one) => one.resolve());
      } catch (error) {
        // The store does not answer. What was claimed comes back when its lease runs out.
        log.error({ code: error instanceof Error ? error.name : "UNKNOWN" }, "job-queue-unreachable");
        tellWaiting((one) => one.reject(error));
      }
      await woken.wait(pause);
    }
    tellWaiting((one) => one.resolve());
  }

  const ended = work();
  return {
    wake: () => woken.set(),
    idle: () => {
      if (stopped) return ended;
      const idle = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      woken.set();
      return idle;
    },
    stop: () => {
      stopped = true;
      woken.set();
      return ended;
    },
  };
}
