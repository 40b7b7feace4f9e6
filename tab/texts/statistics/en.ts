import type { StatisticsPageWords } from "./nb.ts";

export const en: StatisticsPageWords = {
  title: "Statistics",
  intro:
    "Reports and cases in figures, for the head of HR and HSE and the working environment committee. Reports count in the year they came, cases in the year they were opened.",
  hiding:
    "Numbers below 5 are hidden. Sometimes a larger number is hidden too, because the small one could be worked out from it. A year with fewer than five of both is left out.",
  erased:
    "Reports and cases that were erased after their retention period no longer count, so the figures of older years go down.",
  counted: (date) => `Counted on ${date}.`,
  year: "Year",
  keep: "Download all years as a spreadsheet (CSV)",
  hidden: (kinds) => `Not in the chart, under 5 or hidden: ${kinds}.`,
  bar: (what, count) => `${what}: ${count}`,
  kind: "Type",
  outcome: "Outcome",
  number: "Number",
  noChart: "The chart could not be fetched. The numbers are in the table.",
  nothingShown: "There is too little to show how it is divided.",
  durations: "How long it took",
  days: (count) => (count === 1 ? "1 day" : `${count} days`),
  medianHow: "The median is the one in the middle: half took less time, half took more.",
  acknowledged: "From report to acknowledgement",
  closed: "From the opening of a case to its closing",
  overYears: "Year by year",
  reports: "Reports",
  cases: "Cases",
  empty: "No figures to show yet",
  emptyHow: "A year is shown once it has at least five reports or five cases. With fewer, the figures could tell of individuals.",
  culture: "en-GB",
};
