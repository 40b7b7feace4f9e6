import type { UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Duration } from "../../statistikk/statistics.ts";

/**
 * Home office in figures, and nobody's name. HO-04: not of which weekday, not of how many are at home or at work at once, and nothing of
 * rooms or desks, so that no office can be dimensioned by it. What is hidden is `null`.
 */
export type HomeFigures = {
  /** Staff with an agreement that runs. */
  readonly active: number | null;
  /** How many per cent of the staff they are, rounded. */
  readonly sharePercent: number | null;
  /** Those of them whose agreement goes on from an earlier one (HO-10). */
  readonly renewals: number | null;
  /** Working days from sending to decision, of what was decided in the twelve months before. */
  readonly waited: Duration;
};

/** Of the people of one unit, without those of the units below it. */
export type UnitFigures = HomeFigures & { readonly unitId: UnitId };

/** Of a unit right below the top and all that lies below it: a faculty, or the institution's own staff. */
export type FacultyFigures = UnitFigures & { readonly units: readonly UnitFigures[] };

export type HomeOverview = {
  /** The day as of which it is counted. */
  readonly on: LocalDate;
  readonly house: HomeFigures;
  readonly faculties: readonly FacultyFigures[];
};
