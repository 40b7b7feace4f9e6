import type { HomeFigures } from "../hjemmekontor/oversikt/model.ts";
import type { LocalDate } from "../kernel/localDate.ts";

/** A unit's own people, by its name in the reader's language; `null` for those who work right in the faculty itself. */
type HomeUnitView = HomeFigures & { readonly name: string | null };

type HomeFacultyView = HomeFigures & { readonly name: string; readonly units: readonly HomeUnitView[] };

/** `GET /api/home-overview`: home office in figures, of nobody. `GET /api/home-overview.csv`: the same as a file. */
export type HomeOverviewView = {
  /** The day as of which it is counted: the first of a month. */
  readonly on: LocalDate;
  readonly house: HomeFigures;
  readonly faculties: readonly HomeFacultyView[];
};
