import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewEvent } from "./caseTypes.ts";

/** Of the yearly cycle: the cycle itself, and each unit's way through it. */
export type CycleCaseKind = "syklus" | "enhet";

/** A case of the yearly cycle as it is kept. Its events, texts and keys are those of any case. */
export type StoredCycleCase = {
  readonly id: CaseId;
  readonly kind: CycleCaseKind;
  readonly version: number;
  readonly state: unknown;
  /** The cycle that it belongs to; its own id for a cycle. */
  readonly cycleId: CaseId;
  /** `null` for a cycle. */
  readonly unitId: UnitId | null;
  readonly status: string;
  /** First and last day of the cycle. */
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

export type SaveCycleCase = Omit<StoredCycleCase, "version" | "createdAt"> & {
  /** 0 for a new case. */
  readonly expectedVersion: number;
  readonly createdAt: Instant;
  /** At least one. */
  readonly events: readonly NewEvent[];
};
