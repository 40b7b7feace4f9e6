import { type Instant, instantOf, osloDate } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";

/**
 * Two clocks. The domain's time decides dates and deadlines, and the local shell can move it; leases, tokens and logs live on
 * the machine's time, which nobody moves.
 */
export interface Clock {
  now(): Instant;
  today(): LocalDate;
  wallNow(): Instant;
}

/** The clock of a server in production: both times are the machine's. */
export function machineClock(): Clock {
  const now = () => instantOf(Date.now());
  return { now, today: () => osloDate(now()), wallNow: now };
}
