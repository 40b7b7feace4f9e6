import type { HomeFollowUpRefusal, HomeFollowUpWarning, Wording } from "../words.ts";

export const enHomeRefusals: Wording<HomeFollowUpRefusal> = {
  FOLLOWED_UP_ALREADY: ({ on }, format) => `You have already followed up. It was recorded on ${format.dayMonthYear(on)}.`,
  DIALOGUE_HELD_ALREADY: () => "The talk has already been recorded today.",
  RENEWAL_EXPIRED: ({ lastDay }, format) =>
    `The agreement ended on ${format.dayMonthYear(lastDay)} and cannot be renewed. You can apply for a new one.`,
  RENEWAL_TERMINATED: ({ lastDay }, format) =>
    `The agreement has been terminated, with ${format.dayMonthYear(lastDay)} as its last day. It cannot be renewed, but you can apply for a new one.`,
  RENEWAL_NOT_AGREED: () => "There is no agreement to renew here. You can apply for a new one.",
  MEETING_DAY_ONLY_LEADER: () => "Only the leader of the unit can choose the day of its meeting.",
};

export const enHomeWarnings: Wording<HomeFollowUpWarning> = {
  UNIT_MEETING_WEEKDAY: ({ weekday }, format) =>
    `The unit meets in person every ${format.weekday(weekday)}. Another day at home suits better.`,
  UNIT_MEETING_DATE: ({ date }, format) => `The unit has its fixed meeting in person on that day: ${format.date(date)}.`,
  SUGGESTS_FIXED: ({ periods, withinDays }) =>
    `This makes ${periods} times at home within ${withinDays} days. A fixed agreement is better suited to that.`,
};
