import type { HomeFollowUpRefusal, HomeFollowUpWarning, Wording } from "../words.ts";
import { enEquipmentRefusals } from "./enEquipment.ts";

export const enHomeRefusals: Wording<HomeFollowUpRefusal> = {
  ...enEquipmentRefusals,
  RENEWAL_REASON_MISSING: () =>
    "Write what has worked, and why a new period is needed. Each period is a new agreement; home office never becomes a permanent arrangement.",
  FOLLOWED_UP_ALREADY: ({ on }, format) => `You have already followed up. It was recorded on ${format.dayMonthYear(on)}.`,
  DIALOGUE_HELD_ALREADY: () => "The talk has already been recorded today.",
  RENEWAL_EXPIRED: ({ lastDay }, format) =>
    `The agreement ended on ${format.dayMonthYear(lastDay)} and cannot be renewed. You can apply for a new one.`,
  RENEWAL_TERMINATED: ({ lastDay }, format) =>
    `The agreement has been terminated, with ${format.dayMonthYear(lastDay)} as its last day. It cannot be renewed, but you can apply for a new one.`,
  RENEWAL_NOT_AGREED: () => "There is no agreement to renew here. You can apply for a new one.",
  PAPER_NOT_APPROVED: ({ status }) =>
    status === "INNSENDT"
      ? "There is an agreement on paper once the leader has approved the application. It now waits for the leader."
      : "There is an agreement on paper once the leader has approved the application. It has been returned, and the employee has to change it and send it again.",
  PAPER_NO_AGREEMENT: ({ status }) => {
    switch (status) {
      case "AVSLAATT":
        return "The application was rejected, so there is no agreement. The employee can apply again.";
      case "AVTAKKET":
        return "The employee declined, so there is no agreement. The employee can apply again.";
      case "TRUKKET":
        return "The application was withdrawn, so there is no agreement. The employee can apply again.";
    }
  },
  MEETING_DAY_ONLY_LEADER: () => "Only the leader of the unit can choose the day of its meeting.",
};

export const enHomeWarnings: Wording<HomeFollowUpWarning> = {
  UNIT_MEETING_WEEKDAY: ({ weekday }, format) =>
    `The unit meets in person every ${format.weekday(weekday)}. Another day at home suits better.`,
  UNIT_MEETING_DATE: ({ date }, format) => `The unit has its fixed meeting in person on that day: ${format.date(date)}.`,
  SUGGESTS_FIXED: ({ periods, withinDays }) =>
    `This makes ${periods} times at home within ${withinDays} days. A fixed agreement is better suited to that.`,
};
