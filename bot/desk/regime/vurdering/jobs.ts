/** Works out which leaders are reminded of their units' tasks on a day, and erases what has been kept long enough. */
export const planAssessmentsJob = "plan-assessments";
/** What is open in one leader's units. */
export const assessmentRemindJob = "assessment-remind";
/** That somebody was assessed, or wants to talk about it. */
export const assessmentTellJob = "assessment-tell";
