import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { CaseKind } from "../store/types.ts";

/** A case that was saved, with what access to it is decided by. Ids, kinds and versions only, never content. */
export type CaseChange = {
  readonly kind: "case";
  readonly caseKind: CaseKind;
  readonly caseId: CaseId;
  readonly version: number;
  readonly employeeId: PersonId;
  readonly copiedToHr: boolean;
};

/** `everything`: nobody knows what changed. The clock was moved, or news may have been lost on their way from another process. */
export type Change = CaseChange | { readonly kind: "everything" };

/**
 * What was saved, for whoever shows it. Published after the commit, and at most once: news that are lost with the process are
 * made up for by the slow look that open pages take anyway. The order is that of publishing; a later version may come first.
 *
 * An implementation over PostgreSQL publishes by `pg_notify` (a change fits its 8,000 bytes), hears its own as well as others'
 * by `LISTEN`, and tells `everything` when its listening connection was broken.
 */
export type Changes = {
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

/** How often open pages look again where another server may have saved something unheard, in milliseconds. */
const lookAgainMs = 4_000;

/**
 * Changes for this kind of database. Servers that share a PostgreSQL database do not hear each other, so there pages are told every
 * few seconds that anything may have changed. `end` stops that.
 */
export function changesFor(databaseUrl: string | undefined): Changes & { readonly end: () => void } {
  const changes = localChanges();
  if (databaseUrl === undefined) return { ...changes, end: () => undefined };
  const timer = setInterval(() => changes.publish({ kind: "everything" }), lookAgainMs);
  timer.unref();
  return { ...changes, end: () => clearInterval(timer) };
}
