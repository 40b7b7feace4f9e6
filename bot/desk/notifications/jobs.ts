/** The card of a day, with what somebody wants collected. */
export const dailyCardJob = "daily-card";
