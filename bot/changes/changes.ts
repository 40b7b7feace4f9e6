import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { CaseKind } from "../store/caseTypes.ts";
import type { CycleCaseKind } from "../store/cycleTypes.ts";

/** A case that was saved, with what access to it is decided by. Ids, kinds and versions only, never content. */
export type CaseChange = {
  readonly kind: "case";
  readonly caseKind: CaseKind;
  readonly caseId: CaseId;
  readonly version: number;
  readonly employeeId: PersonId;
  readonly copiedToHr: boolean;
  /** Whether the week of the employee's unit is another by it, as colleagues see it: what waits is none of theirs to hear of. */
  readonly inWeek: boolean;
};

/** The day on which a unit meets was changed. */
export type UnitWeekChange = {
  readonly kind: "unit-week";
  readonly caseId: CaseId;
  readonly version: number;
  readonly unitId: UnitId;
};

/** A cycle or a unit's process that was saved. `unitId` is `null` for the cycle itself. Ids, kinds and versions only. */
export type CycleChange = {
  readonly kind: "cycle";
  readonly cycleKind: CycleCaseKind;
  readonly caseId: CaseId;
  readonly version: number;
  readonly unitId: UnitId | null;
};

/**
 * A report that was saved. It names nobody: who may hear of it is found at the moment of telling. `forReporter`: whether it is its
 * reporter's to know of, and not only of those who handle it among themselves.
 */
export type ReportChange = {
  readonly kind: "report";
  readonly caseId: CaseId;
  readonly version: number;
  readonly forReporter: boolean;
};

/**
 * A case of a report that was saved. It names nobody: who sees something else of it than before is kept with it, and found at the moment of
 * telling. Nobody else hears of it.
 */
export type SubCaseChange = { readonly kind: "sub-case"; readonly caseId: CaseId; readonly version: number };

/** A confidential note that was saved. Its writer alone hears of it, and is found at the moment of telling. */
export type NoteChange = { readonly kind: "note"; readonly caseId: CaseId; readonly version: number };

/** Somebody chose something for themselves. They alone hear of it, and every server that words what they read. */
export type OwnChoicesChange = { readonly kind: "own-choices"; readonly personId: PersonId };

/**
 * `everything`: nobody knows what changed. The clock was moved, or news may have been lost on their way from another process.
 * `jobs`: there is new work in the queue.
 */
export type Change =
  | CaseChange
  | UnitWeekChange
  | CycleChange
  | ReportChange
  | SubCaseChange
  | NoteChange
  | OwnChoicesChange
  | { readonly kind: "everything" }
  | { readonly kind: "jobs" };

/**
 * What was saved, for whoever shows it or works it off. Published after the commit, and at most once: news that are lost with the
 * process are made up for by the slow look that open pages and the queue take anyway. The order is that of publishing; a later
 * version may come first.
 */
export type Changes = {
  /** Never throws: what it tells of is saved already, whatever becomes of the news. */
  readonly publish: (change: Change) => void;
  /** Calls the listener, which never throws, with each change. Gives back the way to end it. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
};

/** Changes within one process: for the embedded database, which one process has to itself. */
export function localChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish: (change) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
