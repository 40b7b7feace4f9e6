import type { LocalDate } from "../kernel/localDate.ts";
import type { YearFigures } from "../statistikk/statistics.ts";

/** `GET /api/statistics`: figures of years with enough to tell of, newest first. `GET /api/statistics.csv`: the same as a file. */
export type Statistics = {
  /** The day that they were counted. */
  readonly on: LocalDate;
  readonly years: readonly YearFigures[];
};
