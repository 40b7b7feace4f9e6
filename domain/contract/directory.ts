import type { Instant } from "../kernel/instant.ts";
import type { GoneAtOnce } from "../organisasjon/difference.ts";
import type { DriftKind } from "../organisasjon/drift.ts";

/** Somebody or something that drift is about. Where the directory has no name for it the id stands there to be looked up by. */
export type DriftExample = {
  readonly id: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly says: string | null;
};

/** All drift of one kind: how many, and the first of them. */
export type DriftGroup = { readonly kind: DriftKind; readonly count: number; readonly examples: readonly DriftExample[] };

/** `GET /api/directory`: how the reading of people and units goes, and what it leaves open. */
export type DirectoryReport = {
  /** Where they come from; `fixed` where nothing is read while the server runs. */
  readonly source: "graph" | "file" | "fixed";
  /** Those who have not left. */
  readonly people: number;
  readonly units: number;
  readonly readAt: Instant | null;
  readonly trouble: { readonly code: string; readonly since: Instant } | null;
  readonly held: GoneAtOnce | null;
  readonly drift: readonly DriftGroup[];
};
