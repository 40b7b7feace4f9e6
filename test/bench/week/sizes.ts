/** How much is measured of the weeks of units. */
export type WeekExtent = {
  /** Agreements of everybody else that lie in the store beside theirs. */
  readonly others: number;
  readonly requests: number;
};
export const wholeWeeks: WeekExtent = { others: 10_000, requests: 200 };
export const shortWeeks: WeekExtent = { others: 1_000, requests: 60 };
