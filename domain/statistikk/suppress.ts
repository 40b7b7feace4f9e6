/** What is counted, by its code. */
export type Count<Key extends string> = { readonly key: Key; readonly count: number };

/** A cell as it may be shown: `null` is hidden. */
export type Cell<Key extends string> = { readonly key: Key; readonly count: number | null };

/** A breakdown of one total. The total is `null` where it is hidden as well. */
export type Breakdown<Key extends string> = { readonly cells: readonly Cell<Key>[]; readonly total: number | null };

/** The smallest number that is shown (domain rules 2, section 8: cells below five are hidden). */
export const smallestShown = 5;

/**
 * Hides every cell below five, nought among them: that there was nothing tells of somebody too. Where the hidden ones could be worked
 * out from the total and the rest (one alone, or so few in all), the next smallest goes as well, until they cannot.
 */
export function suppressed<Key extends string>(counts: readonly Count<Key>[]): Breakdown<Key> {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total < smallestShown) return { cells: counts.map(({ key }) => ({ key, count: null })), total: null };
  const hidden = new Set(counts.filter(({ count }) => count < smallestShown).map(({ key }) => key));
  const bySize = counts.toSorted((a, b) => a.count - b.count);
  for (const { key } of bySize) {
    if (hidden.size === 0 || isSafe(counts, hidden)) break;
    hidden.add(key);
  }
  return { cells: counts.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count })), total };
}

/** At least two cells are hidden, and together they hold enough that none of them follows from the sum. */
function isSafe<Key extends string>(counts: readonly Count<Key>[], hidden: ReadonlySet<Key>): boolean {
  const sum = counts.reduce((all, { key, count }) => all + (hidden.has(key) ? count : 0), 0);
  return hidden.size >= 2 && sum >= smallestShown;
}
