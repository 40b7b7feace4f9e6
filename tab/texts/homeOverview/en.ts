import type { HomeOverviewPageWords } from "./nb.ts";

export const en: HomeOverviewPageWords = {
  side: "Home office",
  reportSide: "Reports and cases",
  sides: "Parts of the statistics",
  intro:
    "Fixed home office agreements in figures, for the head of HR and HSE. The figures show how much the arrangement is used and how long people wait for an answer.",
  notOffices:
    "The figures cannot be used to dimension offices. That is why nothing here tells of weekdays, or of how many are at work at once.",
  keep: "Download as a spreadsheet (CSV)",
  inAll: "The whole organisation",
  byFaculty: "Current agreements by faculty",
  inFaculty: (name) => `Current agreements: ${name}`,
  choose: "Choose a faculty",
  hidden: (names) => `Not in the chart, because the number is hidden: ${names}.`,
  hiding:
    "Numbers below 5 are hidden, and so are numbers that nearly everybody in a unit is part of. Sometimes a larger number is hidden, because the small one could be worked out from it. Of what is hidden, no parts are shown.",
  waiting:
    "The wait is from the sending of an application to its decision, for what was decided in the last twelve months. The median is the one in the middle: half waited less, half more.",
  counted: (date) =>
    `The figures are as of ${date}. They are counted anew on the first of each month, so that nobody can read from them who has been given an agreement.`,
  people: "Staff count in the unit that they are in now. Renewed is an agreement that follows another within 30 days.",
  nothingShown: "There are too few agreements to show how they are divided.",
};
