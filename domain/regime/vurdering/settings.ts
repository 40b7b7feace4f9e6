/** What the employer may set for assessments. All of it is ours: the sources give no numbers. */
export type AssessmentSettings = {
  /** PA-09 «snarlig»: working days after a rule set began, or was published, until a leader is reminded of the unit's tasks. */
  readonly firstAfterWorkingDays: number;
  /** Working days between two reminders of what is still open. */
  readonly everyWorkingDays: number;
  /** Days that assessments are kept when their rule set is over. */
  readonly keepDays: number;
};

export const defaultAssessmentSettings: AssessmentSettings = { firstAfterWorkingDays: 2, everyWorkingDays: 5, keepDays: 90 };
