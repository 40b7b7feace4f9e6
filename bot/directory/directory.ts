import type { Instant } from "#domain/kernel/instant.ts";
import type { GoneAtOnce } from "#domain/organisasjon/difference.ts";
import type { Drift } from "#domain/organisasjon/drift.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";

/** Where people and units come from: a file, or Microsoft Graph. */
export interface Directory {
  /** People and units as last read. One snapshot is consistent in itself: take it once for a piece of work. */
  organisation(): Organisation;
  /** How the reading goes, for administrators; absent where nothing is read while the server runs. */
  state?(): DirectoryState;
}

export type DirectoryState = {
  readonly source: "graph" | "file";
  /** When it was last read without a fault, also where nothing was new. */
  readonly readAt: Instant;
  /** Why it cannot be read, as a code, and since when. What was read before holds meanwhile. */
  readonly trouble: { readonly code: string; readonly since: Instant } | null;
  /** A reading that is not believed, since too many were gone at once. */
  readonly held: GoneAtOnce | null;
  /** What the source leaves open beyond what the organisation shows by itself. */
  readonly drift: readonly Drift[];
};

/** A directory that is looked at again while the server runs. */
export type LiveDirectory = Directory & {
  state(): DirectoryState;
  /** Looks whether something is new; tells whether the organisation became another. Never rejects: trouble is in `state`. */
  look(): Promise<boolean>;
  /** Ends a look that is under way. */
  stop(): void;
};

/** A directory that never changes while the server runs. */
export function fixedDirectory(organisation: Organisation): Directory {
  return { organisation: () => organisation };
}
