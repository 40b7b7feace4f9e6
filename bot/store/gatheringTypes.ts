import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { StoredAmongCases } from "./amongCases.ts";
import type { NewEvent } from "./caseTypes.ts";

/** A meeting that a leader decided to hold, as it is kept. */
export type StoredGathering = StoredAmongCases;

export type SaveGathering = Omit<StoredGathering, "version"> & {
  readonly unitId: UnitId;
  readonly by: PersonId;
  readonly status: "REGISTRERT" | "AVLYST";
  readonly date: LocalDate;
  readonly at: Instant;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

export interface GatheringReads {
  /** Every meeting of that day or later that was not called off, the first to be held first. */
  comingGatherings(since: LocalDate): Promise<readonly StoredGathering[]>;
  /** The meetings of these units on that day or later, the last to be held first. */
  gatheringsOf(
    units: readonly UnitId[],
    page: { readonly since: LocalDate; readonly limit: number },
  ): Promise<readonly StoredGathering[]>;
  loadGathering(id: CaseId): Promise<StoredGathering | undefined>;
}

export interface GatheringWrites {
  /** As `saveCase`, for a meeting. */
  saveGathering(save: SaveGathering): Promise<"saved" | "stale">;
}
