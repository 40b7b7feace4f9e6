import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewEvent } from "./caseTypes.ts";

/** An assessment of a person, or the tasks of a unit, under a rule set. */
export type AssessmentKind = "vurdering" | "enhetsoppgaver";

export type StoredAssessment = {
  readonly id: CaseId;
  readonly kind: AssessmentKind;
  readonly version: number;
  readonly state: unknown;
};

export type SaveAssessment = Omit<StoredAssessment, "version"> & {
  /** Of a unit's tasks; absent for a person's assessment, which is found by its id alone. */
  readonly unitId?: UnitId;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly isErased: boolean;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

export interface AssessmentReads {
  /** Those of these that are there, erased ones too. Ids follow from rule set and person or unit. */
  assessments(ids: readonly CaseId[]): Promise<readonly StoredAssessment[]>;
  /** What is kept and not erased, by id, from `after` on. */
  keptAssessments(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly StoredAssessment[]>;
}

export interface AssessmentWrites {
  /** As `saveCase`. Its texts are sealed with `putTexts`, and erased with `destroyCaseKey`. */
  saveAssessment(save: SaveAssessment): Promise<"saved" | "stale">;
}
