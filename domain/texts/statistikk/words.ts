/** What the figures of a year are called, on their page and in their file. Kinds and findings have the domain's own words. */
export type StatistikkWords = {
  readonly kinds: string;
  readonly results: string;
  /** A case that has not ended. */
  readonly open: string;
  readonly total: string;
  readonly toAcknowledge: string;
  readonly toClose: string;
  readonly median: string;
  readonly ninetieth: string;
  /** In place of a number that is below five, or that one below five would follow from: which of the two is not told. */
  readonly hidden: string;
  /** In place of a total that is below five. */
  readonly few: string;
  /** In place of days that would be those of a few. */
  readonly tooFew: string;
  /** Heads of the file's columns. */
  readonly columns: { readonly year: string; readonly figure: string; readonly row: string; readonly value: string };
};
