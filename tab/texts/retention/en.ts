import type { RetentionPageWords } from "./nb.ts";

export const en: RetentionPageWords = {
  title: "Retention",
  intro:
    "Closed reports, and how long they are kept. You see number, type and dates, never the content. Two people in the records office must agree before anything is erased.",
  note: "Confidential note",
  noteHow: "Notes are confidential: you do not see who wrote them. They are here only once their time is running out.",
  reports: "Closed reports",
  number: "Number",
  kind: "Type",
  closed: "Closed",
  erasableFrom: "Can be erased from",
  noPeriod: "No period is set, so it is kept",
  state: "Status",
  actions: "What you can do",
  nothingToDo: "Nothing right now",
  stage: { kept: "Kept", warned: "Warned", proposed: "Erasure proposed", hold: "On hold", erased: "Erased" },
  since: (date) => `Since ${date}`,
  byMe: "You proposed it. Somebody else in the records office must confirm.",
  action: {
    ProposeErasure: "Propose erasure",
    ConfirmErasure: "Erase the content",
    WithdrawProposal: "Withdraw the proposal",
    PlaceHold: "Put erasure on hold",
    LiftHold: "Lift the hold",
  },
  actionFor: (action, number) => `${action}: ${number}`,
  sure: "The content will be gone for good. The number and the timeline remain.",
  confirm: "Yes, erase for good",
  whyHold: "Why should erasure be put on hold?",
  whyLift: "Why can the hold be lifted?",
  whyHow: "The records office can read it. Do not write names or what the report is about.",
  done: {
    ProposeErasure: (number) => `Erasure of ${number} is proposed. Somebody else in the records office must confirm it.`,
    ConfirmErasure: (number) => `The content of ${number} is erased.`,
    WithdrawProposal: (number) => `The proposal to erase ${number} is withdrawn.`,
    PlaceHold: (number) => `Erasure of ${number} is on hold.`,
    LiftHold: (number) => `The hold on ${number} is lifted. There will be a new warning before anything can be erased.`,
  },
  more: "Show more reports",
  empty: "No reports to keep",
  emptyHow:
    "No report is closed yet, or their content is already erased. Reports that you have a part in yourself are never shown here: others in the records office take care of those.",
  periods: "Retention periods",
  periodsHow:
    "The employer has set the periods. They are counted from the day the report was closed, or got new content afterwards. Reports of a type that is not listed here are kept.",
  length: "Kept for",
  warning: "Warning",
  holds: "For reports closed",
  months: (count) => {
    const [number, unit] = count % 12 === 0 ? [count / 12, "year"] : [count, "month"];
    return `${number} ${unit}${number === 1 ? "" : "s"}`;
  },
  daysBefore: (count) => (count === 1 ? "1 day before" : `${count} days before`),
  from: (date) => `from ${date}`,
  span: (from, to) => `from ${from} to ${to}`,
};
