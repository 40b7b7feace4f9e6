/** What the employer may set for what is told about rule sets. All of it is ours: the guidelines give no numbers. */
export type RulesetSettings = {
  /** PA-11: so many days before the employer's own rules run out, the administrators are reminded to say what holds afterwards. */
  readonly endReminderDays: number;
  /** LI-04: working days that somebody may leave a notice unconfirmed before they are reminded, once. */
  readonly readReminderDays: number;
  /** Days after a rule set's end on which it is forgotten who read its notice. The figures are kept. */
  readonly receiptsKeptDays: number;
};

/** Our defaults, shown as such (7.29). */
export const defaultRulesetSettings: RulesetSettings = { endReminderDays: 31, readReminderDays: 3, receiptsKeptDays: 90 };
