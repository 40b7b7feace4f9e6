/** A message to somebody about a wish to be on campus, or about home use. */
export const presenceTellJob = "presence-tell";
/** Erases what has been kept for long enough, once a day. */
export const erasePresenceJob = "erase-presence";
