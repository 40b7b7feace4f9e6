/** What an employer decides for the handling of cases, by dates of the calendar where nothing else is said. */
export type CaseSettings = {
  /** SB-06: working days' notice of a meeting. */
  readonly noticeWorkingDays: number;
  /** SB-09, domain rules 7.15: days to answer what is said of one. */
  readonly hearingDays: number;
  /** Domain rules 7.27: further days after the one reminder. */
  readonly reminderDays: number;
  /** SB-31, domain rules 7.15: days to comment on a report. */
  readonly commentDays: number;
  /** SB-01: days without anything done until the owner is reminded. */
  readonly idleDays: number;
  /** SB-10: days between questions about the strain. */
  readonly strainDays: number;
  /** SB-02: the greatest number of handlers without a reason. */
  readonly maxHandlers: number;
  /** VA-34: days after the last question until whoever reported is asked again how they are treated. */
  readonly protectionDays: number;
};

/** Our defaults, shown as such (domain rules 7.29): the guidelines name no numbers. */
export const defaultCaseSettings: CaseSettings = {
  noticeWorkingDays: 3,
  hearingDays: 14,
  reminderDays: 7,
  commentDays: 14,
  idleDays: 14,
  strainDays: 14,
  maxHandlers: 3,
  protectionDays: 90,
};
