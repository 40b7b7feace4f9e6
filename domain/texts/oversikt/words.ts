/** What home office in figures is called, on its page and in its file. */
export type OversiktWords = {
  readonly active: string;
  readonly share: string;
  readonly renewals: string;
  readonly median: string;
  readonly ninetieth: string;
  readonly house: string;
  /** Those who work in a faculty and in no unit below it. */
  readonly directly: string;
  /** The whole of a faculty, among its units. */
  readonly whole: string;
  /** In place of a number that is a few, or that a few would follow from: which of the two is not told. */
  readonly hidden: string;
  /** In place of days that would be those of a few. */
  readonly tooFew: string;
  readonly percent: (share: number) => string;
  /** Heads of the file's columns. */
  readonly columns: { readonly faculty: string; readonly unit: string; readonly figure: string; readonly value: string };
};
