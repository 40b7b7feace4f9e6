import type { StatistikkWords } from "./words.ts";

export const enStatistikk: StatistikkWords = {
  kinds: "Reports by type",
  results: "Cases by outcome",
  open: "Not closed",
  total: "In all",
  toAcknowledge: "Days from report to acknowledgement",
  toClose: "Days from the opening of a case to its closing",
  median: "Median",
  ninetieth: "Nine in ten within",
  hidden: "under 5 or hidden",
  few: "under 5",
  tooFew: "too few to show",
  columns: { year: "Year", figure: "Figures for", row: "What", value: "Value" },
};
