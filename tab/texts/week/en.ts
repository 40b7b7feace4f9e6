import type { nb } from "./nb.ts";

const others = (count: number) =>
  count === 0
    ? "Nobody else works from home then."
    : count === 1
      ? "One other person works from home then."
      : `${count} others work from home then.`;

/** What the week of a unit says, in English. */
export const en: typeof nb = {
  title: "The unit’s week",
  weekNumber: (week) => `Week ${week}`,
  views: { uke: "Week", maaned: "Month" },
  viewsLabel: "How much you want to see",
  previous: { uke: "Previous week", maaned: "Previous month" },
  next: { uke: "Next week", maaned: "Next month" },
  now: { uke: "This week", maaned: "This month" },
  unit: "Unit",
  search: "Search by name",
  print: "Print",
  coreTime: (from, to) => `Core hours ${from}–${to}`,
  meeting: (weekday) => `Unit meeting every ${weekday}`,
  noMeeting: "No fixed meeting day",
  caption: (unit, span) => `Who in ${unit} works from home, ${span}. An empty cell is a day on campus.`,
  name: "Name",
  you: "you",
  sum: "At home",
  atHome: (count) => (count === 0 ? "Nobody at home" : `${count} at home`),
  today: "Today",
  meetingDay: "Unit meeting",
  holiday: "Day off",
  kinds: {
    home: "At home",
    agreed: "At home",
    single: "At home",
    "called-in": "Called in",
    offered: "Not accepted",
    asked: "Applied for",
    "asked-single": "Asked for",
  },
  kindsHow: {
    home: "At home",
    agreed: "At home by fixed agreement",
    single: "At home for this once",
    "called-in": "Called in to the office",
    offered: "Approved, but not accepted by the employee yet",
    asked: "An application that has not been decided",
    "asked-single": "A request for a short period that has not been decided",
  },
  legend: "Key",
  seenBy: {
    leader: "What has not been decided is seen by you and the person concerned. Colleagues in the unit see who is at home.",
    leaderAlone: "Only you see the whole unit. Staff see their own days.",
    colleague:
      "Everybody in the unit sees who is at home, and nothing else. Your own applications are seen by you and your leader.",
    own: "These are your own days. Only you and your leader see them.",
  },
  team: (agreed, size) =>
    `${agreed} of ${size} in the unit have a fixed agreement to work from home. Make a plan or a rota together with the staff.`,
  notFound: "Nobody of that name",
  notFoundHow: "Try another name.",
  clear: "Show everybody",
  noWeek: "There is nothing to see here",
  noWeekHow: "The unit does not exist, or it is not yours.",
  moveIt: (name, date) => `Try another day for ${name}, ${date}`,
  moveKeys: "Drag a proposal to another day, or use the arrow keys, to see what the rules say.",
  move: {
    title: (name) => `Another proposal for ${name}`,
    how: "Choose a day and see what the rules say. Nothing is changed: the application is the employee’s, and you can send it back with your proposal.",
    howDay:
      "Choose a day and see what the rules say. Nothing is changed: the request is the employee’s, and you can reject it with your proposal as the reason.",
    day: "Which day?",
    asAsked: "as applied for",
    checking: "Looking at the rules …",
    fine: "No rule stands in the way of this.",
    refused: "This is not possible:",
    warned: "This speaks against it:",
    share: (share, most) => `${share} of the working time at home. The limit is ${most}.`,
    campusDays: (days) => (days === 1 ? "One day on campus every week." : `${days} days on campus every week.`),
    others,
    back: "Send back with the proposal",
    reject: "Reject with the proposal",
    proposal: (from, to) =>
      `Could you work from home on ${to} instead of ${from}? If so, send the application again with that day.`,
    proposalDay: (from, to) => `Could you work from home on ${to} instead of ${from}? If so, ask again for that day.`,
    sent: (name) => `The proposal has been sent to ${name}.`,
    open: "Open the case",
    close: "Close",
  },
  feed: {
    title: "Subscribe in your calendar",
    how: "Paste the address into Outlook or another calendar. It says no more than names and that somebody works from home. Whoever has the address can read it, so do not share it.",
    own: "My days at home",
    unit: (unit) => `Days at home in ${unit}`,
    make: "Make an address",
    remake: "Make a new address",
    made: "The address has been made",
    madeOn: (date) => `You made an address on ${date}. A new one ends the old one.`,
    address: "The address",
    once: "Copy it now. It is shown only this once.",
    end: "Delete the address",
    ended: "The address no longer works",
  },
  paper: (unit) => `Working from home in ${unit}`,
  paperSum: (home, all) => `${home} of ${all} work from home on at least one day. The others are on campus.`,
};
