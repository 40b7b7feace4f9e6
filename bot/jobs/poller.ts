import type { Clock } from "#bot/clock.ts";
import type { StoredJob } from "#bot/store/jobTypes.ts";
import type { Store } from "#bot/store/types.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { type JobHandler, type RunRules, runJob } from "./runJob.ts";
import { settle } from "./settle.ts";
import { signal } from "./signal.ts";

/** What the poller needs of a logger; pino's fits. It gets ids and codes only. */
type JobLog = {
  info(fields: Record<string, unknown>, event: string): void;
  warn(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
};

export type PollerParts = {
  readonly store: Pick<Store, "claimJobs" | "settleJob" | "nextDueAt" | "transaction">;
  readonly clock: Clock;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly log: JobLog;
  /** How many jobs are at work at once, so that one slow answer does not hold up everybody else's. */
  readonly atOnce?: number;
  /** Longest sleep, in milliseconds. */
  readonly pollMs?: number;
  /** How long a claimed job stays ours, in milliseconds: longer than `timeoutMs`, or it would be carried out twice. */
  readonly leaseMs?: number;
  readonly timeoutMs?: number;
  /** 14 by default: with the backoff they last about an hour. */
  readonly maxAttempts?: number;
  readonly random?: () => number;
};

export type Poller = {
  /** Looks for work now: after a transaction that enqueued some, or when the domain's clock was moved. */
  wake(): void;
  /** Resolves when nothing that can be done now is left or at work, and rejects when the store could not be asked. */
  idle(): Promise<void>;
  /** Finishes the jobs at hand, then stops. */
  stop(): Promise<void>;
};

/** Works off the queue, a few jobs at once, until it is stopped. */
export function startPoller(parts: PollerParts): Poller {
  const { store, clock, handlers, log, pollMs = 5_000, leaseMs = 60_000, timeoutMs = 30_000, maxAttempts = 14 } = parts;
  const { atOnce = 4, random = Math.random } = parts;
  const rules: RunRules = { handlers, maxAttempts, timeoutMs, random, wallNow: () => clock.wallNow() };
  const woken = signal();
  const stopping = new AbortController();
  const atWork = new Set<Promise<void>>();
  let waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];
  const tellWaiting = (tell: (one: (typeof waiting)[number]) => void) => {
    const told = waiting;
    waiting = [];
    told.forEach(tell);
  };

  function unreachable(error: unknown, event: string): void {
    log.error({ code: error instanceof Error ? error.name : "UNKNOWN" }, event);
    tellWaiting((one) => one.reject(error));
  }

  /** Never rejects. */
  async function carryOut(job: StoredJob): Promise<void> {
    const outcome = await runJob(job, rules);
    const fields = { jobId: job.id, kind: job.kind, attempts: job.attempts, outcome: outcome.kind };
    try {
      const settled = await settle(store, job, outcome, stopping.signal);
      if (settled === "lost") log.warn(fields, "job-lease-lost");
      else if (outcome.kind === "done") log.info(fields, "job-settled");
      else {
        // One that waits for room under a limit is nothing amiss.
        const inOrder = outcome.kind === "retry" && outcome.uncounted === true;
        log[inOrder ? "info" : "warn"]({ ...fields, code: outcome.error }, "job-settled");
      }
    } catch (error) {
      // It comes back when its lease runs out, and its handler hears that nobody knows what it did.
      unreachable(error, "job-not-settled");
    }
  }

  function begin(job: StoredJob): void {
    const work = carryOut(job).then(() => {
      atWork.delete(work);
      woken.set();
    });
    atWork.add(work);
  }

  /** What is due by now and was not to be had waits for another job of its lane: whoever ends that one looks again. */
  async function sleepMs(domainNow: Instant, wallNow: Instant): Promise<number> {
    const [domain, wall] = await Promise.all([store.nextDueAt("domain", domainNow), store.nextDueAt("wall", wallNow)]);
    const untilDomain = domain === undefined ? pollMs : Date.parse(domain) - Date.parse(clock.now());
    const untilWall = wall === undefined ? pollMs : Date.parse(wall) - Date.parse(clock.wallNow());
    return Math.max(1, Math.min(pollMs, untilDomain, untilWall));
  }

  // One loop that lives as long as the poller: whoever wakes it, even from inside a transaction, its queries are its own.
  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken.clear();
      let pause = pollMs;
      try {
        const free = atOnce - atWork.size;
        if (free > 0) {
          const [domainNow, wallNow] = [clock.now(), clock.wallNow()];
          // As many as begin now and no more: of what is claimed and not begun nobody could say, after a crash, that it was not sent.
          const claimed = await store.claimJobs({ domainNow, wallNow, leaseMs, limit: free });
          claimed.forEach(begin);
          if (claimed.length === free) continue;
          pause = await sleepMs(domainNow, wallNow);
          if (!woken.isSet() && atWork.size === 0) tellWaiting((one) => one.resolve());
        }
      } catch (error) {
        unreachable(error, "job-queue-unreachable");
      }
      await woken.wait(pause);
    }
    await Promise.all(atWork);
    tellWaiting((one) => one.resolve());
  }

  const ended = work();
  return {
    wake: () => woken.set(),
    idle: () => {
      if (stopping.signal.aborted) return ended;
      const idle = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      woken.set();
      return idle;
    },
    stop: () => {
      stopping.abort();
      woken.set();
      return ended;
    },
  };
}
