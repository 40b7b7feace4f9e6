import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { RetainedCase, Retention, RetentionEvent } from "#domain/oppbevaring/model.ts";
import type { RetentionNotification } from "#domain/oppbevaring/notify.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";

/** A case as its retention sees it. */
export type LoadedRetained = {
  readonly retained: RetainedCase;
  readonly retention: Retention;
  /** The case's own version: every step of its retention is an event in its own chain. */
  readonly version: number;
};

/**
 * What a module gives whose cases are kept for a time and then erased. It holds `Retention` in the state of its cases, and evolves it by
 * `evolveRetention`.
 */
export type RetainedCases = {
  /** One of the module's cases. */
  load(reads: StoreReads, id: CaseId): Promise<LoadedRetained | undefined>;
  /** Ids of its cases that are closed and not erased, in their order, from after one on. */
  closedAfter(reads: StoreReads, after: CaseId | undefined, limit: number): Promise<readonly CaseId[]>;
  /** Appends the events to the case's chain, with the state that they make. */
  save(
    tx: StoreTx,
    loaded: LoadedRetained,
    events: readonly RetentionEvent[],
    by: { readonly actor: Actor; readonly now: Instant },
  ): Promise<"saved" | "stale">;
  /** The job that tells somebody of a step, after which the case has that version. It holds ids and codes only. */
  tellJob(
    tx: StoreTx,
    loaded: LoadedRetained,
    version: number,
    notification: RetentionNotification,
    now: Instant,
  ): Promise<NewJob>;
};
