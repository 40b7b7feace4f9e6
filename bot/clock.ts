import { type Instant, instantOf, osloDate } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";

/**
 * Two clocks. The domain's time decides dates and deadlines, and the local shell can move it; leases and jobs live on wall time,
 * which nobody moves: the machine's, or the database's where several servers share one. Tokens and logs have the machine's.
 */
export interface Clock {
  now(): Instant;
  today(): LocalDate;
  wallNow(): Instant;
}

/**
 * The clock of a server in production, where nobody moves the domain's time.
 * @param wall milliseconds since 1970: the machine's, or those that servers of one database share
 */
export function machineClock(wall: () => number = Date.now): Clock {
  const now = () => instantOf(wall());
  return { now, today: () => osloDate(now()), wallNow: now };
}
