/** Works out what of home office is to be told on a day, and enqueues it. */
export const planHomeRemindersJob = "plan-home-reminders";
/** What is open about home office for one person on one day. */
export const homeRemindJob = "home-remind";
