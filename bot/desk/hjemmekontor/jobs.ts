/** Works out what of home office is to be told on a day, and enqueues it. */
export const planHomeRemindersJob = "plan-home-reminders";
/** What is open about home office for one person on one day. */
export const homeRemindJob = "home-remind";
/** That somebody stands in for a leader, or that cases came to lie with somebody. */
export const homeNewsJob = "home-news";
/** Looks through what waits, and records what came to lie with somebody else. */
export const routeHomeJob = "route-home";
