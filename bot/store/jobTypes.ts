import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";

export type JobStatus = "waiting" | "running" | "done" | "failed" | "unknown" | "dismissed";

/**
 * Work that is enqueued in the transaction that decides, and carried out after it. Payloads hold ids and codes, never content; a
 * `personId` in one says whom the job is for.
 */
export type NewJob = {
  readonly kind: string;
  /** One effect: a second job with the same key is not taken in. */
  readonly deliveryKey: string;
  readonly payload: unknown;
  readonly dueAt: Instant;
  /** Which clock `dueAt` is read on: the domain's, which the local shell can move, or the machine's. */
  readonly clock: "domain" | "wall";
  /**
   * Jobs of one lane are carried out one at a time and in the order in which they were enqueued, by however many servers. One
   * that is to be tried again holds back those after it; one that is not due yet on the domain's clock does not.
   */
  readonly lane?: string;
};
export type StoredJob = NewJob & {
  readonly id: string;
  readonly status: JobStatus;
  readonly attempts: number;
  /** Code of the last attempt's error; `LEASE_EXPIRED` when the server died, and it is not known what the attempt did. */
  readonly lastError: string | null;
  /** Until when (machine's clock) a running job belongs to whoever claimed it. */
  readonly leaseUntil: Instant | null;
};

/** One claim of a job, told from every other claim of it. */
export type JobClaim = Pick<StoredJob, "id" | "attempts" | "leaseUntil">;

/**
 * How a job ended: `retry` with the time of the next attempt (`uncounted` where nothing was attempted, so that it is not one of
 * those that are used up); `unknown` where a message may or may not have arrived («ukjent»).
 */
export type JobOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "retry"; readonly at: Instant; readonly error: string; readonly uncounted?: true }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "unknown"; readonly error: string };

/** A job that failed or ended unknown, as an administrator looks at it: without what it is about. */
export type TroubledJob = Pick<StoredJob, "id" | "kind" | "attempts" | "lastError"> & {
  readonly status: "failed" | "unknown";
  readonly personId: PersonId | null;
  /** When it ended, on the machine's clock. */
  readonly settledAt: Instant;
};

/** Everything that did not reach one person; `personId` is null for work that is for nobody by name. */
export type TroubledPerson = {
  readonly personId: PersonId | null;
  readonly jobs: number;
  /** How many of them ended unknown. */
  readonly unknown: number;
  readonly latest: Instant;
  /** The newest ones, newest first. */
  readonly newest: readonly TroubledJob[];
};

/** `retry`: done once more, from the first attempt on. `dismiss`: somebody has seen it, and it is not done. */
export type TroubleAction = "retry" | "dismiss";

/** What an administrator does about jobs in trouble. What ended after `seen` is left alone: it is news to who acts. */
export type TroubleAct = {
  readonly action: TroubleAction;
  readonly target: { readonly jobId: string } | { readonly personId: PersonId | null };
  readonly seen: Instant;
  readonly by: PersonId;
  /** The machine's clock. */
  readonly at: Instant;
};
