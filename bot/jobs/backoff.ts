const firstMs = 2_000;
const longestMs = 15 * 60_000;

/**
 * Milliseconds until the next attempt: doubling from two seconds to a quarter of an hour, of which the second half is left to
 * chance, so that what failed together does not come back together.
 * @param attempts how many attempts there have been, 1 or more
 * @param random a number from 0 up to 1
 */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** (attempts - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

const leastSpreadMs = 1_000;
const mostSpreadMs = 30_000;

/**
 * Milliseconds until the next attempt where the other side may have said when to come back: never sooner than that, and a quarter
 * of it later at most (between one and thirty seconds), as chance has it, so that all who were told the same do not come at once.
 * Never sooner than without its word either: who asks for one second each time is not asked until the attempts are used up.
 * @param askedMs what the other side asked for; `null` when it said nothing
 */
export function retryMs(attempts: number, askedMs: number | null, random: number): number {
  const own = backoffMs(attempts, random);
  if (askedMs === null) return own;
  const spread = Math.min(mostSpreadMs, Math.max(leastSpreadMs, askedMs / 4));
  return Math.max(own, Math.round(askedMs + spread * random));
}
