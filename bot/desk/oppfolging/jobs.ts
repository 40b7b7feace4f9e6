/** A message to somebody about a unit's process. */
export const unitTellJob = "unit-tell";
/** One message to somebody about all the units that opened for them on a day. */
export const unitsOpenedJob = "units-opened";
/** A message to somebody about a cycle. */
export const cycleTellJob = "cycle-tell";
/** Opens the units of a cycle on its first day, and those that come later. */
export const openUnitsJob = "open-units";
/** Works out a day's reminders and enqueues them. */
export const planRemindersJob = "plan-reminders";
/** One person's reminders of one day. */
export const remindJob = "remind";
/** Looks whether a quarter has begun. */
export const planQuarterJob = "plan-quarter-cards";
/** One leader's card of a quarter. */
export const quarterCardJob = "quarter-card";
/** A finished plan or evaluation on its way to the archive. */
export const archiveJob = "archive";
