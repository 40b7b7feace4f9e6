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
