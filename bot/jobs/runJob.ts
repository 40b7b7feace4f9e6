import { leaseExpired } from "#bot/store/jobClaim.ts";
import type { JobOutcome, StoredJob } from "#bot/store/jobTypes.ts";
import type { Effect } from "#bot/store/types.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { backoffMs } from "./backoff.ts";

/**
 * How a handler ended. What its job does to the database is the `effect`: written in the transaction that settles the job, so once,
 * and only while the job is still ours.
 */
export type HandlerOutcome = JobOutcome | { readonly kind: "done"; readonly effect: Effect };

/** Carries out one job. What it throws is a fault of ours and leads to another attempt; expected ends are outcomes. */
export type JobHandler = ((job: StoredJob) => Promise<HandlerOutcome>) & {
  /** Whether all that it does may be done again, also while an earlier attempt that took too long is still at it. */
  readonly isRepeatable?: true;
};

/** Says of a handler that it is repeatable: where it takes too long it is tried again, and never ends as unknown. */
export function repeatable(handler: JobHandler): JobHandler {
  return Object.assign((job: StoredJob) => handler(job), { isRepeatable: true } as const);
}

/** The code of an attempt of which nobody knows what it did, where the last one was such: its server died, or lost the database. */
export function interruptionOf(job: StoredJob): string | undefined {
  return job.lastError === leaseExpired ? leaseExpired : undefined;
}

export type RunRules = {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** After so many attempts a job has failed. */
  readonly maxAttempts: number;
  /** How long a handler may take, in milliseconds. After that it is not known what it did: a repeatable one is tried again. */
  readonly timeoutMs: number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly wallNow: () => Instant;
};

/** Runs a claimed job's handler and says how it ended. Never throws. */
export async function runJob(job: StoredJob, rules: RunRules): Promise<HandlerOutcome> {
  const handler = Object.hasOwn(rules.handlers, job.kind) ? rules.handlers[job.kind] : undefined;
  if (handler === undefined) return { kind: "failed", error: "NO_HANDLER" };
  // Claimed once more after the last attempt: its server died each time, and it must not take the next one along.
  if (job.attempts > rules.maxAttempts) return usedUp(job, handler);
  const again = (error: string): HandlerOutcome => {
    return { kind: "retry", at: instantOf(Date.parse(rules.wallNow()) + backoffMs(job.attempts, rules.random())), error };
  };
  const outcome = await inTime(handler, job, rules.timeoutMs)
    .then(
      (ended) => ended ?? (handler.isRepeatable ? again(handlerTimeout) : { kind: "unknown" as const, error: handlerTimeout }),
    )
    .catch((error: unknown) => again(codeOf(error)));
  if (outcome.kind === "done") return outcome;
  const error = asCode(outcome.error);
  const isCounted = outcome.kind === "retry" && outcome.uncounted !== true;
  if (isCounted && job.attempts >= rules.maxAttempts) return { kind: "failed", error };
  return { ...outcome, error };
}

const handlerTimeout = "HANDLER_TIMEOUT";

/** What the last attempt sent before its server died nobody knows, and whoever looks after it is to be told so. */
function usedUp(job: StoredJob, handler: JobHandler): HandlerOutcome {
  const isUncertain = interruptionOf(job) !== undefined && !handler.isRepeatable;
  return { kind: isUncertain ? "unknown" : "failed", error: asCode(job.lastError ?? "ATTEMPTS_USED_UP") };
}

/** `undefined` when it takes too long. */
async function inTime(handler: JobHandler, job: StoredJob, timeoutMs: number): Promise<HandlerOutcome | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
    timer.unref();
  });
  try {
    return await Promise.race([handler(job), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The code of an error, never its message: that may hold content. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return asCode(error.code);
  return error instanceof Error ? asCode(error.name) : "HANDLER_THREW";
}

const asCode = (text: string) => (/^[A-Za-z0-9_.:-]{1,80}$/.test(text) ? text : "UNNAMED_ERROR");
