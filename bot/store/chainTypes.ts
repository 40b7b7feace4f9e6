import type { CheckpointName } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";

/**
 * A link that is not as it was. Of a case: `missing`, `rewritten` or `broken-link` is event `version` (`rewritten` also where the
 * sealed head says otherwise), `state-ahead` the first event that the state knows of and the log does not, `state-rewritten` the
 * state or a column of that version; `rolled-back` is the first event that a checkpoint knew of and the case no longer has, and
 * `deleted` a case of which nothing is left but what a checkpoint knew. `checkpoint` says which one, where it was a checkpoint.
 */
export type CaseFault = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly why: "missing" | "rewritten" | "broken-link" | "state-ahead" | "state-rewritten" | "rolled-back" | "deleted";
  readonly checkpoint?: number;
};
/**
 * Of the log of readings of a case: `missing`, `rewritten` or `broken-link` is its reading of that number (`rewritten` also where the
 * sealed head says otherwise), `rolled-back` the first one that a checkpoint knew of and that is gone from the end, and `deleted` the
 * newest one that a checkpoint knew of where none is left.
 */
export type ReadingFault = {
  readonly caseId: CaseId;
  readonly reading: number;
  readonly why: "missing" | "rewritten" | "broken-link" | "rolled-back" | "deleted";
  readonly checkpoint?: number;
};
/**
 * Of the checkpoints: one that is not as it was, or (`rolled-back`) the first of those that are gone from the end. `known` is the
 * number of one that is known outside the database, where it was that which showed it.
 */
export type CheckpointFault = {
  readonly checkpoint: number;
  readonly why: "missing" | "rewritten" | "broken-link" | "rolled-back";
  readonly known?: number;
};
export type ChainFault = CaseFault | ReadingFault | CheckpointFault;
export type ChainReport = {
  readonly cases: number;
  readonly events: number;
  /** How many readings of cases; absent where none has been recorded. */
  readonly readings?: number;
  /** The first one found: the checkpoints come first, then the cases in the order of their ids, then who has read them. */
  readonly fault: ChainFault | null;
  /** The newest checkpoint; absent where none has been recorded. */
  readonly checkpoint?: CheckpointName;
  /** Restores that were accepted: number of the checkpoint that says so, and of the newest one that went with the restore. */
  readonly restores?: readonly { readonly checkpoint: number; readonly over: number; readonly at: Instant }[];
  /** How many cases have a state that nothing vouches for: last saved by an older version, and in no checkpoint yet. */
  readonly unsealedStates?: number;
};

/**
 * What came of recording a checkpoint: `recorded`, `unchanged` (every head was in one already), or `behind`: the database is not
 * the one, or not as new as the one, in which the remembered checkpoint was recorded, and none is recorded before that restore is
 * accepted. `isRemembered` is false where the newest checkpoint, or a destroyed key, could not be written down outside the database.
 */
export type CheckpointOutcome =
  | { readonly kind: "recorded"; readonly newest: CheckpointName; readonly heads: number; readonly isRemembered: boolean }
  | { readonly kind: "unchanged"; readonly isRemembered: boolean }
  | { readonly kind: "behind"; readonly remembered: CheckpointName };

/**
 * What came of wrapping keys anew: `missing` where some are wrapped by a key-encryption key that the vault has no more, and then
 * nothing was changed; else how many were wrapped anew, of what, and under which ones they had been. `unopened` are the ids of cases
 * and drafts whose key does not open, since somebody has changed it: they were left as they are.
 */
export type RewrapOutcome =
  | {
      readonly kind: "rewrapped";
      readonly cases: number;
      readonly drafts: number;
      /** 1, or 0 where the store's own key was under the current one already. */
      readonly store: number;
      readonly from: readonly string[];
      readonly unopened: readonly string[];
    }
  | { readonly kind: "missing"; readonly keks: readonly { readonly kekId: string; readonly keys: number }[] };
